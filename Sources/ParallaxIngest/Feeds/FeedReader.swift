import ExpatKit
import GumboKit
import ParallaxKit

/// Reads the reports of a feed: RSS 0.9x, 1.0 and 2.0 with the content module, Atom (RFC 4287).
///
/// A feed with declarations in its DOCTYPE is refused, so that no entity grows beyond the file.
struct FeedReader {
  /// What output calls the file.
  let name: String

  /// Markup inside of Atom's content makes feeds deeper than other XML.
  private static let depth = 256
  private static let pieceSize = 1 << 16
  /// Namespaces whose elements are read; others, such as those of media, have elements of the same
  /// names.
  private static let namespaces: Set<String> = [
    "", "http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/",
    "http://purl.org/rss/1.0/modules/content/", "http://purl.org/dc/elements/1.1/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  ]
  private static let roots: Set<String> = ["rss", "RDF", "feed"]

  private var displayName: String { InputError.displayName(name) }

  /// Reads the reports.
  /// - Returns: nil where the file is a page of XHTML.
  /// - Throws: `InputError` when the file is not well-formed, is no feed, or has no item with a text.
  func reports(of bytes: [UInt8]) throws(InputError) -> [FoundReport]? {
    let parser = XMLEventParser(
      limits: XMLEventParser.Limits(depth: Self.depth), decodeByte: XMLFile.codePoints)
    var builder = FeedBuilder()
    var isBegun = false
    var start = 0
    repeat {
      let end = min(bytes.count, start + Self.pieceSize)
      for event in try parse(bytes[start..<end], parser, isLast: end == bytes.count) {
        guard isBegun else {
          guard case .start(let root, _) = event.kind else { continue }
          if root.local.lowercased() == "html" { return nil }
          guard Self.roots.contains(root.local) else {
            throw InputError(
              kind: .format, name: "\(displayName):\(event.line)",
              reason: "begins with <\(root.local)>, so it is no feed; give RSS, Atom or another "
                + "format of reports")
          }
          isBegun = true
          builder.take(event.kind)
          continue
        }
        builder.take(event.kind, isRead: Self.isRead(event.kind))
      }
      start = end
    } while start < bytes.count
    return try reports(of: builder)
  }

  private static func isRead(_ kind: XMLEvent.Kind) -> Bool {
    switch kind {
    case .start(let name, _), .end(let name): namespaces.contains(name.namespace)
    case .text: true
    }
  }

  private func parse(
    _ piece: ArraySlice<UInt8>, _ parser: XMLEventParser, isLast: Bool
  ) throws(InputError) -> [XMLEvent] {
    let outcome: Result<[XMLEvent], XMLFault> = piece.withUnsafeBytes { bytes in
      do throws(XMLFault) {
        return .success(try parser.parse(bytes, isLast: isLast))
      } catch {
        return .failure(error)
      }
    }
    do {
      return try outcome.get()
    } catch {
      throw InputError(
        kind: .format, name: "\(displayName):\(error.line):\(error.column)",
        reason: "\(error.reason); repair the file or save it anew")
    }
  }

  private func reports(of feed: FeedBuilder) throws(InputError) -> [FoundReport] {
    var reports: [FoundReport] = []
    for item in feed.items {
      if let report = try report(of: item, feed) { reports.append(report) }
    }
    guard !reports.isEmpty else {
      throw InputError(
        kind: .format, name: displayName,
        reason: "is a feed without a text in its items; save the pages that it leads to")
    }
    return reports
  }

  private func report(
    of item: FeedItem, _ feed: FeedBuilder
  ) throws(InputError) -> FoundReport? {
    let language = PageMetadata.code(item.language ?? feed.channel.language)
    guard let content = item.content ?? item.summary else { return nil }
    let (title, paragraphs): (String?, [String])
    do throws(HTMLFault) {
      title =
        if let title = item.title {
          try PageFragment.paragraphs(ofText: title, language: language).joined(separator: " ")
        } else { nil }
      paragraphs = try PageFragment.paragraphs(ofText: content, language: language)
    } catch {
      throw InputError(
        kind: .format, name: displayName,
        reason: "\(error.reason), in the item '\(item.title ?? "")'; take it out or give its text")
    }
    guard !paragraphs.isEmpty else { return nil }
    var report = FoundReport(
      name: name, title: title, paragraphs: paragraphs, identifiers: item.identifiers)
    report.document.outlet = item.source ?? feed.channel.title
    report.document.author = item.author
    report.document.date = item.date.flatMap { PublicationDate.iso8601($0) }
    report.document.statedLanguage = language.map { Language(rawValue: $0) }
    return report
  }
}
