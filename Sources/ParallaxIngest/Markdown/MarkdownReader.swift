import CCommonMark
import GumboKit
import ParallaxKit

/// Reads a report in Markdown (CommonMark): marks are removed, block quotes are quotes.
struct MarkdownReader {
  /// What output calls the file.
  let name: String

  func report(of text: String) throws(InputError) -> FoundReport {
    let matter = FrontMatter(of: text)
    let html = Self.html(of: matter.map { String($0.rest) } ?? text)
    let language = PageMetadata.code(matter?.value(["lang", "language", "locale"]))
    do {
      let tree = try HTMLTree(html)
      let blocks = BlockBuilder.blocks(of: tree, PageMarks(tree), language: language ?? "root")
      let heading = blocks.first.flatMap { $0.kind == .heading ? $0.text : nil }
      let title = matter?.value(["title"]) ?? heading
      let paragraphs = PageText(language: language ?? "root").paragraphs(of: blocks)
      guard !paragraphs.isEmpty else {
        throw InputError(
          kind: .empty, name: InputError.displayName(name),
          reason: "has no text behind its marks; give a file with a report in it")
      }
      var report = FoundReport(name: name, title: title, paragraphs: paragraphs)
      report.document.outlet = matter?.value([
        "outlet", "publication", "publisher", "source", "site",
      ])
      report.document.author = matter?.value(["author", "authors", "byline"])
      report.document.date = matter?.value(["date", "published", "pubdate"])
        .flatMap { PublicationDate.iso8601($0) }
      report.document.statedLanguage = language.map { Language(rawValue: $0) }
      return report
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError(
        kind: .format, name: InputError.displayName(name),
        reason: "has marks that cannot be read (\(error)); give plain text")
    }
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
