import FoundationEssentials
import GumboKit

/// An article in JSON, as schema.org (NewsArticle), ninjs 1 and 2 (IPTC), JSON Feed, trafilatura,
/// news-please and newspaper name its parts; or a list of such.
struct ArticleJSON: Decodable {
  private(set) var types: [String] = []
  private(set) var headline: String?
  /// The paragraphs of the text, blockquotes between quotation marks.
  private(set) var body: [String]?
  private(set) var outlet: String?
  private(set) var author: String?
  /// As it is written.
  private(set) var date: String?
  /// A tag or a code, as it is written.
  private(set) var language: String?
  private(set) var address: String?
  private(set) var identifiers: [String] = []
  /// The articles of a list or a graph.
  private var parts: [ArticleJSON] = []
  private var fault: HTMLFault?

  private static let headlineKeys = ["headline", "title", "headlines", "name"]
  private static let textKeys = [
    "articleBody", "maintext", "body_text", "text", "content_text", "content", "body", "bodies",
    "raw_text",
  ]
  private static let htmlKeys = ["body_html", "body_xhtml", "content_html"]
  private static let dateKeys = [
    "datePublished", "date_publish", "date_published", "published", "publish_date", "date",
    "pubDate", "publishedAt", "versioncreated", "versionCreated", "firstcreated", "firstCreated",
    "dateCreated",
  ]
  private static let outletKeys = [
    "outlet", "sitename", "source-hostname", "publisher", "source_domain", "hostname", "provider",
    "copyrightholder", "copyrightHolder", "isPartOf", "source",
  ]
  private static let authorKeys = ["author", "authors", "byline", "by", "creator"]
  private static let languageKeys = ["inLanguage", "language", "lang"]
  private static let idKeys = [
    "id", "@id", "uri", "guid", "url", "source", "source_url", "filename",
  ]
  private static let listKeys = ["@graph", "articles", "items", "results"]
  /// Lists in lists are read as deep as this.
  private static let deepest = 4

  /// Decodes a document.
  /// - Throws: `DecodingError` where the bytes are no JSON.
  static func decode(_ json: some Sequence<UInt8>) throws -> ArticleJSON {
    let article = try JSONDecoder().decode(ArticleJSON.self, from: Data(json))
    if let fault = article.flattened.lazy.compactMap(\.fault).first { throw fault }
    return article
  }

  /// Whether it is what schema.org calls an article.
  var isArticle: Bool {
    types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }
  }

  /// The article itself and those in it, in their order.
  var flattened: [ArticleJSON] {
    // No deeper than `deepest`.
    [self] + parts.flatMap(\.flattened)
  }

  init(from decoder: any Decoder) throws {
    guard let container = try? decoder.container(keyedBy: FieldName.self) else {
      guard decoder.codingPath.count < Self.deepest, var list = try? decoder.unkeyedContainer()
      else { return }
      parts = list.articles()
      return
    }
    func values(_ keys: [String]) -> [String] {
      for name in keys {
        let key = FieldName(stringValue: name)
        guard container.contains(key), let found = try? container.decode(JSONText.self, forKey: key)
        else { continue }
        let values = found.values.map { Trimmed.text($0[...]) }.filter { !$0.isEmpty }
        if !values.isEmpty { return values }
      }
      return []
    }
    types = values(["@type"])
    headline = values(Self.headlineKeys).first
    language = values(Self.languageKeys).first
    date = values(Self.dateKeys).first
    let authors = values(Self.authorKeys).filter { !$0.contains("://") }
    author = authors.isEmpty ? nil : authors.joined(separator: ", ")
    let outlets = Self.outletKeys.lazy.compactMap { values([$0]).first }
    outlet = outlets.first { !$0.contains("://") } ?? outlets.lazy.compactMap(WebAddress.host).first
    identifiers = Self.idKeys.flatMap { values([$0]) }
    address = identifiers.first { $0.contains("://") }
    readText(values)
    guard decoder.codingPath.count < Self.deepest else { return }
    for name in Self.listKeys where container.contains(FieldName(stringValue: name)) {
      guard var list = try? container.nestedUnkeyedContainer(forKey: FieldName(stringValue: name))
      else { continue }
      parts += list.articles()
    }
  }

  /// Makes paragraphs of the first text that is there.
  /// - Parameter values: gives the values of the first of some keys that has any.
  private mutating func readText(_ values: ([String]) -> [String]) {
    let code = PageMetadata.code(language)
    do throws(HTMLFault) {
      if let text = headline {
        headline = try PageFragment.paragraphs(ofText: text, language: code)
          .joined(separator: " ")
      }
      var paragraphs: [String] = []
      // HTML has the blockquotes that the plain text beside it has lost.
      if let html = values(Self.htmlKeys).first {
        paragraphs = try PageFragment.paragraphs(of: html, language: code)
      }
      if paragraphs.isEmpty, let text = values(Self.textKeys).first {
        paragraphs = try PageFragment.paragraphs(ofText: text, language: code)
      }
      body = paragraphs.isEmpty ? nil : paragraphs
    } catch {
      fault = error
    }
  }
}

extension UnkeyedDecodingContainer {
  /// Decodes the articles of a list; its numbers and texts are passed over.
  fileprivate mutating func articles() -> [ArticleJSON] {
    var articles: [ArticleJSON] = []
    while !isAtEnd {
      // Decoding something that is no object gives an empty article; what cannot be decoded at all
      // would not move on.
      guard let article = try? decode(ArticleJSON.self) else { break }
      articles.append(article)
    }
    return articles
  }
}
