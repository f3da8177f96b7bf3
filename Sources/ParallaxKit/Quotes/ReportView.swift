/// A report with what the quote stages ask of each token, worked out once.
struct ReportView {
  let report: Report
  let profile: LanguageProfile
  let names: NameLexicon
  let classes: [WordClass]
  /// For each token the index of the outermost quoted span around it, or -1.
  let quoted: [Int]
  let quotes: [QuotedSpan]
  /// Sentences of the outlet: none ends inside a quote.
  let sentences: [OutletSentence]
  /// For each token the index of its outlet sentence, or -1.
  let sentenceOf: [Int]

  var tokens: [Token] { report.tokens }

  init(report: Report, profile: LanguageProfile, names: NameLexicon, quotes: [QuotedSpan]) {
    self.report = report
    self.profile = profile
    self.names = names
    self.quotes = quotes
    classes = report.tokens.map {
      $0.kind == .mark ? [] : profile.grammar.classes(of: $0.folded)
    }
    var quoted = Array(repeating: -1, count: report.tokens.count)
    for (index, quote) in quotes.enumerated() where quote.depth == 0 {
      for token in report.tokens(in: quote.outer) { quoted[token] = index }
    }
    self.quoted = quoted
    sentences = OutletSentences.find(in: report, quotes: quotes, quoted: quoted)
    var sentenceOf = Array(repeating: -1, count: report.tokens.count)
    for (index, sentence) in sentences.enumerated() {
      for token in sentence.tokens { sentenceOf[token] = index }
    }
    self.sentenceOf = sentenceOf
  }

  func isOutlet(_ index: Int) -> Bool { quoted[index] < 0 }

  func folded(_ index: Int) -> String { report.tokens[index].folded }

  func isMark(_ index: Int, _ marks: String) -> Bool {
    guard report.tokens[index].kind == .mark else { return false }
    let mark = report.tokens[index].folded.unicodeScalars
    guard let first = mark.first, mark.dropFirst().isEmpty else { return false }
    return marks.unicodeScalars.contains(first)
  }

  func isComma(_ index: Int) -> Bool { report.tokens[index].folded == "," }

  func has(_ index: Int, _ classes: WordClass) -> Bool {
    !self.classes[index].isDisjoint(with: classes)
  }

  func span(_ tokens: Range<Int>) -> TextSpan {
    TextSpan(self.tokens[tokens.lowerBound].span.start, self.tokens[tokens.upperBound - 1].span.end)
  }

  func text(_ tokens: Range<Int>) -> String { report.text[span(tokens)] }

  /// Finds the longest phrase of an index that starts at a token and stays outside of quotes.
  func match<Value>(_ index: PhraseIndex<Value>, at token: Int) -> (values: [Value], count: Int)? {
    guard isOutlet(token), let found = index.longest(in: tokens, at: token),
      isOutlet(token + found.count - 1)
    else { return nil }
    return found
  }
}
