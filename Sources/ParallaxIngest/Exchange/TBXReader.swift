import ExpatKit
import ParallaxKit

/// Reads the concepts of a TBX file one by one (ISO 30042).
///
/// Reads TBX 2 (`martif`, `termEntry`, `langSet`, `tig` or `ntig`) and TBX 3 (`tbx`,
/// `conceptEntry`, `langSec`, `termSec`), the latter with data categories as attributes (DCA) or as
/// elements (DCT).
struct TBXReader {
  /// A term of a concept.
  struct Term: Hashable, Sendable {
    let language: Language
    let text: String
    /// Data categories such as `partOfSpeech`, with their values.
    let categories: [String: String]
    let notes: [String]
  }

  /// What a file tells of one concept.
  struct Concept: Hashable, Sendable {
    let terms: [Term]
    /// Notes on the whole concept.
    let notes: [String]
    /// Counted from 1.
    let line: Int
  }

  private var file: XMLFile
  private var isBegun = false

  private static let roots: Set<String> = ["martif", "tbx", "TBX"]
  private static let concepts: Set<String> = ["termEntry", "conceptEntry"]
  private static let languages: Set<String> = ["langSet", "langSec"]
  private static let terms: Set<String> = ["tig", "ntig", "termSec"]
  /// What only holds terms and their categories together.
  private static let groups: Set<String> = ["termGrp", "termNoteGrp"]
  /// The largest concept, in bytes of text; an element counts for `elementSize`.
  private static let largestConcept = 1 << 20
  private static let elementSize = 64

  init(path: String) throws(InputError) { file = try XMLFile(path: path) }

  var digest: String { file.digest }

  /// Reads the next concept.
  /// - Returns: nil at the end of the file.
  mutating func next() throws(InputError) -> Concept? {
    if !isBegun {
      isBegun = true
      guard let root = try file.root() else { return nil }
      guard Self.roots.contains(root.name) else {
        throw file.fault(
          root.line, "begins with <\(root.name)>, so it is no TBX; name its format")
      }
    }
    while let event = try file.next() {
      if case .start(let name, _) = event.kind, Self.concepts.contains(name.local) {
        return try concept(line: event.line)
      }
    }
    return nil
  }

  /// What is being read inside a concept.
  private struct Reading {
    var terms: [Term] = []
    var conceptNotes: [String] = []
    var language: Language?
    var languageDepth = 0
    /// How deep the open term section is, 0 outside of them.
    var termDepth = 0
    var text: String?
    var categories: [String: String] = [:]
    var notes: [String] = []
    /// The element whose text is being read, and how deep it is.
    var category: String?
    var categoryDepth = 0
    var value = ""
  }

  private mutating func concept(line: Int) throws(InputError) -> Concept {
    var reading = Reading()
    var depth = 1
    var size = 0
    while depth > 0, let event = try file.next() {
      switch event.kind {
      case .start(let name, let attributes):
        depth += 1
        size += Self.elementSize + attributes.reduce(0) { $0 + $1.value.utf8.count }
        try open(name.local, attributes, depth, event.line, &reading)
      case .text(let piece):
        size += piece.utf8.count
        if reading.category != nil { reading.value += piece }
      case .end:
        close(depth, &reading)
        depth -= 1
      }
      guard size <= Self.largestConcept else {
        throw file.fault(
          line, "has a concept of more than \(Self.largestConcept) bytes; split the concept")
      }
    }
    return Concept(terms: reading.terms, notes: reading.conceptNotes, line: line)
  }

  private func open(
    _ name: String, _ attributes: [XMLAttribute], _ depth: Int, _ line: Int,
    _ reading: inout Reading
  ) throws(InputError) {
    if Self.languages.contains(name) {
      guard let tag = attributes[XMLName.language] ?? attributes["lang"], !tag.isEmpty else {
        throw file.fault(line, "has a <\(name)> without xml:lang; name the language, as in \"ro\"")
      }
      reading.language = TMXUnit.Variant(tag: tag, text: "").language
      reading.languageDepth = depth
    } else if Self.terms.contains(name) {
      reading.termDepth = depth
      reading.text = nil
      reading.categories = [:]
      reading.notes = []
    } else if reading.category == nil, !Self.groups.contains(name) {
      // In DCA style the attribute names the category, in DCT style the element itself.
      reading.category = attributes["type"] ?? name
      reading.categoryDepth = depth
      reading.value = ""
    }
  }

  private func close(_ depth: Int, _ reading: inout Reading) {
    if let category = reading.category, depth == reading.categoryDepth {
      reading.category = nil
      let value = ExchangeText.unwrapped(reading.value)
      if reading.termDepth > 0 {
        switch category {
        case "term": reading.text = value
        case "note": if !value.isEmpty { reading.notes.append(value) }
        default: reading.categories[category] = reading.categories[category] ?? value
        }
      } else if category == "note", !value.isEmpty {
        reading.conceptNotes.append(value)
      }
    } else if depth == reading.termDepth {
      reading.termDepth = 0
      if let language = reading.language, let text = reading.text {
        reading.terms.append(
          Term(
            language: language, text: text, categories: reading.categories,
            notes: reading.notes))
      }
    } else if depth == reading.languageDepth {
      reading.language = nil
      reading.languageDepth = 0
    }
  }
}
