import ParallaxKit

/// A gold quote with its place in the report.
struct GoldQuote {
  let quote: GoldFile.Quote
  let span: TextSpan

  var isScare: Bool { quote.kind == .scare }
}

extension GoldFile.Report {
  /// Finds the place of every quote.
  /// - Parameters:
  ///   - text: The report's text.
  ///   - name: The gold file, for messages.
  func located(in text: SourceText, name: String) throws(GoldError) -> [GoldQuote] {
    var result: [GoldQuote] = []
    for quote in quotes {
      guard let span = text.span(of: quote.text, occurrence: quote.occurrence) else {
        let which = quote.occurrence > 1 ? "occurrence \(quote.occurrence) of its text" : "its text"
        throw GoldError(
          file: name,
          reason: "quote \(quote.id): \(file) does not have \(which); copy the text exactly")
      }
      result.append(GoldQuote(quote: quote, span: span))
    }
    return result
  }
}

extension SourceText {
  /// Finds an occurrence of a text, byte by byte.
  /// - Parameter occurrence: Counted from 1; occurrences do not overlap.
  func span(of text: String, occurrence: Int) -> TextSpan? {
    let wanted = Array(text.utf8)
    var left = occurrence
    var place = 0
    while place + wanted.count <= utf8.count {
      guard utf8[place] == wanted[0],
        utf8[place..<(place + wanted.count)].elementsEqual(wanted)
      else {
        place += 1
        continue
      }
      left -= 1
      if left == 0 { return TextSpan(place, place + wanted.count) }
      place += wanted.count
    }
    return nil
  }
}
