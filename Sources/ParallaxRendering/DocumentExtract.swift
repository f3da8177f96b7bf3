import ParallaxKit

/// Writes documents as they are read: the text alone, or a JSON object of the schema
/// `parallax.document/1` on each line.
public struct DocumentExtract {
  private let documents: [SourceDocument]

  public init(_ documents: [SourceDocument]) {
    self.documents = documents
  }

  /// Writes the texts, byte for byte where there is one; between two of them stands a line with a
  /// form feed.
  public func text() -> String {
    var result = ""
    for (index, document) in documents.enumerated() {
      if index > 0 {
        if result.last?.isNewline == false { result += "\n" }
        result += "\u{C}\n"
      }
      result += document.text
    }
    return result
  }

  /// Writes JSON Lines.
  public func lines() -> String {
    documents.map(Self.line).joined()
  }

  private static func line(_ document: SourceDocument) -> String {
    let value = JSONValue.members([
      "schema": .string("parallax.document/1"),
      "source": .string(document.name),
      "title": .optional(document.title),
      "outlet": .optional(document.outlet),
      "author": .optional(document.author),
      "date": .optional(document.date),
      "language": .optional(document.statedLanguage?.rawValue),
      "text": .string(document.text),
    ])
    return JSONWriter.line(of: value)
  }
}
