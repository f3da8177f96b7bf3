/// Words directly before quotation marks that show a title or a term, not speech.
struct ScareTriggers: Sendable {
  /// The phrases with their words joined by spaces.
  private let phrases: ImageTable
  /// How many words the longest has.
  private let longest: Int

  init(_ reader: ImageReader, _ name: String) {
    phrases = ImageTable(reader, name)
    longest = Int(reader.section(Self.longestSection(name))[0])
  }

  /// Writes `scare-triggers.tsv`, already folded.
  static func write(_ table: TabSeparatedTable, to writer: inout ImageWriter, as name: String) {
    var phrases: [(key: String, value: UInt32)] = []
    var seen: Set<String> = []
    var longest = 0
    for row in table.rows {
      for form in row.list(0) {
        let words = PhraseWords.split(form)
        let phrase = words.joined(separator: " ")
        if seen.insert(phrase).inserted { phrases.append((phrase, UInt32(words.count))) }
        longest = max(longest, words.count)
      }
    }
    ImageTable.write(phrases, to: &writer, as: name)
    writer.add(longestSection(name), [UInt32(longest)])
  }

  private static func longestSection(_ name: String) -> String { name + ".longest" }

  /// Tells whether a listed phrase ends at a token.
  func ends(at index: Int, in view: ReportView) -> Bool {
    var words: [String] = []
    var place = index
    while place >= 0, words.count < longest, view.isOutlet(place) {
      words.insert(view.folded(place), at: 0)
      if phrases[words.joined(separator: " ")] != nil { return true }
      place -= 1
    }
    return false
  }
}
