/// Reads the glossaries of a `glossaries` folder as users read theirs: row by row with lines.
public enum ShippedGlossaries {
  /// Reads all of them.
  /// - Parameter prefix: what their names begin with, such as the folder and a slash.
  public static func read(
    _ resources: some ResourceFolder, prefix: String = ""
  ) throws(ResourceError) -> [Glossary] {
    var glossaries: [Glossary] = []
    for name in try resources.files(in: Comparator.pair, suffix: ".tsv") {
      let path = "\(Comparator.pair)/\(name)"
      let bytes = try resources.bytes(at: path)
      glossaries.append(try GlossaryTable.glossary(bytes, name: prefix + path))
    }
    return glossaries
  }
}
