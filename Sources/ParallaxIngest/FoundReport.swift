import ParallaxKit

/// A report that was found in a file, with what it can be chosen by.
struct FoundReport: Sendable {
  var document: SourceDocument
  /// Ids and addresses that the file gives it.
  var identifiers: [String] = []

  /// Makes a report of paragraphs.
  /// - Parameter title: becomes the first paragraph, unless the text begins with it already.
  init(
    name: String, title: String?, paragraphs: [String], identifiers: [String] = []
  ) {
    var paragraphs = paragraphs
    if let title, !title.isEmpty, paragraphs.first.map(Self.firstLine) != title {
      paragraphs.insert(title, at: 0)
    }
    document = SourceDocument(
      name: name, text: paragraphs.joined(separator: "\n\n") + "\n", title: title)
    self.identifiers = identifiers
  }

  init(_ document: SourceDocument) {
    self.document = document
  }

  private static func firstLine(_ text: String) -> String {
    String(text.prefix { !$0.isNewline })
  }
}
