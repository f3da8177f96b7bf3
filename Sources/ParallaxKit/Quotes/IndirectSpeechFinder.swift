import Algorithms

/// Finds reported speech without quotation marks: "denied that …", "potrivit lui X, …".
struct IndirectSpeechFinder {
  struct Found: Hashable, Sendable {
    let content: Range<Int>
    let cue: Range<Int>
    let stance: Stance
    /// Who is reported; nil where it is shared with what stands before.
    let subject: SubjectFinder.Subject
    /// Whether the content stands before its cue.
    let isFronted: Bool
  }

  let view: ReportView
  let cues: [FoundCue]
  let subjects: SubjectFinder

  private static let fewestWords = 4
  /// More tokens than this are no report of what one said.
  private static let longestSpeech = 300

  func find() -> [Found] {
    var result: [Found] = []
    for cue in cues {
      guard let paragraph = paragraph(of: cue.tokens.lowerBound), paragraph.role.isReported,
        let sentence = sentence(of: cue.tokens.lowerBound)
      else { continue }
      if let found = complement(of: cue, in: sentence) ?? fronted(by: cue, in: sentence) {
        result.append(found)
      }
      result += secondComplements(of: cue, in: sentence)
    }
    result += phrases()
    return result.filter { isSpeech($0.content) }
      .sorted {
        ($0.content.lowerBound, $0.content.upperBound) < (
          $1.content.lowerBound, $1.content.upperBound
        )
      }
  }

  private func paragraph(of token: Int) -> Paragraph? {
    view.report.paragraphs[view.tokens[token].paragraph]
  }

  private func sentence(of token: Int) -> OutletSentence? {
    let index = view.sentenceOf[token]
    return index >= 0 ? view.sentences[index] : nil
  }

  /// Long enough, and without any quotation mark.
  private func isSpeech(_ content: Range<Int>) -> Bool {
    guard content.count <= Self.longestSpeech, content.allSatisfy({ view.isOutlet($0) }) else {
      return false
    }
    return content.filter { view.tokens[$0].kind != .mark }.count >= Self.fewestWords
  }

  // MARK: After the cue

  private func complement(of cue: FoundCue, in sentence: OutletSentence) -> Found? {
    guard cue.form != .passive || cue.verb.takes.contains(.that) else { return nil }
    let end = sentence.tokens.upperBound
    var index = cue.tokens.upperBound
    var start: Int?
    // A subject, an addressee or a time may stand between the cue and "that".
    var steps = 0
    while index < end, view.isOutlet(index), steps < 14 {
      if view.tokens[index].kind == .mark {
        // "a declarat, joi, X că …"
        guard view.isComma(index), view.profile.dropsSubjects else { break }
      } else if isComplementizer(index, of: cue) {
        start = index + 1
        break
      } else if view.has(index, .auxiliary), subjects.mentionOf[index] < 0,
        !view.has(index, [.article, .pronoun, .preposition])
      {
        break
      }
      index += 1
      steps += 1
    }
    if start == nil { start = bareClause(of: cue, end: end) }
    guard var first = start else { return nil }
    // "că, după Brexit, va închide": the comma belongs to the connective.
    while first < end, view.isOutlet(first), view.isComma(first) { first += 1 }
    let last = contentEnd(from: first, to: end)
    guard first < last else { return nil }
    return Found(
      content: first..<last, cue: cue.tokens, stance: cue.verb.stance,
      subject: subjects.subject(of: cue, isAfterQuote: false), isFronted: false)
  }

