import ParallaxKit

/// A stretch of a report's text that the page marks.
struct PageMark {
  /// What is marked; the earlier kinds stand around the later ones.
  enum Kind: Int {
    case quote, place, term
  }

  let kind: Kind
  let span: TextSpan
  /// The place of what is marked among its kind: a quote of the report, a place of a divergence, a
  /// matched term.
  let index: Int

  /// Whether the mark stands outside another that begins in the same place.
  static func isOuter(_ x: PageMark, _ y: PageMark) -> Bool {
    if x.kind != y.kind { return x.kind.rawValue < y.kind.rawValue }
    if x.span.start != y.span.start { return x.span.start < y.span.start }
    if x.span.end != y.span.end { return x.span.end > y.span.end }
    return x.index < y.index
  }
}
