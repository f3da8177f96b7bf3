import CCommonMark
import GumboKit
import ParallaxKit

/// Reads a report in Markdown (CommonMark): marks are removed, block quotes are quotes.
struct MarkdownReader {
  /// What output calls the file.
  let name: String

  /// cmark takes up to 200 bytes for each byte of what is nothing but marks.
  private static let sizeLimit = 1_000_000

  /// Reads the report.
  /// - Throws: `InputError` when the text has nothing but marks, or more than a million bytes.
  func report(of text: String) throws(InputError) -> FoundReport {
    guard text.utf8.count <= Self.sizeLimit else {
      throw InputError(
        kind: .tooLarge, name: InputError.displayName(name),
        reason:
          "is Markdown of \(text.utf8.count) bytes, more than the limit of \(Self.sizeLimit); "
          + "split it, or give plain text")
    }
    let matter = FrontMatter(of: text)
    let html = Self.html(of: matter.map { String($0.rest) } ?? text)
    let language = PageMetadata.code(matter?.value(["lang", "language", "locale"]))
    let blocks: [PageBlock]
    do {
      let tree = try HTMLTree(html)
      blocks = BlockBuilder.blocks(of: tree, PageMarks(tree), language: language ?? "root")
    } catch {
      throw InputError(
        kind: .format, name: InputError.displayName(name),
        reason: "is Markdown that \(error.reason); give plain text")
    }
    let heading = blocks.first.flatMap { $0.kind == .heading ? $0.text : nil }
    let paragraphs = PageText(language: language ?? "root").paragraphs(of: blocks)
    guard !paragraphs.isEmpty else {
      throw InputError(
        kind: .empty, name: InputError.displayName(name),
        reason: "has no text behind its marks; give a file with a report in it")
    }
    var report = FoundReport(
      name: name, title: matter?.value(["title"]) ?? heading, paragraphs: paragraphs)
    report.document.outlet =
      matter?.value(["outlet", "publication", "publisher", "source", "site"])
    report.document.author = matter?.value(["author", "authors", "byline"])
    report.document.date = matter?.value(["date", "published", "pubdate"])
      .flatMap { PublicationDate.iso8601($0) }
    report.document.statedLanguage = language.map { Language(rawValue: $0) }
    return report
  }

  private static func html(of markdown: String) -> String {
    var markdown = markdown
    return markdown.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        guard let base = text.baseAddress,
          let html = cmark_markdown_to_html(base, text.count, CMARK_OPT_DEFAULT | CMARK_OPT_UNSAFE)
        else { return "" }
        defer { cmark_get_default_mem_allocator().pointee.free(html) }
        return String(cString: html)
      }
    }
  }
}
