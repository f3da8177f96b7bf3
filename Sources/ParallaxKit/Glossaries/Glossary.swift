/// A glossary as a user keeps it: every row of the file, those that must not match among them.
public struct Glossary: Sendable {
  /// A term in one language.
  public struct Term: Hashable, Sendable {
    /// The form under which dictionaries have it.
    public var text: String
    /// Forms that its stem does not reach.
    public var forms: [String]

    public init(_ text: String, forms: [String] = []) {
      self.text = text
      self.forms = forms
    }
  }

  /// How a desk wants a pair of terms used, after the administrative status of ISO 30042.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case preferred, admitted
    /// Not to be used: ISO's deprecated.
    case forbidden
    /// No longer used: ISO's superseded.
    case obsolete

    /// Whether texts may be matched by the pair.
    public var allowsMatching: Bool { self == .preferred || self == .admitted }
  }

  /// A pair of terms.
  public struct Row: Hashable, Sendable {
    public var source: Term
    public var target: Term
    /// As written; see `PartOfSpeech`.
    public var partOfSpeech: String
    /// As written; see `Status`.
    public var status: String
    public var note: String
    /// Where the row stands in its file, counted from 1.
    public var line: Int

    public init(
      source: Term, target: Term, partOfSpeech: String = "", status: String = "",
      note: String = "", line: Int = 0
    ) {
      self.source = source
      self.target = target
      self.partOfSpeech = partOfSpeech
      self.status = status
      self.note = note
      self.line = line
    }

    /// Whether texts may be matched by the row; a row without a status is allowed.
    public var allowsMatching: Bool { Status(rawValue: status)?.allowsMatching ?? true }
  }

  /// How messages and output call the file.
  public let name: String
  /// The language of the first term of each row.
  public let source: Language
  public let target: Language
  /// The lines of comment above the first row, without their `#`.
  public var comments: [String]
  public var rows: [Row]
  /// Lines that could not be read as they were meant.
  public var faults: [GlossaryFinding]
  /// The digest of the file's bytes by FNV-1a (64 bit), hexadecimal.
  public var digest: String

  public init(
    name: String, source: Language, target: Language, comments: [String] = [], rows: [Row] = [],
    faults: [GlossaryFinding] = [], digest: String = ""
  ) {
    self.name = name
    self.source = source
    self.target = target
    self.comments = comments
    self.rows = rows
    self.faults = faults
    self.digest = digest
  }
}