  /// "said that … “…” and that …": what a cue goes on to report behind a quote.
  private func secondComplements(of cue: FoundCue, in sentence: OutletSentence) -> [Found] {
    guard cue.form != .passive, introduces(cue) else { return [] }
    let end = sentence.tokens.upperBound
    var result: [Found] = []
    var isBehindQuote = false
    var index = cue.tokens.upperBound
    while index + 2 < end, index - cue.tokens.upperBound <= Self.longestSpeech {
      defer { index += 1 }
      guard view.isOutlet(index) else {
        isBehindQuote = true
        continue
      }
      // Another verb of speech takes over.
      let next = cues.partitioningIndex { $0.tokens.lowerBound >= index }
      if next < cues.count, cues[next].tokens.lowerBound == index, introduces(cues[next]) { break }
      guard isBehindQuote, view.has(index, .coordinator), view.isOutlet(index + 1),
        view.has(index + 1, .declarative)
      else { continue }
      let last = contentEnd(from: index + 2, to: end)
      guard index + 2 < last else { continue }
      result.append(
        Found(
          content: (index + 2)..<last, cue: cue.tokens, stance: cue.verb.stance,
          subject: subjects.subject(of: cue, isAfterQuote: false), isFronted: false))
    }
    return result
  }

  /// Whether "that" follows a cue, directly or behind its subject.
  private func introduces(_ cue: FoundCue) -> Bool {
    var index = cue.tokens.upperBound
    while index < view.tokens.count, index - cue.tokens.upperBound < 4, view.isOutlet(index),
      view.tokens[index].kind != .mark
    {
      if view.has(index, .declarative) { return true }
      index += 1
    }
    return false
  }

  private func isComplementizer(_ index: Int, of cue: FoundCue) -> Bool {
    if view.has(index, .declarative) {
      return cue.verb.takes.contains(.that) || cue.verb.takes.contains(.source)
        || cue.verb.takes.contains(.quote)
    }
    return cue.verb.takes.contains(.question) && view.has(index, .interrogative)
  }

  /// "said he …": a clause that begins with its subject, perhaps after an addressee.
  private func bareClause(of cue: FoundCue, end: Int) -> Int? {
    guard cue.verb.takes.contains(.bare), cue.form != .passive, !hasInvertedSubject(cue) else {
      return nil
    }
    var index = cue.tokens.upperBound
    guard index < end, view.isOutlet(index) else { return nil }
    // tell somebody; a time directly after the cue.
    if CueAddressee.takes(cue.verb) {
      if view.has(index, [.object, .addressee]) || view.has(index, .pronoun) {
        index += 1
      } else if subjects.mentionOf[index] >= 0 {
        index = subjects.mentions[subjects.mentionOf[index]].tokens.upperBound
      } else {
        while index < end, view.has(index, [.article, .determiner, .possessive]) { index += 1 }
        index += 1
      }
    }
    // "said on Monday he …"
    while index < end, view.isOutlet(index),
      view.has(index, .time)
        || view.has(index, .preposition) && index + 1 < end && view.has(index + 1, .time)
    {
      index += 1
    }
    guard index < end, view.isOutlet(index), view.tokens[index].kind != .mark else { return nil }
    guard
      !view.has(index, [.preposition, .coordinator, .relative, .auxiliary])
        || opensQuantity(index, end: end)
    else { return nil }
    guard hasVerb(from: index, to: end) else { return nil }
    return index
  }

  /// "at least 31 of the …", "over 200 …": a preposition before a number opens a noun phrase.
  private func opensQuantity(_ index: Int, end: Int) -> Bool {
    view.has(index, .preposition)
      && ((index + 1)..<min(end, index + 3)).contains {
        view.isOutlet($0) && view.tokens[$0].kind == .number
      }
  }

  /// "…," said the minister: what follows is the subject.
  private func hasInvertedSubject(_ cue: FoundCue) -> Bool {
    let before = cue.groupStart - 1
    guard before >= 0, !view.isOutlet(before) || view.isComma(before) else { return false }
    let subject: Range<Int>
    switch subjects.subject(of: cue, isAfterQuote: true) {
    case .mention(let index): subject = subjects.mentions[index].tokens
    case .phrase(let tokens): subject = tokens
    case .elided: return false
    }
    guard subject.lowerBound >= cue.tokens.upperBound else { return false }
    // "X, who was there, said the workers’ papers were …": more of a clause follows the noun.
    let next = subject.upperBound
    return !view.isOutlet(before) || next >= view.tokens.count || !view.isOutlet(next)
      || !view.tokens[next].isWord
      || !view.classes[next].isDisjoint(with: [
        .preposition, .time, .adverb, .relative, .coordinator, .subordinator, .complement,
      ])
  }

