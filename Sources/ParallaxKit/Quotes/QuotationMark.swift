/// A quotation mark in a text: one glyph, or two that are typed for one (`''`, `,,`).
struct QuotationMark: Sendable {
  let span: TextSpan
  let glyph: QuotationGlyph
  let paragraph: Int
  /// What stands before and after the mark, other marks beside it left out of account.
  let opensByContext: Bool
  let closesByContext: Bool
  /// Whether a letter or digit stands directly on that side.
  let touchesBefore: Bool
  let touchesAfter: Bool
  let before: Unicode.Scalar?
  let after: Unicode.Scalar?

  var isAtParagraphStart: Bool { before == nil }
}

/// Finds the quotation marks of a text.
enum QuotationMarkFinder {
  /// Finds all marks in the paragraphs given, in order.
  /// - Parameter paragraphs: index and span of those that are looked at.
  static func marks(
    in text: SourceText, paragraphs: [(index: Int, span: TextSpan)]
  ) -> [QuotationMark] {
    var marks: [QuotationMark] = []
    for paragraph in paragraphs {
      var run: [(span: TextSpan, glyph: QuotationGlyph)] = []
      var offset = paragraph.span.start
      var before: Unicode.Scalar?
      while offset < paragraph.span.end, let scalar = text.scalar(at: offset) {
        let width = UTF8.width(scalar)
        if let glyph = QuotationGlyph(scalar) {
          run.append((TextSpan(offset, offset + width), glyph))
        } else if scalar == ",", isDoubledComma(at: offset, before: before, in: text) {
          run.append((TextSpan(offset, offset + 2), QuotationGlyph(shape: .low, isDouble: true)))
          offset += 2
          continue
        } else {
          if !run.isEmpty {
            marks += joined(run, before: before, after: scalar, paragraph: paragraph.index)
            run.removeAll()
          }
          before = scalar
        }
        offset += width
      }
      marks += joined(run, before: before, after: nil, paragraph: paragraph.index)
    }
    return marks
  }

  /// `,,text` typed for „text.
  private static func isDoubledComma(
    at offset: Int, before: Unicode.Scalar?, in text: SourceText
  ) -> Bool {
    guard text.scalar(at: offset + 1) == ",", let next = text.scalar(at: offset + 2) else {
      return false
    }
    return next.properties.isAlphabetic && (before?.properties.isWhitespace ?? true)
  }

  /// Makes marks of a run of neighbouring glyphs; two single ones typed for a double are one.
  private static func joined(
    _ run: [(span: TextSpan, glyph: QuotationGlyph)], before: Unicode.Scalar?,
    after: Unicode.Scalar?, paragraph: Int
  ) -> [QuotationMark] {
    var pieces: [(span: TextSpan, glyph: QuotationGlyph)] = []
    for piece in run {
      if let last = pieces.last, !last.glyph.isDouble, !piece.glyph.isDouble,
        last.span.count <= 3
      {
        pieces[pieces.count - 1] = (
          TextSpan(last.span.start, piece.span.end),
          QuotationGlyph(shape: .straight, isDouble: true)
        )
      } else {
        pieces.append(piece)
      }
    }
    let touchesBefore = before.map(isWordCharacter) ?? false
    let touchesAfter = after.map(isWordCharacter) ?? false
    let leftIsOpen = before.map(isOpeningContext) ?? true
    let rightIsClosed = after.map(isClosingContext) ?? true
    return pieces.map {
      QuotationMark(
        span: $0.span, glyph: $0.glyph, paragraph: paragraph,
        opensByContext: leftIsOpen && !rightIsClosed,
        closesByContext: rightIsClosed && !leftIsOpen,
        touchesBefore: touchesBefore, touchesAfter: touchesAfter, before: before, after: after)
    }
  }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isOpeningContext(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isWhitespace { return true }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .dashPunctuation: return true
    default: return scalar == "/" || scalar == ":"
    }
  }

  private static func isClosingContext(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isWhitespace { return true }
    switch scalar.properties.generalCategory {
    case .closePunctuation, .dashPunctuation: return true
    case .otherPunctuation: return "(.,;:!?\u{2026}/".unicodeScalars.contains(scalar)
    default: return false
    }
  }
}
