import ParallaxKit

/// Finds the span of a quote with its quotation marks, which belong to it for the eye.
enum QuotationSpan {
  /// The marks that open or close quotations, as UTF-8.
  private static let glyphs: [[UInt8]] = [
    "\"", "'", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}",
    "\u{00AB}", "\u{00BB}", "\u{2039}", "\u{203A}",
  ].map { Array($0.utf8) }

  static func around(_ quote: Quote, in text: SourceText) -> TextSpan {
    guard quote.kind != .indirect else { return quote.span }
    var span = quote.span
    if let glyph = glyphs.first(where: { text.utf8[..<span.start].ends(with: $0) }) {
      span.start -= glyph.count
    }
    if let glyph = glyphs.first(where: { text.utf8[span.end...].starts(with: $0) }) {
      span.end += glyph.count
    }
    return span
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with bytes: [UInt8]) -> Bool {
    suffix(bytes.count).elementsEqual(bytes)
  }
}