  /// Whether a clause's verb is in sight: an auxiliary or a verbal ending.
  private func hasVerb(from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end, view.isOutlet(index), index - start < 25 {
      if view.isMark(index, ".;:") { return false }
      if view.has(index, [.auxiliary, .modal]) { return true }
      let word = view.folded(index)
      if index > start, view.classes[index].isEmpty,
        view.profile.verbForms.isParticiple(word) || word.hasSuffix("s") && !word.hasSuffix("ss")
          || view.match(view.profile.cues.verbs, at: index) != nil
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// Where a content clause ends: at the sentence's end, a quote, or words about who says so.
  private func contentEnd(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      guard index - start <= Self.longestSpeech else { return start }
      guard view.isOutlet(index) else { break }
      if view.isMark(index, ":;") { break }
      if view.isComma(index) || view.isMark(index, "\u{2013}\u{2014}"), opensFrame(index + 1, end) {
        break
      }
      index += 1
    }
    while index > start, view.tokens[index - 1].kind == .mark,
      !view.isMark(index - 1, ")%\u{20AC}$")
    {
      index -= 1
    }
    return index
  }

  /// Whether a source phrase or another attribution starts after a comma.
  private func opensFrame(_ index: Int, _ end: Int) -> Bool {
    guard index < end, view.isOutlet(index) else { return false }
    if let phrase = view.match(view.profile.cues.phrases, at: index)?.values.first,
      phrase.position == .before || phrase.position == .relay
    {
      return true
    }
    var place = index
    if view.has(place, .coordinator), place + 1 < end { place += 1 }
    if view.has(place, [.adverb]), place + 1 < end { place += 1 }
    guard let next = cues[cues.partitioningIndex { $0.tokens.lowerBound >= place }...].first,
      next.tokens.lowerBound < end
    else { return false }
    // ", saying …", ", a spus el", ", police said."
    if next.form == .gerund { return next.tokens.lowerBound == place }
    guard next.form == .finite, next.verb.takes.contains(.quote) || next.verb.takes.contains(.that)
    else { return false }
    if next.groupStart == place { return true }
    return next.tokens.upperBound + 4 >= end
      && (place..<next.groupStart).allSatisfy { view.tokens[$0].kind != .mark }
      && next.groupStart - place <= 8
  }

  // MARK: Before the cue

  /// "CONTENT, police said.": the cue with its subject ends the sentence.
  private func fronted(by cue: FoundCue, in sentence: OutletSentence) -> Found? {
    guard cue.form == .finite, cue.verb.takes.contains(.quote) || cue.verb.takes.contains(.that)
    else { return nil }
    let first = sentence.tokens.lowerBound
    // The comma before the attribution.
    var comma = cue.groupStart - 1
    let subject = subjects.subject(of: cue, isAfterQuote: true)
    switch subject {
    case .mention(let index):
      let tokens = subjects.mentions[index].tokens
      if tokens.upperBound <= cue.tokens.lowerBound {
        comma = nounPhraseStart(tokens.lowerBound, first) - 1
      }
    case .phrase(let tokens):
      if tokens.upperBound <= cue.tokens.lowerBound { comma = tokens.lowerBound - 1 }
    case .elided: break
    }
    guard comma > first, comma - first <= Self.longestSpeech, view.isOutlet(comma) else {
      return nil
    }
    if let phrase = clausePhrase(endingAt: comma) { comma = phrase }
    guard comma > first, view.isMark(comma, ",\u{2013}\u{2014}-?!") else { return nil }
    let content = first..<comma
    if case .mention(let index) = subject, content.overlaps(subjects.mentions[index].tokens) {
      return nil
    }
    guard content.allSatisfy({ view.isOutlet($0) }) else {
      // Only the stretch after the last quote could be content; that is the outlet's.
      return nil
    }
    // A parenthesis: "Churches, he added, could be replaced": the longer side.
    let rest = afterParenthesis(cue, subject: subject, end: sentence.tokens.upperBound)
    let start = skipConnective(first, comma)
    if let rest, rest.count > comma - start {
      return Found(
        content: rest, cue: cue.tokens, stance: cue.verb.stance, subject: subject,
        isFronted: false)
    }
    guard start < comma, closesSentence(cue, subject: subject, end: sentence.tokens.upperBound),
      isClause(start..<comma)
    else {
      return rest.map {
        Found(
          content: $0, cue: cue.tokens, stance: cue.verb.stance, subject: subject,
          isFronted: false)
      }
    }
    return Found(
      content: start..<comma, cue: cue.tokens, stance: cue.verb.stance, subject: subject,
      isFronted: true)
  }

  /// Whether after a cue and its subject the sentence has nothing but time, place and addressee.
  private func closesSentence(
    _ cue: FoundCue, subject: SubjectFinder.Subject, end: Int
  ) -> Bool {
    var index = afterSubject(cue, subject)
    guard end - index <= Self.longestTail else { return false }
    if index < end, view.isOutlet(index), view.tokens[index].isWord,
      !view.has(
        index,
        [
          .preposition, .time, .adverb, .object, .addressee, .relative, .coordinator,
          .subordinator,
        ]), subjects.mentionOf[index] < 0,
      view.match(view.profile.roles.index, at: index) == nil
    {
      return false
    }
    while index < end {
      if !view.isOutlet(index) || view.isMark(index, ":") || view.has(index, .declarative) {
        return false
      }
      index += 1
    }
    return true
  }

  /// Words after a closing attribution that still belong to it, in tokens.
  private static let longestTail = 22

  /// Whether words can be a statement: they have a verb and are no lead-in ("Asked about …").
  private func isClause(_ content: Range<Int>) -> Bool {
    let first = content.lowerBound
    let word = view.folded(first)
    let forms = view.profile.verbForms
    if forms.isGerund(word) { return false }
    if forms.isParticiple(word), subjects.mentionOf[first] < 0 { return false }
    return view.profile.dropsSubjects || hasVerb(from: first, to: content.upperBound)
  }

  private func afterSubject(_ cue: FoundCue, _ subject: SubjectFinder.Subject) -> Int {
    switch subject {
    case .mention(let mention):
      max(cue.tokens.upperBound, subjects.mentions[mention].tokens.upperBound)
    case .phrase(let tokens): max(cue.tokens.upperBound, tokens.upperBound)
    case .elided: cue.tokens.upperBound
    }
  }

  private func nounPhraseStart(_ token: Int, _ first: Int) -> Int {
    var start = token
    while start > first, view.isOutlet(start - 1),
      view.has(start - 1, [.article, .determiner, .possessive])
        || (view.tokens[start - 1].isWord && view.classes[start - 1].isEmpty && token - start < 4)
    {
      start -= 1
    }
    return start
  }

  /// ", as X said": the comma before the phrase.
  private func clausePhrase(endingAt token: Int) -> Int? {
    for length in 1...3 where token - length >= 0 {
      let start = token - length + 1
      if let found = view.match(view.profile.cues.phrases, at: start), found.count == length,
        found.values.first?.position == .clause, view.isOutlet(start - 1)
      {
        return start - 1
      }
    }
    return nil
  }

  /// Connectives before fronted content are the outlet's: "De asemenea, …".
  private func skipConnective(_ first: Int, _ end: Int) -> Int {
    var start = first
    if start < end, view.has(start, .coordinator) { start += 1 }
    return start
  }

  private func afterParenthesis(
    _ cue: FoundCue, subject: SubjectFinder.Subject, end: Int
  ) -> Range<Int>? {
    let index = afterSubject(cue, subject)
    guard index < end, view.isOutlet(index), view.isComma(index) else { return nil }
    let last = contentEnd(from: index + 1, to: end)
    return index + 1 < last ? (index + 1)..<last : nil
  }

  // MARK: Source phrases

  /// "According to X, CONTENT" and "CONTENT, according to X".
  private func phrases() -> [Found] {
    var result: [Found] = []
    for sentence in view.sentences where view.report.paragraphs[sentence.paragraph].role.isReported
    {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard view.isOutlet(index), let match = view.match(view.profile.cues.phrases, at: index),
          let phrase = match.values.first
        else {
          index += 1
          continue
        }
        let after = index + match.count
        if phrase.position == .before {
          let found = attributed(by: phrase, index..<after, in: sentence)
          result += found
          if !found.isEmpty { break }
        }
        index = after
      }
    }
    return result
  }

