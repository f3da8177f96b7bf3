import ICUKit

/// Splits text into tokens by ICU's word boundaries (UAX #29).
struct Tokenizer {
  private let folder: TextFolder
  private let breaker: TextBreaker

  init() throws(ResourceError) {
    folder = try MatchFold.make()
    do {
      breaker = try TextBreaker(.word)
    } catch {
      throw ResourceError(path: "ICU", reason: "\(error)")
    }
  }

  /// Splits a whole text.
  /// - Parameter paragraphs: in order; tokens outside of them are left out.
  func tokens(of text: SourceText, paragraphs: [TextSpan]) throws(ResourceError) -> [Token] {
    let folded = folder.foldWithMap(text.utf8)
    let boundaries: [TextBreaker.Boundary]
    do {
      boundaries = try breaker.boundaries(in: text.utf8)
    } catch {
      throw ResourceError(path: "ICU", reason: "\(error)")
    }
    var tokens: [Token] = []
    tokens.reserveCapacity(boundaries.count / 2 + 1)
    var start = 0
    var foldedAt = 0
    var paragraph = 0
    for boundary in boundaries {
      let end = Int(boundary.offset)
      defer { start = end }
      while foldedAt < folded.utf8.count, Int(folded.sourceOffsets[foldedAt]) < start {
        foldedAt += 1
      }
      let foldedStart = foldedAt
      while foldedAt < folded.utf8.count, Int(folded.sourceOffsets[foldedAt]) < end {
        foldedAt += 1
      }
      while paragraph < paragraphs.count, paragraphs[paragraph].end <= start { paragraph += 1 }
      guard paragraph < paragraphs.count else { break }
      guard start >= paragraphs[paragraph].start, end <= paragraphs[paragraph].end else { continue }
      guard let first = text.scalar(at: start), !first.isSpace else { continue }
      let kind: Token.Kind
      switch boundary.rule {
      case .number: kind = .number
      case .letter, .kana, .ideo: kind = .word
      default: kind = first.isLetter ? .word : .mark
      }
      let span = TextSpan(start, end)
      let form = String(decoding: folded.utf8[foldedStart..<foldedAt], as: UTF8.self)
      tokens.append(
        Token(
          span: span, kind: kind,
          folded: kind == .word ? Self.plainApostrophe(form) : form, romanized: nil,
          isCapitalised: first.isCapital,
          isUppercase: kind == .word && Self.isUppercase(text, span),
          paragraph: paragraph))
    }
    return tokens
  }

  private static func plainApostrophe(_ word: String) -> String {
    // Its first byte, which most words have nowhere.
    guard word.utf8.contains(0xE2), word.unicodeScalars.contains("\u{2019}") else { return word }
    var plain = ""
    for scalar in word.unicodeScalars {
      plain.unicodeScalars.append(scalar == "\u{2019}" ? "'" : scalar)
    }
    return plain
  }

  private static func isUppercase(_ text: SourceText, _ span: TextSpan) -> Bool {
    var letters = 0
    var offset = span.start
    while offset < span.end, let scalar = text.scalar(at: offset) {
      if scalar.isLowercase { return false }
      if scalar.isUppercase { letters += 1 }
      offset += UTF8.width(scalar)
    }
    return letters >= 2
  }
}
