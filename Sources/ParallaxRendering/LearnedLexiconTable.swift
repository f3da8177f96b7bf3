import ParallaxKit

/// Writes a learned lexicon as a table with its origin.
public struct LearnedLexiconTable {
  /// A set of sentences that was learned from.
  public struct Origin: Hashable, Sendable {
    public let name: String
    public let licence: String?
    public let weight: Double
    /// How many sentence pairs of it were used.
    public let pairs: Int

    public init(name: String, licence: String?, weight: Double, pairs: Int) {
      self.name = name
      self.licence = licence
      self.weight = weight
      self.pairs = pairs
    }
  }

  private let lexicon: LearnedLexicon
  private let origins: [Origin]
  private let licence: String?

  /// Takes what is to be written.
  /// - Parameter licence: the licence of the table itself.
  public init(_ lexicon: LearnedLexicon, origins: [Origin], licence: String?) {
    self.lexicon = lexicon
    self.origins = origins
    self.licence = licence
  }

  /// Writes the table: tab-separated, with comments on its origin first.
  public func text() -> String {
    var text = ""
    for line in comments() { text += "# \(Self.oneLine(line))\n" }
    let (a, b) = (lexicon.source, lexicon.target)
    text +=
      [
        a.rawValue, b.rawValue, LearnedColumns.probability(of: b, given: a),
        LearnedColumns.probability(of: a, given: b), LearnedColumns.count,
      ].joined(separator: "\t") + "\n"
    for row in lexicon.rows where Self.isCell(row.source) && Self.isCell(row.target) {
      text += "\(row.source)\t\(row.target)\t\(Self.decimal(row.forward, places: 3))"
      text += "\t\(Self.decimal(row.backward, places: 3))"
      text += "\t\(Self.decimal(row.count, places: 2))\n"
    }
    return text
  }

  private func comments() -> [String] {
    let settings = lexicon.settings
    var lines = [
      "Pairs of stems learned from parallel sentences by parallax glossary learn: IBM Model 1 in",
      "both directions. Pairs that the curated glossaries have are left out.",
    ]
    for origin in origins {
      let licence = origin.licence.map { " (\($0))" } ?? ""
      lines.append(
        "Source: \(origin.name)\(licence): \(origin.pairs) pairs, weight "
          + Self.decimal(origin.weight, places: 2))
    }
    if let licence { lines.append("This file: \(licence)") }
    lines.append(
      "Settings: \(settings.iterations) iterations, count at least "
        + "\(Self.decimal(settings.leastCount, places: 3)), geometric mean of the probabilities at "
        + "least \(Self.decimal(settings.leastProbability, places: 3))")
    let (a, b) = (lexicon.source, lexicon.target)
    lines.append(
      "\(LearnedColumns.probability(of: b, given: a)): share of the uses of the \(a.rawValue) stem "
        + "that the \(b.rawValue) stem stands for; \(LearnedColumns.count): number of them, weighted"
    )
    return lines
  }

  /// A comment cannot go on to the next line.
  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// Whether a key can stand in a table.
  private static func isCell(_ key: String) -> Bool {
    !key.isEmpty && !key.hasPrefix("#") && !key.utf8.contains { $0 < 0x20 }
  }

  private static func decimal(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
  }
}
