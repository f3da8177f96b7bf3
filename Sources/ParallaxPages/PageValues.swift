import Mustache

/// What a template finds by name.
///
/// Mustache asks of every value what protocols it has. A type without parameters answers that many
/// times as fast as a dictionary or an array.
struct PageValues: MustacheParent, ExpressibleByDictionaryLiteral {
  private var values: [String: Any] = [:]

  init(dictionaryLiteral elements: (String, any PageValue)...) {
    for (name, value) in elements { values[name] = value.shown }
  }

  mutating func set(_ name: String, _ value: any PageValue) { values[name] = value.shown }

  func child(named name: String) -> Any? { values[name] }
}

/// Text that a template writes. Mustache describes other values, a string among them, the long way.
struct PageString: MustacheCustomRenderable {
  let renderText: String
  let isNull = false

  init(_ text: String) { renderText = text }
}

/// What a template goes through one by one.
struct PageList: MustacheSequence {
  private let items: [Any]

  init(_ items: [Any]) { self.items = items }

  func makeIterator() -> IndexingIterator<[Any]> { items.makeIterator() }
}

/// What a template can be given.
protocol PageValue {
  /// The form in which Mustache sees it. What is not there is false: were it missing, the search would
  /// go on among the values around it.
  var shown: Any { get }
}

extension PageValues: PageValue { var shown: Any { self } }
extension PagePhrases: PageValue { var shown: Any { self } }
extension TextPiece: PageValue { var shown: Any { self } }
extension String: PageValue { var shown: Any { PageString(self) } }
extension Bool: PageValue { var shown: Any { self } }
extension Int: PageValue { var shown: Any { PageString(String(self)) } }
extension Optional: PageValue where Wrapped: PageValue {
  var shown: Any { self?.shown ?? false }
}
extension Array: PageValue where Element: PageValue {
  var shown: Any { PageList(map { $0.shown }) }
}
