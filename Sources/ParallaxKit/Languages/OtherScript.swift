import ICUKit

/// The rules that read a language's other script, such as Romanian in Cyrillic letters, into the
/// script that its tables are in: `transforms/<code>-<script>.txt`.
struct OtherScript: Sendable {
  /// The ISO 15924 code.
  let script: String
  private let path: String
  private let rules: [UInt8]

  private static let folderName = "transforms"
  private static let suffix = ".txt"

  /// Finds the rules of a language in an image; nil where it has none.
  init?(_ reader: ImageReader, _ name: String) {
    let words = reader.section(name)
    guard words.count == 3 else { return nil }
    script = reader.string(words[0])
    path = reader.string(words[1])
    rules = reader.bytes(words[2])
  }

  private init(script: String, path: String, rules: [UInt8]) {
    self.script = script
    self.path = path
    self.rules = rules
  }

  /// Writes the rules of a language, if it has any.
  static func write(
    _ language: Language, from folder: some ResourceFolder, to writer: inout ImageWriter,
    as name: String
  ) throws(ResourceError) {
    let start = "\(language.rawValue)-"
    let names = try folder.files(in: folderName, suffix: suffix)
      .filter { $0.hasPrefix(start) }
      .map { String($0.dropFirst(start.count).dropLast(suffix.count)) }
    guard let script = names.first(where: isScript) else { return }
    let path = "\(folderName)/\(start)\(script)\(suffix)"
    let rules = try folder.bytes(at: path)
    _ = try OtherScript(script: script, path: path, rules: rules).transliterator()
    writer.add(name, [writer.string(script), writer.string(path), writer.blob(rules)])
  }

  /// Four letters, the first a capital.
  private static func isScript(_ name: String) -> Bool {
    name.utf8.count == 4 && name.utf8.first.map { $0 &- 0x41 < 26 } == true
  }

  /// Opens the rules: only a text in the script needs them, and they cost more than reading one.
  func transliterator() throws(ResourceError) -> Transliterator {
    try Transliterator.made(from: rules, path: path)
  }
}
