import ICUKit

/// Says why two documents could not be compared.
public enum ComparisonError: Error, Sendable {
  /// Language data is missing or damaged.
  case resource(ResourceError)
  /// A document's language is unknown or not one that Parallax reads.
  case language(document: String, reason: String)
}

/// Compares reports: chains the stages from documents to a comparison.
///
/// Holds only what was read from the language data, so one comparator serves many tasks.
public struct Comparator: Sendable {
  let profiles: [Language: LanguageProfile]
  let names: NameLexicon
  private let identifier: LanguageIdentifier
  let glossaries: GlossaryLibrary
  private let model: PairModel
  let lineModel: LineModel
  private let framing: FramingLexicon
  private let judge: DivergenceJudge
  /// The sentences in which divergences are told.
  public let phrases: ReportPhrases

  /// The folder of the glossaries.
  static let pair = "en-ro"

  /// The languages that Parallax reads.
  public static let languages: [Language] = [.english, .romanian]

  /// Reads the language data.
  ///
  /// Builds an image of it in memory, which takes several times as long as a comparison; where an
  /// image can be kept, use `init(image:glossaries:)`.
  /// - Parameters:
  ///   - resources: a `glossaries` folder.
  ///   - userGlossaries: the user's own, which outrank those of the folder, the first above the
  ///     others.
  public init(
    resources: some ResourceFolder, glossaries userGlossaries: [Glossary] = []
  ) throws(ResourceError) {
    try self.init(image: LanguageImage(of: resources), glossaries: userGlossaries)
  }

  /// Takes the language data from an image.
  /// - Parameter userGlossaries: see `init(resources:glossaries:)`.
  public init(
    image: LanguageImage, glossaries userGlossaries: [Glossary] = []
  ) throws(ResourceError) {
    var profiles: [Language: LanguageProfile] = [:]
    for language in Self.languages {
      profiles[language] = LanguageProfile(language, image.reader)
    }
    self.profiles = profiles
    names = NameLexicon(image.reader)
    identifier = try LanguageIdentifier(image.reader)
    let shipped = GlossaryImage(image.reader, languages: Self.languages)
    if userGlossaries.isEmpty {
      glossaries = GlossaryLibrary(images: [shipped], .english, .romanian)
    } else {
      glossaries = try GlossaryLibrary(
        UserGlossaries(userGlossaries), before: shipped, .english, .romanian,
        stemming: profiles.mapValues(\.stemming))
    }
    model = try image.pairModel()
    lineModel = try image.lineModel()
    framing = FramingLexicon(image.reader)
    judge = DivergenceJudge(names: names, framing: framing)
    phrases = ReportPhrases(image.reader)
  }

  /// Compares two documents.
  /// - Parameters:
  ///   - languageA: the first document's language, nil to identify it.
  ///   - languageB: the second one's.
  public func compare(
    _ documentA: SourceDocument, _ documentB: SourceDocument, languageA: Language?,
    languageB: Language?
  ) throws(ComparisonError) -> Comparison {
    let a = try prepare(documentA, language: languageA, idPrefix: "a")
    let b = try prepare(documentB, language: languageB, idPrefix: "b")
    return try compare(a, b)
  }

  /// Reads a document for one or more comparisons.
  /// - Parameters:
  ///   - language: nil to identify it.
  ///   - idPrefix: what the quotes' ids begin with; those of two reports that are compared must
  ///     differ.
  public func prepare(
    _ document: SourceDocument, language: Language?, idPrefix: String
  ) throws(ComparisonError) -> PreparedReport {
    let quoted = try quotes(in: document, language: language, idPrefix: idPrefix)
    do {
      return PreparedReport(quoted: quoted, side: try side(of: quoted.report))
    } catch {
      throw .resource(error)
    }
  }

  /// Compares two reports.
  public func compare(
    _ a: PreparedReport, _ b: PreparedReport
  ) throws(ComparisonError) -> Comparison {
    do {
      return try comparison(of: a, and: b)
    } catch {
      throw .resource(error)
    }
  }

