/// A character that serves as a quotation mark, in the shapes that outlets and their software use.
struct QuotationGlyph: Hashable, Sendable {
  enum Shape: Sendable {
    /// “ « ‘ ‹: opens in English; “ closes what „ opened.
    case opening
    /// „ ‚: opens.
    case low
    /// ” » ’ ›
    case closing
    /// " ' `: the context tells.
    case straight
  }

  let shape: Shape
  let isDouble: Bool

  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{201C}", "\u{201F}", "\u{00AB}", "\u{301D}": (shape, isDouble) = (.opening, true)
    case "\u{201E}", "\u{2E42}": (shape, isDouble) = (.low, true)
    case "\u{201D}", "\u{00BB}", "\u{301E}": (shape, isDouble) = (.closing, true)
    case "\"", "\u{FF02}": (shape, isDouble) = (.straight, true)
    case "\u{2018}", "\u{2039}", "\u{201B}": (shape, isDouble) = (.opening, false)
    case "\u{201A}": (shape, isDouble) = (.low, false)
    case "\u{2019}", "\u{203A}": (shape, isDouble) = (.closing, false)
    case "'", "`", "\u{00B4}", "\u{FF07}": (shape, isDouble) = (.straight, false)
    default: return nil
    }
  }

  init(shape: Shape, isDouble: Bool) {
    self.shape = shape
    self.isDouble = isDouble
  }
}
