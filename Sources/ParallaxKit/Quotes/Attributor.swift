import Algorithms

/// Finds for each quoted span what attributes it.
struct Attributor {
  let view: ReportView
  let cues: [FoundCue]
  let subjects: SubjectFinder
  var resolver: SpeakerResolver
  /// Attributions found so far, by quoted span.
  var attributions: [Int: Attribution] = [:]
  /// For each cue, whether a quote before it was given to it.
  var closesQuote: Set<Int> = []
  var resolvedCues: [Int: SpeakerResolver.Resolution?] = [:]
  /// Where source phrases start, in order.
  var phrasePlaces: [Int] = []
  /// For each sentence whether it has words outside of its quotes.
  let hasOutletWords: [Bool]
  /// No more cues or phrases than this are tried for one quote.
  static let tried = 64

  init(view: ReportView, cues: [FoundCue], subjects: SubjectFinder, resolver: SpeakerResolver) {
    self.view = view
    self.cues = cues
    self.subjects = subjects
    self.resolver = resolver
    hasOutletWords = view.sentences.map { sentence in
      sentence.tokens.contains { view.isOutlet($0) && view.tokens[$0].kind != .mark }
    }
    phrasePlaces = view.tokens.indices.filter {
      view.match(view.profile.cues.phrases, at: $0) != nil
    }
  }

  /// Works through the report in order, so that pronouns find who spoke before.
  mutating func attribute() -> [Int: Attribution] {
    resolver.noteSubjects(
      cues.filter { $0.form == .finite && !$0.verb.takes.isDisjoint(with: [.quote, .that]) }
        .map { subjects.subject(of: $0, isAfterQuote: followsQuote($0)) })
    for sentence in view.sentences.indices {
      let quotes = view.sentences[sentence].quotes.filter { isReported(view.quotes[$0]) }
      for quote in quotes { attribute(quote, in: sentence) }
      // What a cue without a quote says of its subject helps the pronouns after it.
      for cue in cueIndices(in: view.sentences[sentence].tokens) where resolvedCues[cue] == nil {
        _ = resolution(of: cue, isAfterQuote: false)
      }
    }
    return attributions
  }

  func followsQuote(_ cue: FoundCue) -> Bool {
    cue.groupStart > 0
      && (!view.isOutlet(cue.groupStart - 1)
        || cue.groupStart > 1 && view.isComma(cue.groupStart - 1)
          && !view.isOutlet(cue.groupStart - 2))
  }

  func isReported(_ quote: QuotedSpan) -> Bool {
    guard let paragraph = view.report.paragraph(at: quote.outer.start) else { return false }
    return view.report.paragraphs[paragraph].role.isReported
  }

  // MARK: One quote

  mutating func attribute(_ quote: Int, in sentence: Int) {
    let tokens = quoteTokens(quote)
    let isHeading = view.report.paragraphs[view.sentences[sentence].paragraph].role != .body
    let bare = bareCue(after: quote, tokens, sentence: sentence)
    let after = bare ?? cueAfter(tokens, sentence: sentence)
    let before = cueBefore(tokens, sentence: sentence)
    let phrase = sourcePhrase(around: tokens, sentence: sentence)
    if after == nil, phrase == nil,
      let inscription = inscription(before: tokens, sentence: sentence)
    {
      attributions[quote] = inscription
      return
    }
    if after == nil, phrase == nil, let credit = credit(after: tokens) {
      attributions[quote] = credit
      if let resolution = credit.resolution {
        resolver.note(resolution, at: view.quotes[quote].outer.start)
      }
      return
    }
    switch ScareContext(view: view).reading(of: quote, tokens: tokens) {
    case .announced: if after == nil, !isCalled(before) { return }
    case .titleCase(let words):
      if after == nil, !(before?.isDirect ?? false), words > 2 || before == nil { return }
    case .none: break
    }
    var found: Attribution?
    if let after,
      bare != nil || endsForCue(quote) || (before.map(\.isDirect) != true && follows(after, tokens))
    {
      found = attribution(cue: after, isAfterQuote: true)
      closesQuote.insert(after)
    } else if let phrase, phrase.isAdjacent {
      found = phrase.attribution
    } else if let phrase, phrase.isLeading, before?.isDirect != true {
      found = phrase.attribution
    } else if case .cue(let cue, _)? = before {
      found = attribution(cue: cue, isAfterQuote: false)
    } else if case .attribution(let earlier)? = before {
      found = earlier
    } else if let phrase {
      found = phrase.attribution
    } else if let lead = colonLead(tokens, sentence: sentence) {
      found = lead
    } else if let closing = closingCue(after: tokens, sentence: sentence) {
      found = attribution(cue: closing, isAfterQuote: true)
    }
    if found == nil, !isHeading { found = continuation(of: quote, tokens, in: sentence) }
    guard var found else { return }
    if found.resolution == nil, !isHeading {
      found.resolution = inherited(before: tokens.lowerBound, cue: found.cue, sentence: sentence)
    }
    attributions[quote] = found
    if let resolution = found.resolution {
      resolver.note(resolution, at: view.quotes[quote].outer.start)
    }
  }

  /// "what she called “…”": not a name but somebody's word for a thing.
  func isCalled(_ before: Before?) -> Bool {
    guard case .cue(let index, isDirect: true)? = before, cues[index].form == .finite,
      case .mention(let subject) = subjects.subject(of: cues[index], isAfterQuote: false)
    else { return false }
    let mention = resolver.mentions[subject]
    return mention.pronoun != nil
      || resolver.cast.memberOf[subject].map { resolver.cast.members[$0].isPerson } ?? false
      || mention.role.map { !$0.isCollective } ?? false
  }

  /// Whether a cue without a comma before it attributes a quote: directly behind it, or behind a
  /// clause. `"Mr Evil" Trump called …` does not.
  func follows(_ cue: Int, _ quote: Range<Int>) -> Bool {
    cues[cue].groupStart == quote.upperBound || quote.count > 8
  }

  func quoteTokens(_ quote: Int) -> Range<Int> {
    view.report.tokens(in: view.quotes[quote].outer)
  }

  /// ",", "?" or "!" inside the closing mark, or a comma after it, announce a cue.
  func endsForCue(_ quote: Int) -> Bool {
    let span = view.quotes[quote]
    if let last = view.report.text.scalar(before: span.content.end),
      ",?!".unicodeScalars.contains(last)
    {
      return true
    }
    let next = quoteTokens(quote).upperBound
    return next < view.tokens.count && view.isOutlet(next)
      && view.isMark(next, ",\u{2013}\u{2014}-")
  }

  func cueIndices(in tokens: Range<Int>) -> Range<Int> {
    let low = cues.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    let high = cues.partitioningIndex { $0.tokens.lowerBound >= tokens.upperBound }
    return low..<max(low, high)
  }
}
