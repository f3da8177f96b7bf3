/// The kinds of file that reports come in, told by how their content begins, never by their name.
enum InputFormat: Hashable {
  case text
  case html
  /// A feed, or a page of XHTML: the root element decides.
  case xml
  /// JSON, or a JSON value on each line.
  case json

  /// How far the beginning of a file is looked at, in bytes.
  private static let headSize = 8192

  /// Tags by which a page or a part of one begins (after the WHATWG MIME Sniffing Standard, section
  /// 7.1, and the elements that parts of pages begin with).
  private static let pageTags: Set<String> = [
    "a", "article", "b", "base", "blockquote", "body", "br", "center", "div", "font", "figure",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "html", "iframe", "img", "link", "main",
    "meta", "nav", "noscript", "ol", "p", "script", "section", "span", "style", "table", "title",
    "ul",
  ]
  private static let feedTags: Set<String> = ["feed", "rdf:rdf", "rss"]

  /// Tells the format of a file.
  init(of bytes: [UInt8]) {
    var head = bytes.prefix(Self.headSize)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      head = head.dropFirst(3)
    } else if let first = head.first, first == 0 || first >= 0xFE || head.dropFirst().first == 0 {
      // UTF-16: without its zeros, ASCII is what it looks for.
      head = head.filter { $0 != 0 && $0 < 0xFE }[...]
    }
    self = Self.format(of: head)
  }

  private static func format(of head: ArraySlice<UInt8>) -> InputFormat {
    var head = withoutBlanks(head)
    guard let first = head.first else { return .text }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      let second = withoutBlanks(head.dropFirst()).first
      let (key, end): (Character, Character) = first == UInt8(ascii: "{") ? ("\"", "}") : ("{", "]")
      return second == key.asciiValue || second == end.asciiValue ? .json : .text
    }
    if starts(head, with: "<?xml") { return .xml }
    while starts(head, with: "<!--") {
      guard let end = afterComment(head) else { return .html }
      head = withoutBlanks(end)
    }
    if starts(head, with: "<!doctype") {
      return starts(withoutBlanks(head.dropFirst(9)), with: "html") ? .html : .xml
    }
    guard head.first == UInt8(ascii: "<") else { return .text }
    let name = head.dropFirst().prefix { !isBlank($0) && !"/>".utf8.contains($0) }
    guard name.endIndex < head.endIndex else { return .text }
    let tag = String(decoding: name, as: UTF8.self).lowercased()
    if feedTags.contains(tag) { return .xml }
    return pageTags.contains(tag) ? .html : .text
  }

  private static func afterComment(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = head.dropFirst(4)
    while !rest.isEmpty {
      if starts(rest, with: "-->") { return rest.dropFirst(3) }
      rest = rest.dropFirst()
    }
    return nil
  }

  private static func withoutBlanks(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.drop(while: isBlank)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func starts(_ bytes: ArraySlice<UInt8>, with text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      bytes.count >= wanted.count
        && zip(bytes, wanted).allSatisfy { byte, other in
          byte == other || (byte | 0x20 == other && (0x41...0x5A).contains(byte))
        }
    }
  }
}
