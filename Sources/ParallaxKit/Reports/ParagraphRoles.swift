import ICUKit

/// Decides what each paragraph serves as: title, heading, body, caption or boilerplate.
struct ParagraphRoles {
  private let profile: LanguageProfile
  private let folder: TextFolder

  /// A title or heading has no more words than this.
  private static let titleWords = 30
  private static let headingWords = 12
  /// A line with fewer words and no sentence's end may belong to the page around the report.
  private static let pageLineWords = 10
  /// A line with more words is the outlet's own text, whatever it begins with or mentions; only
  /// captions may be longer.
  private static let longestPatternWords = 25
  private static let longestCaptionWords = 60
  /// In bytes of UTF-8.
  private static let longestPatternLine = 2000
  /// "By X, our correspondent in Y": no by-line that begins with a bare "By" is longer.
  private static let bylineWords = 8

  init(profile: LanguageProfile, folder: TextFolder) {
    self.profile = profile
    self.folder = folder
  }

  func roles(of spans: [TextSpan], text: SourceText, tokens: [Token]) -> [Paragraph.Role] {
    var words = Array(repeating: 0, count: spans.count)
    var seconds: [Token?] = Array(repeating: nil, count: spans.count)
    for token in tokens where token.kind != .mark {
      words[token.paragraph] += 1
      if words[token.paragraph] == 2 { seconds[token.paragraph] = token }
    }
    let lines = spans.indices.map { index in
      var line = Line(span: spans[index], text: text)
      if words[index] <= Self.longestCaptionWords, line.span.count <= Self.longestPatternLine {
        line.pattern = pattern(
          of: line, isFirst: index == 0, words: words[index], second: seconds[index], text: text)
      }
      return line
    }

    var roles = lines.map { $0.pattern ?? .body }
    for index in trailingPageLines(lines, words: words) where roles[index] == .body {
      roles[index] = .boilerplate
    }
    guard let first = roles.firstIndex(of: .body) else { return roles }
    for index in roles.indices where roles[index] == .body && words[index] == 0 {
      roles[index] = .boilerplate
    }
    if index(isTitle: first, lines: lines, words: words) { roles[first] = .title }
    for index in roles.indices.dropFirst(first + 1) where roles[index] == .body {
      if text[lines[index].span] == text[lines[first].span], roles[first] == .title {
        roles[index] = .title
      } else if words[index] <= Self.headingWords, !lines[index].endsSentence,
        index + 1 < lines.count
      {
        roles[index] = .heading
      }
    }
    return roles
  }

  /// Finds what a pattern says that a line is.
  /// - Parameter second: the line's second word.
  private func pattern(
    of line: Line, isFirst: Bool, words: Int, second: Token?, text: SourceText
  ) -> Paragraph.Role? {
    let folded = folder.fold(text[line.span])
    return profile.boilerplate.pattern(of: folded) { pattern in
      if words > Self.longestPatternWords, pattern.use != .caption { return false }
      switch pattern.match {
      case .whole: return true
      // "…," he told PA Media.
      case .contains: return !line.hasQuotationMark
      case .prefix: break
      }
      guard pattern.use == .byline, pattern.isBareWord else { return true }
      // "De asemenea, …", "By then …" begin sentences; the first line is the title.
      guard !isFirst, words <= Self.bylineWords, !line.endsSentence else { return false }
      guard let second, profile.grammar.classes(of: pattern.text).contains(.preposition) else {
        return true
      }
      return second.isCapitalised
        || !profile.grammar.classes(of: second.folded)
          .isDisjoint(with: .possessive)
    }?.use.role
  }

  private func index(isTitle index: Int, lines: [Line], words: [Int]) -> Bool {
    lines.count > 1 && words[index] <= Self.titleWords && !lines[index].endsWithFullStop
  }

  /// Finds the lines after the last line of the body, if a pattern or an address shows that they
  /// belong to the page.
  private func trailingPageLines(_ lines: [Line], words: [Int]) -> [Int] {
    var tail: [Int] = []
    var isPage = false
    for index in lines.indices.reversed() {
      let line = lines[index]
      let isShort = words[index] <= Self.pageLineWords
      if line.pattern != nil || line.isAddress {
        isPage = true
        tail.append(index)
      } else if (isShort && !line.endsSentence) || line.endsWithColon {
        tail.append(index)
      } else if index + 1 < lines.count, index > 0, lines[index - 1].pattern == .boilerplate,
        !line.hasQuotationMark
      {
        // "Subscribe to our newsletter", and a sentence about it under that.
        tail.append(index)
      } else {
        break
      }
    }
    // A first line that fits is the title.
    return isPage ? tail.filter { $0 > 0 } : []
  }

  private struct Line {
    let span: TextSpan
    var pattern: Paragraph.Role?
    let endsSentence: Bool
    let endsWithFullStop: Bool
    let endsWithColon: Bool
    let isAddress: Bool
    let hasQuotationMark: Bool

    init(span: TextSpan, text: SourceText) {
      self.span = span
      let content = text[span]
      let last = content.unicodeScalars.last
      endsWithFullStop = last == "."
      endsWithColon = last == ":"
      endsSentence =
        last.map { ".!?\u{2026}".unicodeScalars.contains($0) || QuotationGlyph($0) != nil } ?? false
      isAddress =
        !content.contains(" ") && content.contains(".")
        && (content.hasPrefix("www.") || content.contains("://") || content.contains("@"))
      hasQuotationMark = content.unicodeScalars.contains { QuotationGlyph($0)?.isDouble == true }
    }
  }
}