  private func comparison(
    of preparedA: PreparedReport, and preparedB: PreparedReport
  ) throws(ResourceError) -> Comparison {
    let (a, b) = (preparedA.quoted, preparedB.quoted)
    // One order inside, whichever report was named first: so that exchanging them mirrors the
    // result to the last digit.
    let isMirrored = Self.isOrdered(b.report, before: a.report)
    let (first, second) = isMirrored ? (b, a) : (a, b)
    let (sideOne, sideTwo) =
      isMirrored ? (preparedB.side, preparedA.side) : (preparedA.side, preparedB.side)
    let aligner = try aligner((first, sideOne), (second, sideTwo))
    let result = aligner.align()
    let overlap = OverlapScore.overlap(aligner, result)
    let matches = try wordMatches(
      of: result.groups.map { ($0.a, $0.b) }, first.report, second.report)
    let found = zip(result.groups, matches).map { $0.pair(score: $1.score) }
    let paired = Set(found.flatMap { $0.a + $0.b })
    let isSameLanguage = a.report.language == b.report.language
    let unjudged = [
      NotJudgedFinder(
        side: sideOne, glossaries: glossaries,
        linked: Set(aligner.links.lazy.flatMap(\.a)), isSameLanguage: isSameLanguage
      ).notJudged(first.quotes.filter { !paired.contains($0.id) }, as: isMirrored ? .b : .a),
      NotJudgedFinder(
        side: sideTwo, glossaries: glossaries,
        linked: Set(aligner.links.lazy.flatMap(\.b)), isSameLanguage: isSameLanguage
      ).notJudged(second.quotes.filter { !paired.contains($0.id) }, as: isMirrored ? .a : .b),
    ]
    let pairs = isMirrored ? Self.ordered(found.map(\.mirrored), a, b) : found
    let (judgedOne, judgedTwo) = (
      JudgedReport(quoted: first, side: sideOne, framing: framing),
      JudgedReport(quoted: second, side: sideTwo, framing: framing)
    )
    let judgement = Judgement(
      a: judgedOne, b: judgedTwo,
      pairs: zip(found, result.groups).enumerated().map { index, item in
        JudgedPair(item.0, index: index, links: item.1.links, judgedOne, judgedTwo)
      }, links: aligner.links, overlap: overlap,
      overlapInterval: OverlapScore.interval(aligner, result),
      notJudged: Set(unjudged.flatMap { $0.compactMap(\.quote) }))
    let divergences = judge.divergences(in: judgement)
    var rest = UnjudgedFinder().notJudged(judgement, but: divergences)
    if isMirrored { rest = rest.map(\.mirrored) }
    let allUnjudged =
      (isMirrored ? unjudged[1] + unjudged[0] : unjudged[0] + unjudged[1])
      + rest.filter { $0.side == .a } + rest.filter { $0.side == .b }
    let measures = MeasureTaker(lexicon: framing).measures(of: judgement)
    let places = isMirrored ? Self.places(of: found, in: pairs) : []
    return Comparison(
      a: a, b: b, pairs: pairs,
      considered: isMirrored
        ? Self.ordered(result.considered.map(\.mirrored), a, b) : result.considered,
      unpairedA: a.quotes.map(\.id).filter { !paired.contains($0) },
      unpairedB: b.quotes.map(\.id).filter { !paired.contains($0) },
      overlap: isMirrored ? overlap.mirrored : overlap,
      divergences: DivergenceJudge.ordered(
        isMirrored ? divergences.map { $0.mirrored(pairs: places) } : divergences),
      notJudged: allUnjudged,
      measures: isMirrored ? measures.mirrored : measures,
      provenance: provenance)
  }

  /// An order of reports by what they are, not by how they were named.
  private static func isOrdered(_ x: Report, before y: Report) -> Bool {
    if x.language != y.language { return x.language.rawValue < y.language.rawValue }
    return x.text.utf8.lexicographicallyPrecedes(y.text.utf8)
  }

  /// For each pair its place among the same pairs with the reports exchanged.
  private static func places(of pairs: [Pair], in mirrored: [Pair]) -> [Int] {
    let places = Dictionary(
      uniqueKeysWithValues: mirrored.enumerated().map { ([$1.a, $1.b], $0) })
    return pairs.map { places[[$0.b, $0.a]] ?? 0 }
  }

  /// Sorts pairs by the first report's text, then by the second's.
  private static func ordered(_ pairs: [Pair], _ a: QuotedReport, _ b: QuotedReport) -> [Pair] {
    let places = places(a, b)
    func place(_ ids: [String]) -> Int { ids.first.flatMap { places[$0] } ?? 0 }
    return pairs.sorted { (place($0.a), place($0.b)) < (place($1.a), place($1.b)) }
  }