  private func attributed(
    by phrase: SourcePhrase, _ tokens: Range<Int>, in sentence: OutletSentence
  ) -> [Found] {
    let (first, end) = (sentence.tokens.lowerBound, sentence.tokens.upperBound)
    var source = subjects.source(after: tokens.upperBound, limit: end)
    if source == nil, tokens.count >= 2 {
      source = .phrase((tokens.upperBound - 1)..<tokens.upperBound)
    }
    guard let source else { return [] }
    var sourceEnd = tokens.upperBound
    switch source {
    case .mention(let index): sourceEnd = subjects.mentions[index].tokens.upperBound
    case .phrase(let range): sourceEnd = range.upperBound
    case .elided: break
    }
    let isLeading =
      (first..<tokens.lowerBound).allSatisfy {
        view.tokens[$0].kind == .mark
          || view.has($0, [.coordinator, .adverb, .preposition, .complementizer, .relative])
      } && tokens.lowerBound - first <= 5
    if isLeading {
      // The source ends at the comma; without one, where it ends itself.
      var start = sourceEnd
      if let comma = (sourceEnd..<min(end, sourceEnd + 14)).first(where: {
        !view.isOutlet($0) || view.isComma($0)
      }), view.isOutlet(comma) {
        start = comma + 1
      }
      return reported(from: start, to: end).map {
        Found(
          content: $0, cue: tokens, stance: phrase.stance, subject: source, isFronted: false)
      }
    }
    var last = tokens.lowerBound
    while last > first, view.tokens[last - 1].kind == .mark, view.isOutlet(last - 1) { last -= 1 }
    var start = last
    while start > first, view.isOutlet(start - 1), !view.isMark(start - 1, ";:") { start -= 1 }
    start = skipConnective(start, last)
    guard start < last else { return [] }
    return [
      Found(
        content: start..<last, cue: tokens, stance: phrase.stance, subject: source, isFronted: true)
    ]
  }

  /// What a source phrase at the start of a sentence reports: up to a quote, and the clauses that a
  /// coordinator joins on behind one.
  private func reported(from start: Int, to end: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = start
    while index < end {
      let last = contentEnd(from: index, to: end)
      if index < last { result.append(index..<last) }
      guard let quote = (last..<end).first(where: { !view.isOutlet($0) }),
        var next = (quote..<end).first(where: { view.isOutlet($0) })
      else { break }
      while next < end, view.isComma(next) { next += 1 }
      guard next < end, view.isOutlet(next), view.has(next, .coordinator),
        next + 1 < end, hasVerb(from: next + 1, to: end) || view.profile.dropsSubjects
      else { break }
      index = next + 1
    }
    return result
  }
}
