import ParallaxKit

/// A report that was sent to be compared.
struct ReportSubmission: Hashable, Sendable {
  /// Where the report comes from.
  enum Source: Hashable, Sendable {
    /// The bytes of a file in any of the formats that are read, and how output calls it.
    case bytes([UInt8], name: String)
    /// A report of the server's folder.
    case listed(String)
  }

  let source: Source
  /// Identified where nil.
  var language: Language?
  var title: String?
  var outlet: String?
  var date: String?
  /// Where in the request it stands, as a JSON pointer.
  let pointer: String
}

/// Two reports to compare.
struct ComparisonRequest: Hashable, Sendable {
  /// What is made of the comparison.
  enum Form: Hashable, Sendable {
    case json
    case page
  }

  let a: ReportSubmission
  let b: ReportSubmission
  /// The language in which the result is written.
  let locale: Language
  let form: Form
}
