/// A word, number or mark of a report's text.
public struct Token: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    case word, number, mark
  }

  public let span: TextSpan
  public let kind: Kind
  /// The form for matching: NFKC case-folded, without diacritics.
  public let folded: String
  /// The form for stemming where the text does not have it: case-folded, with diacritics, in the
  /// script that the language's tables are in; nil where it is the text's own.
  let romanized: String?
  /// Starts with an upper-case letter.
  public let isCapitalised: Bool
  /// Has two letters or more, all upper case.
  public let isUppercase: Bool
  /// Index of the paragraph in `Report.paragraphs`.
  public let paragraph: Int

  public var isWord: Bool { kind == .word }

  /// Starts with a digit: "12", but also "2bn", which is a word by its last letter (UAX #29).
  var startsWithDigit: Bool { folded.utf8.first.map { $0 &- 0x30 < 10 } ?? false }
}
