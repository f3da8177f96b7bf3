import GumboKit

/// Reads a part of a page that is a report's text by itself, as feeds and scrapers have it.
enum PageFragment {
  /// Splits the text into paragraphs, blockquotes between quotation marks.
  /// - Parameters:
  ///   - html: the part of a page.
  ///   - language: an ISO 639 code, by whose marks is quoted; nil where it is not known.
  /// - Throws: `HTMLFault` when it goes beyond a limit.
  static func paragraphs(of html: String, language: String?) throws(HTMLFault) -> [String] {
    let tree = try HTMLTree(html)
    let language = language ?? "root"
    let blocks = BlockBuilder.blocks(of: tree, PageMarks(tree), language: language)
    return PageText(language: language).paragraphs(of: blocks.filter { !$0.isLinks })
  }

  /// Splits a text that is plain, or has tags or references in it all the same.
  static func paragraphs(
    ofText text: String, language: String?
  ) throws(HTMLFault) -> [String] {
    if hasTags(text) { return try paragraphs(of: text, language: language) }
    let plain = hasReferences(text) ? try resolved(text) : text
    return plain.split(whereSeparator: \.isNewline).map { Trimmed.text($0) }.filter { !$0.isEmpty }
  }

  /// Resolves character references, and leaves all else as it is.
  private static func resolved(_ text: String) throws(HTMLFault) -> String {
    let escaped = text.split(separator: "<", omittingEmptySubsequences: false)
      .joined(separator: "&lt;")
    let tree = try HTMLTree("<textarea>\n" + escaped + "</textarea>")
    return tree.nodes.indices.first { tree.nodes[$0].name == "textarea" }
      .map { tree.text(of: $0) } ?? text
  }

  private static let tags = ["<p>", "<p ", "<br", "</p>", "</div>", "</a>", "<blockquote"]

  private static func hasTags(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return false }
    return tags.contains { text.contains($0) }
  }

  private static func hasReferences(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return false }
    return text.split(separator: "&").dropFirst().contains { part in
      let name = part.prefix(10).prefix { $0 != ";" }
      return name.count < min(10, part.count)
        && !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "#" }
    }
  }
}
