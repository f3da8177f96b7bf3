import GumboKit

/// What a page says of itself: in its `meta` elements (Open Graph among them), its JSON-LD, its
/// title and its headings.
struct PageMetadata {
  private(set) var title: String?
  /// Whether the title is not the JSON-LD's alone.
  private(set) var showsTitle = false
  private(set) var outlet: String?
  private(set) var author: String?
  /// As ISO 8601.
  private(set) var date: String?
  /// An ISO 639 code in lower case.
  private(set) var language: String?
  /// The article of the page's JSON-LD.
  private(set) var linked: ArticleJSON?
  private(set) var addresses: [String] = []

  /// The first value of each `meta` element, by `property`, `name` or `itemprop` in lower case.
  private var values: [String: String] = [:]
  private var headings: [String] = []
  private var titleElement: String?
  /// The values of `time` elements, with the indices of their nodes.
  private var times: [(index: Int, value: String)] = []
  private var bylines: [String] = []
  private var canonical: String?

  private static let dateKeys = [
    "article:published_time", "datepublished", "og:article:published_time", "date", "pubdate",
    "publishdate", "publish-date", "publication_date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime",
  ]
  private static let authorKeys = ["author", "article:author", "dc.creator", "parsely-author"]
  private static let outletKeys = ["og:site_name", "application-name", "dc.publisher", "publisher"]

  init(_ tree: HTMLTree) {
    var scripts: [String] = []
    for index in tree.nodes.indices where !tree.nodes[index].isText {
      let node = tree.nodes[index]
      switch node.name {
      case "html": language = language ?? Self.code(node["lang"] ?? node["xml:lang"])
      case "meta": read(node)
      case "link": if node["rel"]?.lowercased() == "canonical" { canonical = node["href"] }
      case "title": titleElement = titleElement ?? Self.line(tree.text(of: index))
      case "h1":
        if headings.count < Self.mostTexts { headings.append(Self.line(tree.text(of: index))) }
      case "time": if let value = node["datetime"] { times.append((index, value)) }
      case "script":
        if node["type"]?.lowercased().hasPrefix("application/ld+json") == true {
          scripts.append(tree.text(of: index))
        }
      default: break
      }
      if node.name != "meta" { readMicrodata(node, index, tree) }
    }
    linked = LinkedData.article(in: scripts)
    settle()
  }

  private mutating func read(_ node: HTMLTree.Node) {
    guard let content = node["content"].map(Self.line), !content.isEmpty else { return }
    let key = node["property"] ?? node["name"] ?? node["itemprop"] ?? node["http-equiv"]
    guard let key = key?.lowercased() else { return }
    if values[key] == nil { values[key] = content }
  }

  private mutating func readMicrodata(_ node: HTMLTree.Node, _ index: Int, _ tree: HTMLTree) {
    guard bylines.count < Self.mostTexts else { return }
    if let property = node["itemprop"]?.lowercased() {
      if property == "datepublished", let value = node["datetime"] ?? node["content"] {
        if values[property] == nil { values[property] = value }
      }
      if property == "author" { bylines.append(Self.line(tree.text(of: index))) }
    }
    if node["rel"] == "author" { bylines.append(Self.line(tree.text(of: index))) }
  }

  private mutating func settle() {
    let address = canonical ?? values["og:url"]
    addresses = [canonical, values["og:url"], linked?.address].compactMap { $0 }
    outlet = Self.outletKeys.compactMap { values[$0] }.first { !$0.contains("://") }
    outlet = outlet ?? linked?.outlet
    settleTitle()
    outlet = outlet ?? address.flatMap(WebAddress.host)
    language =
      language ?? Self.code(values["og:locale"]) ?? Self.code(values["content-language"])
      ?? Self.code(linked?.language)
    let dates = [linked?.date] + Self.dateKeys.map { values[$0] }
    date = dates.lazy.compactMap { $0 }.compactMap { PublicationDate.iso8601($0) }.first
    let authors = [linked?.author] + Self.authorKeys.map { values[$0] } + bylines.map(Optional.some)
    author = authors.lazy.compactMap { $0 }.first {
      !$0.isEmpty && !$0.contains("://") && $0.utf8.count <= Self.longestAuthor
    }
  }

  /// The first date that the page shows up to a node: those behind the article are of others.
  func shownDate(upTo index: Int) -> String? {
    times.lazy.filter { $0.index <= index }.compactMap { PublicationDate.iso8601($0.value) }.first
  }

  private static let longestAuthor = 120
  /// No more headings and bylines are read: elements can lie in each other.
  private static let mostTexts = 20

  // MARK: Title

  /// The title as the page shows it, if one of its headings is what the others say.
  private mutating func settleTitle() {
    let named = values["og:title"] ?? values["twitter:title"]
    showsTitle = named != nil || !headings.isEmpty || titleElement?.isEmpty == false
    var shown = named.map { PageTitle($0).without(outlet) } ?? linked?.headline
    if shown == nil, let titleElement, !titleElement.isEmpty {
      let parts = PageTitle(titleElement)
      shown = parts.without(outlet)
      if outlet == nil,
        let heading = headings.first(where: { parts.rest(beside: $0) != nil })
      {
        shown = heading
        outlet = parts.rest(beside: heading)
      } else if outlet == nil, shown == titleElement, let split = parts.split() {
        shown = split.title
        outlet = split.outlet
      }
    }
    guard let candidate = shown, !candidate.isEmpty else {
      title = headings.first { !$0.isEmpty }
      return
    }
    let shingles = Shingles(candidate)
    let heading = headings.first { heading in
      let words = Shingles.words(of: heading)
      let common = words.count { shingles.words.contains($0) }
      return words.count >= 2 && common * 2 >= max(words.count, shingles.words.count)
    }
    title = heading ?? candidate
  }

  // MARK: Values

  /// A value on one line, without invisible characters.
  private static func line(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map { piece in
      String(String.UnicodeScalarView(piece.filter { $0 != "\u{AD}" && $0 != "\u{200B}" }))
    }.joined(separator: " ")
  }

  /// The language of a tag: `ro` of `ro-RO` or `ro_RO`.
  static func code(_ tag: String?) -> String? {
    guard let tag else { return nil }
    let code = tag.prefix { $0 != "-" && $0 != "_" && $0 != "," }.lowercased()
    return (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      ? code : nil
  }
}
