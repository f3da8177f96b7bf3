/// A decoded document before its language and structure are known: what ingest delivers.
public struct SourceDocument: Sendable {
  /// The name by which messages and output call the document: a path, or `-`.
  public var name: String
  public var text: String
  public var title: String?
  public var outlet: String?
  /// Date of publication as ISO 8601 (`2018-07-16`), as far as given.
  public var date: String?
  /// Who wrote it, as far as given.
  public var author: String?
  /// The language that the document says it is in: pages are often wrong about it, so it counts only
  /// where the text does not tell.
  public var statedLanguage: Language?
  /// Where the report begins in `text`, in bytes of UTF-8: header lines with outlet and date may
  /// stand before it.
  public var bodyStart: Int

  public init(
    name: String, text: String, title: String? = nil, outlet: String? = nil, date: String? = nil,
    bodyStart: Int = 0
  ) {
    self.name = name
    self.text = text
    self.title = title
    self.outlet = outlet
    self.date = date
    self.bodyStart = bodyStart
  }
}
