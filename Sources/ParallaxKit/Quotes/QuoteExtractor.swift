import Algorithms
import ICUKit

/// Finds the quotes of a report and who is quoted.
struct QuoteExtractor {
  let profile: LanguageProfile
  let names: NameLexicon
  private let nameRules: Transliterator

  /// A quote with no cue of its own has to be this long to be a clause, in words.
  private static let clauseWords = 5

  init(profile: LanguageProfile, names: NameLexicon) throws(ResourceError) {
    self.profile = profile
    self.names = names
    nameRules = try profile.nameRules()
  }

  func quotes(in report: Report, idPrefix: String) -> [Quote] {
    let bare = ReportView(report: report, profile: profile, names: names, quotes: [])
    let scanner = QuotationScanner(
      text: report.text,
      paragraphs: report.paragraphs.enumerated().filter { $1.role.isReported }
        .map { ($0, $1.span) },
      elisions: { profile.grammar.classes(of: $0).contains(.elision) },
      outletWords: { CueTail(view: bare).start(in: $0) })
    let spans = scanner.spans()
    let view = ReportView(report: report, profile: profile, names: names, quotes: spans)
    let mentions = MentionFinder(view: view).mentions()
    let cast = Cast(mentions: mentions, view: view)
    let subjects = SubjectFinder(view: view, mentions: mentions)
    let cues = CueFinder(view: view).cues()
    let resolver = SpeakerResolver(view: view, mentions: mentions, cast: cast, subjects: subjects)
    var attributor = Attributor(view: view, cues: cues, subjects: subjects, resolver: resolver)
    let attributions = attributor.attribute()

    var found: [Draft] = []
    for (index, span) in spans.enumerated() {
      guard span.isDouble || span.depth == 0 else { continue }
      found.append(draft(index, span, attributions[index], view: view))
    }
    let indirect = IndirectSpeechFinder(view: view, cues: cues, subjects: subjects).find()
    for item in indirect {
      let attribution = attributor.attribution(of: item)
      found.append(
        Draft(
          kind: .indirect, span: view.span(item.content), attribution: attribution))
    }
    found.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    adoptHeadlines(&found, view: view)
    let naming = SpeakerNaming(view: view, cast: cast, nameRules: nameRules)
    return found.enumerated().map { number, draft in
      Quote(
        id: "\(idPrefix)\(number + 1)", kind: draft.kind, text: report.text[draft.span],
        span: draft.span,
        speaker: draft.kind == .scare
          ? nil : draft.attribution.flatMap { naming.speaker(of: $0) },
        cue: draft.kind == .scare
          ? nil
          : draft.attribution.flatMap { attribution in
            attribution.cue.map {
              Cue(text: view.text($0), span: view.span($0), stance: attribution.stance)
            }
          })
    }
  }

  private struct Draft {
    var kind: QuoteKind
    let span: TextSpan
    var attribution: Attribution?
  }

  private func draft(
    _ index: Int, _ span: QuotedSpan, _ attribution: Attribution?, view: ReportView
  ) -> Draft {
    let tokens = view.report.tokens(in: span.content)
    let words = tokens.filter { view.tokens[$0].kind != .mark }.count
    guard let attribution else {
      // A whole clause quoted inside a quote is somebody's words, though not the outlet's cue.
      let isClause = span.depth > 0 && words >= Self.clauseWords
      return Draft(kind: isClause ? .direct : .scare, span: span.content)
    }
    let before = view.report.tokens(in: span.outer).lowerBound - 1
    // Words that go on from the outlet's own are a fragment, unless they make a clause.
    let isEmbedded =
      before >= 0 && view.isOutlet(before)
      && view.report.paragraph(at: span.outer.start) == view.tokens[before].paragraph
      && view.tokens[before].kind == .word
      && !view.has(before, .complementizer)
    let isClause = words >= (isEmbedded ? Self.clauseWords + 1 : Self.clauseWords)
    let isSentence =
      !isEmbedded && words >= 2
      && (view.report.text.scalar(before: span.content.end).map {
        ".,!?".unicodeScalars.contains($0)
      } ?? false)
    return Draft(
      kind: isClause || isSentence ? .direct : .fragment, span: span.content,
      attribution: attribution)
  }

  /// A headline's words are looked for in no more quotes than this.
  private static let comparedQuotes = 200

  /// A quote in a headline is its speaker's where the body quotes the same words.
  private func adoptHeadlines(_ drafts: inout [Draft], view: ReportView) {
    let contents = drafts.map { contentWords($0.span, view) }
    var holders: [String: [Int]] = [:]
    for (index, words) in contents.enumerated() where drafts[index].kind != .indirect {
      for word in words { holders[word, default: []].append(index) }
    }
    for index in drafts.indices
    where drafts[index].kind == .scare || drafts[index].attribution?.resolution == nil {
      guard let paragraph = view.report.paragraph(at: drafts[index].span.start),
        view.report.paragraphs[paragraph].role != .body
      else { continue }
      let words = contents[index]
      // Quotes with the word that the fewest have.
      let others = words.map { holders[$0] ?? [] }.min { $0.count < $1.count } ?? []
      let match = others.prefix(Self.comparedQuotes).first { other in
        other != index && drafts[other].kind != .scare && drafts[other].kind != .indirect
          && drafts[other].attribution?.resolution != nil
          && words.isSubset(of: contents[other])
      }
      if let match {
        drafts[index].kind = words.count >= Self.clauseWords ? .direct : .fragment
        drafts[index].attribution = drafts[match].attribution
        drafts[index].attribution?.cue = nil
        drafts[index].attribution?.resolution?.tokens = nil
        drafts[index].attribution?.resolution?.confidence = 0.7
      }
    }
  }

  private func contentWords(_ span: TextSpan, _ view: ReportView) -> Set<String> {
    Set(
      view.report.tokens(in: span).filter {
        view.tokens[$0].kind != .mark && view.classes[$0].isEmpty
      }.map(view.folded))
  }
}

/// Names speakers as the report does.
struct SpeakerNaming {
  let view: ReportView
  let cast: Cast
  /// Rules that bring names to the skeleton shared by their spellings in other languages.
  let nameRules: Transliterator

  func speaker(of attribution: Attribution) -> Speaker? {
    guard let resolution = attribution.resolution else { return nil }
    let mention = resolution.tokens.map {
      MentionSpan(text: view.text($0), span: view.span($0))
    }
    if let member = resolution.member {
      return Speaker(
        name: cast.members[member].name, mention: mention, confidence: attribution.confidence,
        key: key(cast.members[member].key.words))
    }
    guard let tokens = resolution.described ?? resolution.tokens else { return nil }
    let words = tokens.filter {
      view.tokens[$0].kind != .mark && view.classes[$0].isEmpty
    }.map(view.folded)
    return Speaker(
      name: view.text(tokens), mention: mention, confidence: attribution.confidence,
      key: SpeakerKey(words: words, isName: false))
  }

  private func key(_ words: [String]) -> SpeakerKey {
    SpeakerKey(words: words, isName: true, skeletons: nameRules.transliterate(words: words))
  }
}