  private static func ordered(
    _ pairs: [ConsideredPair], _ a: QuotedReport, _ b: QuotedReport
  ) -> [ConsideredPair] {
    let places = places(a, b)
    func place(_ pair: ConsideredPair) -> (Int, Int) { (places[pair.a] ?? 0, places[pair.b] ?? 0) }
    return pairs.sorted { place($0) < place($1) }
  }

  /// For each quote's id its place among the quotes of its report.
  private static func places(_ a: QuotedReport, _ b: QuotedReport) -> [String: Int] {
    var places: [String: Int] = [:]
    for quotes in [a.quotes, b.quotes] {
      for (index, quote) in quotes.enumerated() { places[quote.id] = index }
    }
    return places
  }

  private typealias Prepared = (report: QuotedReport, side: TermSide)

  /// Prepares the links between the terms of both reports.
  private func aligner(_ a: Prepared, _ b: Prepared) throws(ResourceError) -> QuoteAligner {
    let anchors = try AnchorFinder(
      a.side, b.side, glossaries: glossaries, names: names, hasGrammar: false
    ).anchors()
    let links = TermLinker(anchors: anchors).links()
    return QuoteAligner(
      a: a.side, b: b.side, quotesA: a.report.quotes, quotesB: b.report.quotes, links: links,
      model: model)
  }

  /// Prepares the terms of both reports and the links between them.
  func aligner(for a: QuotedReport, _ b: QuotedReport) throws(ResourceError) -> QuoteAligner {
    try aligner((a, side(of: a.report)), (b, side(of: b.report)))
  }

  func profile(of report: Report) throws(ResourceError) -> LanguageProfile {
    guard let profile = profiles[report.language] else {
      throw ResourceError(path: report.language.rawValue, reason: "is not a language that is read")
    }
    return profile
  }

  /// Finds the terms of a report.
  func side(of report: Report) throws(ResourceError) -> TermSide {
    let profile = try profile(of: report)
    let terms = try TermExtractor(profile: profile).terms(of: report)
    return TermSide(report: report, profile: profile, terms: terms)
  }

  var provenance: Provenance {
    Provenance(
      tool: Self.version, icu: ICUVersion.icu, unicode: ICUVersion.unicode,
      glossaries: glossaries.files)
  }

  /// Parallax's version.
  public static let version = "0.1.0"

  /// Finds the quotes of one document.
  /// - Parameters:
  ///   - language: nil to identify it.
  ///   - idPrefix: what the quotes' ids begin with, so that two reports' ids differ.
  public func quotes(
    in document: SourceDocument, language: Language?, idPrefix: String = "q"
  ) throws(ComparisonError) -> QuotedReport {
    let profile = try profile(for: document, language: language)
    do {
      let report = try ReportBuilder().report(of: document, profile: profile)
      let extractor = try QuoteExtractor(profile: profile, names: names)
      return QuotedReport(report: report, quotes: extractor.quotes(in: report, idPrefix: idPrefix))
    } catch {
      throw .resource(error)
    }
  }

  /// Finds out a document's language and gives what is known of it.
  func profile(
    for document: SourceDocument, language: Language?
  ) throws(ComparisonError) -> LanguageProfile {
    let read = "Parallax reads English (en) and Romanian (ro)"
    if let language {
      guard let profile = profiles[language] else {
        throw .language(
          document: document.name, reason: "there is no data for language '\(language)'; \(read)")
      }
      return profile
    }
    let body = String(decoding: document.text.utf8.dropFirst(document.bodyStart), as: UTF8.self)
    switch identifier.identify(body) {
    case .language(let language, _):
      if let profile = profiles[language] { return profile }
      fallthrough
    case .undecided:
      if let stated = document.statedLanguage, let profile = profiles[stated] { return profile }
      throw .language(
        document: document.name,
        reason: "its language cannot be told; name it with --lang (--lang-a, --lang-b)")
    case .other(let name):
      throw .language(
        document: document.name,
        reason: "is in \(name); \(read); if this is wrong, name the language with --lang "
          + "(--lang-a, --lang-b)")
    }
  }
}
