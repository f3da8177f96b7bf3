import Mustache

/// A part of a marked text as the template sees it: one of its cases is there, the others are false.
enum TextPiece: MustacheParent {
  case words(String)
  case quote([String: Any])
  case place([String: Any])
  case term([String: Any])
  /// References to divergences, behind the words that they are about.
  case notes([[String: Any]])
  case quoteEnd
  case placeEnd
  case termEnd

  func child(named name: String) -> Any? {
    switch (self, name) {
    case (.words(let words), "words"): words
    case (.quote(let values), "quote"): values
    case (.place(let values), "place"): values
    case (.term(let values), "term"): values
    case (.notes(let notes), "notes"): notes
    case (.quoteEnd, "quoteEnd"), (.placeEnd, "placeEnd"), (.termEnd, "termEnd"): true
    // Were it nil, the search would go on in what is around the text.
    default: false
    }
  }
}
