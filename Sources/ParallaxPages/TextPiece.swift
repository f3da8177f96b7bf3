import Mustache

/// A part of a marked text as the template sees it: what opens before its words, and what ends behind.
struct TextPiece: MustacheParent {
  /// An element that opens.
  enum Opening {
    case quote(PageValues)
    case place(PageValues)
    case term(PageValues)
  }

  var opening: Opening?
  var words = ""
  /// References to divergences, behind the words that they are about.
  var notes: [PageValues] = []
  /// The name of the element that ends.
  var end: String?

  func child(named name: String) -> Any? {
    switch name {
    case "words": PageString(words)
    case "opens": opening != nil
    case "notes": notes.shown
    case "end": end.shown
    case "quote": if case .quote(let values) = opening { values } else { false }
    case "place": if case .place(let values) = opening { values } else { false }
    case "term": if case .term(let values) = opening { values } else { false }
    default: nil
    }
  }
}
