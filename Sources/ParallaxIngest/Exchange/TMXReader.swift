import ExpatKit
import ParallaxKit

/// Reads the translation units of a TMX file one by one (TMX 1.4b, LISA OSCAR 2005).
///
/// Holds one unit and a piece of the file, so that memory does not grow with the file. TMX 1.1 to
/// 1.3 are read too. What the file needs beyond itself is never fetched: a DTD that it names is
/// passed over, and entities of its own are refused.
public struct TMXReader {
  private var file: XMLFile
  private var headerLanguage: Language?
  private var isBegun = false
  private var isDone = false

  /// The longest unit, in bytes of text; an element counts for `elementSize`.
  private static let longestUnit = 1 << 20
  private static let elementSize = 64
  /// Native codes, which are no text.
  private static let codes: Set<String> = ["bpt", "ept", "it", "ph", "ut"]

  /// Opens a file.
  /// - Parameter path: a file, or `-` for standard input.
  /// - Throws: `InputError` when it cannot be opened.
  public init(path: String) throws(InputError) {
    file = try XMLFile(path: path)
  }

  /// The digest of what was read of the file; see `FNV1a`.
  var digest: String { file.digest }

  /// Visits all units of a file in their order.
  /// - Parameters:
  ///   - path: a file, or `-` for standard input.
  ///   - visit: is given each unit as soon as it is read.
  /// - Throws: `InputError` when the file cannot be read or is no TMX; units before the fault have
  ///   been visited by then.
  public static func forEachUnit(
    in path: String, _ visit: (TMXUnit) throws(InputError) -> Void
  ) throws(InputError) {
    var reader = try TMXReader(path: path)
    while let unit = try reader.next() { try visit(unit) }
  }

  /// Reads the next unit.
  /// - Returns: nil at the end of the file.
  /// - Throws: `InputError` when the file cannot be read on or is no TMX.
  public mutating func next() throws(InputError) -> TMXUnit? {
    guard !isDone else { return nil }
    if !isBegun { try begin() }
    while let event = try file.next() {
      guard case .start(let name, let attributes) = event.kind else { continue }
      if name.local == "header" {
        headerLanguage = attributes["srclang"].flatMap(Self.language)
      } else if name.local == "tu" {
        return try unit(attributes, line: event.line)
      }
    }
    isDone = true
    return nil
  }

  /// Reads up to the root's tag.
  private mutating func begin() throws(InputError) {
    isBegun = true
    guard let root = try file.root() else { return }
    guard root.name == "tmx" else {
      throw file.fault(
        root.line, "begins with <\(root.name)>, so it is no TMX; name its format")
    }
  }

  private static func language(_ tag: String) -> Language? {
    tag == "*all*" ? nil : TMXUnit.Variant(tag: tag, text: "").language
  }

  private mutating func unit(
    _ attributes: [XMLAttribute], line: Int
  ) throws(InputError) -> TMXUnit {
    var variants: [TMXUnit.Variant] = []
    var properties: [TMXUnit.Property] = []
    var notes: [String] = []
    var left = Self.longestUnit
    while let event = try file.next() {
      switch event.kind {
      case .start(let name, let inner):
        switch name.local {
        case "tuv": variants.append(try variant(inner, line: event.line, &left))
        case "prop":
          properties.append(
            TMXUnit.Property(type: inner["type"] ?? "", value: try text(of: event, &left)))
        case "note": notes.append(try text(of: event, &left))
        default: _ = try text(of: event, &left)
        }
      case .end:
        return TMXUnit(
          id: attributes["tuid"],
          sourceLanguage: attributes["srclang"].map(Self.language) ?? headerLanguage,
          variants: variants, properties: properties, notes: notes, line: line)
      case .text: continue
      }
    }
    return TMXUnit(variants: variants, line: line)
  }

  private mutating func variant(
    _ attributes: [XMLAttribute], line: Int, _ left: inout Int
  ) throws(InputError) -> TMXUnit.Variant {
    // TMX 1.1 had no namespace for it.
    guard let tag = attributes[XMLName.language] ?? attributes["lang"], !tag.isEmpty else {
      throw file.fault(line, "has a <tuv> without xml:lang; name the language, such as \"ro\"")
    }
    try spend(attributes, line, &left)
    var segment = ""
    var properties: [TMXUnit.Property] = []
    var notes: [String] = []
    while let event = try file.next() {
      switch event.kind {
      case .start(let name, let inner):
        switch name.local {
        case "prop":
          properties.append(
            TMXUnit.Property(type: inner["type"] ?? "", value: try text(of: event, &left)))
        case "note": notes.append(try text(of: event, &left))
        case "seg": segment += try text(of: event, &left)
        default: _ = try text(of: event, &left)
        }
      case .end:
        return TMXUnit.Variant(tag: tag, text: segment, properties: properties, notes: notes)
      case .text: continue
      }
    }
    return TMXUnit.Variant(tag: tag, text: segment, properties: properties, notes: notes)
  }

  /// Reads on to the end of an element whose start was read, and gives its text.
  private mutating func text(
    of start: XMLEvent, _ left: inout Int
  ) throws(InputError) -> String {
    var text = ""
    var depth = 1
    // How deep the outermost native code is, 0 outside of them.
    var codeDepth = 0
    if case .start(_, let attributes) = start.kind { try spend(attributes, start.line, &left) }
    while depth > 0, let event = try file.next() {
      switch event.kind {
      case .start(let name, let attributes):
        depth += 1
        guard codeDepth == 0, Self.codes.contains(name.local) else { continue }
        codeDepth = depth
        // A line break parts words.
        if attributes["type"] == "lb" { text += " " }
      case .end:
        if depth == codeDepth { codeDepth = 0 }
        depth -= 1
      case .text(let piece):
        try spend(piece.utf8.count, start.line, &left)
        if codeDepth == 0 { text += piece }
      }
    }
    return text
  }

  private func spend(
    _ attributes: [XMLAttribute], _ line: Int, _ left: inout Int
  ) throws(InputError) {
    try spend(
      attributes.reduce(Self.elementSize) { $0 + $1.value.utf8.count }, line, &left)
  }

  private func spend(_ bytes: Int, _ line: Int, _ left: inout Int) throws(InputError) {
    left -= bytes
    guard left >= 0 else {
      throw file.fault(
        line, "is in a unit of more than \(Self.longestUnit) bytes; split the unit")
    }
  }
}
