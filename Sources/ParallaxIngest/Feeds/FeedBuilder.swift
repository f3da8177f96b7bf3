import ExpatKit

/// An item of a feed, or the feed itself.
struct FeedItem {
  var title: String?
  /// The whole text as HTML or plain text; `summary` where the feed has no more.
  var content: String?
  var summary: String?
  var author: String?
  var date: String?
  var language: String?
  /// The feed that the item was taken from.
  var source: String?
  var identifiers: [String] = []
}

/// Collects the items of a feed from its events.
struct FeedBuilder {
  private(set) var channel = FeedItem()
  private(set) var items: [FeedItem] = []

  /// The elements that are open: those that are not read have an empty name.
  private var path: [String] = []
  private var item: FeedItem?
  /// The element whose text is collected, with its depth.
  private var field: (name: String, depth: Int)?
  private var text = ""
  /// What an element inside of the field says that it is: the name of an author.
  private var kept: String?
  /// Whether elements in the field are markup of its text.
  private var isMarkup = false

  /// Takes the next event.
  /// - Parameter isRead: whether its element is of a namespace that is read.
  mutating func take(_ kind: XMLEvent.Kind, isRead: Bool = true) {
    switch kind {
    case .start(let name, let attributes): start(name, attributes, isRead: isRead)
    case .end(let name): end(name)
    case .text(let piece):
      if field != nil { text += isMarkup ? Self.escaped(piece) : piece }
    }
  }

  private mutating func start(_ name: XMLName, _ attributes: [XMLAttribute], isRead: Bool) {
    path.append(isRead ? name.local : "")
    if field != nil {
      if isMarkup {
        let list = attributes.map { " \($0.name.local)=\"\(Self.escaped($0.value))\"" }
        text += "<\(name.local)\(list.joined())>"
      }
      return
    }
    guard isRead else { return }
    switch name.local {
    case "item", "entry":
      item = FeedItem(language: attributes[XMLName.language])
    case "feed", "channel", "rss":
      channel.language = attributes[XMLName.language] ?? channel.language
    case "link":
      let isOwn = (attributes["rel"] ?? "alternate") == "alternate"
      if let address = attributes["href"], isOwn { item?.identifiers.append(address) }
      begin(name.local)
    default:
      isMarkup = attributes["type"] == "xhtml"
      if name.local == "content", attributes["src"] != nil { return }
      begin(name.local)
    }
  }

  private mutating func begin(_ name: String) {
    guard Self.fields.contains(name) else {
      isMarkup = false
      return
    }
    field = (name, path.count)
    text = ""
  }

  private static let fields: Set<String> = [
    "title", "link", "guid", "id", "encoded", "content", "description", "summary", "pubDate",
    "published", "updated", "date", "creator", "author", "name", "language", "source",
  ]

  private mutating func end(_ name: XMLName) {
    let depth = path.count
    path.removeLast()
    guard let open = field else {
      if name.local == "item" || name.local == "entry", let item {
        items.append(item)
        self.item = nil
      }
      return
    }
    if depth > open.depth {
      if isMarkup { text += "</\(name.local)>" }
      // Atom's author and source have elements of their own.
      return nested(name.local, in: open.name)
    }
    field = nil
    isMarkup = false
    let value = kept ?? Trimmed.text(text[...])
    kept = nil
    if !value.isEmpty { set(open.name, value) }
  }

  /// Keeps of an author its name and of a source its title.
  private mutating func nested(_ name: String, in field: String) {
    guard field == "author" || field == "source" else { return }
    let value = Trimmed.text(text[...])
    text = ""
    if name == "name", field == "author" { kept = value }
    if name == "title", field == "source" { kept = value }
  }

  private mutating func set(_ name: String, _ value: String) {
    guard var item else {
      if name == "title" { channel.title = channel.title ?? value }
      if name == "language" { channel.language = channel.language ?? value }
      return
    }
    switch name {
    case "title": item.title = item.title ?? value
    case "encoded": item.content = value
    case "content": item.content = item.content ?? value
    case "description", "summary": item.summary = item.summary ?? value
    case "link", "guid", "id": item.identifiers.append(value)
    case "pubDate", "published", "date": item.date = value
    case "updated": item.date = item.date ?? value
    case "creator", "author", "name": item.author = item.author ?? value
    case "source": item.source = value
    default: break
    }
    self.item = item
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
