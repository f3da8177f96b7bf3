/// Something that is or may be wrong with a line of a glossary.
public struct GlossaryFinding: Hashable, Sendable {
  public enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Worth knowing, and often meant.
    case note
    /// Works, but hardly as it was meant.
    case warning
    /// Does not work.
    case error

    public static func < (a: Level, b: Level) -> Bool {
      let order = allCases
      return (order.firstIndex(of: a) ?? 0) < (order.firstIndex(of: b) ?? 0)
    }
  }

  /// What the finding is about; names are part of the output and stay.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    case tooManyCells = "too-many-cells"
    case tooFewCells = "too-few-cells"
    case trailingTabs = "trailing-tabs"
    case unknownColumn = "unknown-column"
    case lineEnd = "line-end"
    case emptyTerm = "empty-term"
    case emptyForm = "empty-form"
    case unknownPartOfSpeech = "unknown-part-of-speech"
    case unknownStatus = "unknown-status"
    case cedilla
    case decomposed
    case hiddenCharacter = "hidden-character"
    case oddSpace = "odd-space"
    case outerSpace = "outer-space"
    case doubleSpace = "double-space"
    case mixedScript = "mixed-script"
    case foreignScript = "foreign-script"
    case noWord = "no-word"
    case outerMark = "outer-mark"
    case grammarWord = "grammar-word"
    case capitalsOnly = "capitals-only"
    case acronymWithoutCapitals = "acronym-without-capitals"
    case redundantForm = "redundant-form"
    case duplicate
    case otherPartOfSpeech = "other-part-of-speech"
    case foldsAlike = "folds-alike"
    case sharedForm = "shared-form"
    case statusConflict = "status-conflict"
    case twoPreferred = "two-preferred"
    case unsorted
  }

  /// A line of a file.
  public struct Place: Hashable, Sendable {
    public let file: String
    /// Counted from 1.
    public let line: Int

    public init(file: String, line: Int) {
      self.file = file
      self.line = line
    }
  }

  public let place: Place
  public let rule: Rule
  public let level: Level
  /// What is wrong, in one line.
  public let message: String
  /// What to do about it.
  public let remedy: String
  /// The other line that the finding is about.
  public let other: Place?

  public init(
    _ rule: Rule, _ level: Level, at place: Place, _ message: String, remedy: String,
    other: Place? = nil
  ) {
    self.place = place
    self.rule = rule
    self.level = level
    self.message = message
    self.remedy = remedy
    self.other = other
  }
}
