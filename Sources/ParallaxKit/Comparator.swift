import Dispatch
import ICUKit
import Synchronization

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
  private let profiles: [Language: LanguageProfile]
  private let names: NameLexicon
  private let identifier: LanguageIdentifier
  let glossaries: GlossaryLibrary
  private let model: PairModel

  /// The folder of the glossaries.
  static let pair = "en-ro"

  /// The languages that Parallax reads.
  public static let languages: [Language] = [.english, .romanian]

  /// Reads the language data.
  /// - Parameters:
  ///   - resources: a `glossaries` folder.
  ///   - glossaries: the user's own, which outrank those of the folder, the first above the others.
  public init(
    resources: some ResourceFolder, glossaries userGlossaries: [Glossary] = []
  ) throws(ResourceError) {
    // The parts are independent, and reading them is most of a comparison's time.
    let parts = Mutex(LanguageData())
    DispatchQueue.concurrentPerform(iterations: Self.languages.count + 3) { part in
      switch part {
      case 0..<Self.languages.count:
        let language = Self.languages[part]
        let profile = Self.read { () throws(ResourceError) in
          try LanguageProfile(language, from: resources)
        }
        parts.withLock { $0.profiles[language] = profile }
      case Self.languages.count:
        let names = Self.read { () throws(ResourceError) in
          try NameLexicon(resources, languages: Self.languages)
        }
        parts.withLock { $0.names = names }
      case Self.languages.count + 1:
        let glossaries = Self.read { () throws(ResourceError) in
          try GlossaryLibrary(resources, pair: Self.pair, users: userGlossaries)
        }
        parts.withLock { $0.glossaries = glossaries }
      default:
        let identifier = Self.read { () throws(ResourceError) in
          try LanguageIdentifier(resources)
        }
        parts.withLock { $0.identifier = identifier }
      }
    }
    let data = parts.withLock { $0 }
    var profiles: [Language: LanguageProfile] = [:]
    for language in Self.languages { profiles[language] = try data.profiles[language]?.get() }
    guard let names = data.names, let glossaries = data.glossaries, let identifier = data.identifier
    else { preconditionFailure("each part is read exactly once") }
    self.profiles = profiles
    self.names = try names.get()
    self.glossaries = try glossaries.get()
    self.identifier = try identifier.get()
    model = try PairModel(resources.table("en-ro.alignment.tsv", required: ["feature", "weight"]))
  }

  /// What is read at the start, part by part.
  private struct LanguageData: Sendable {
    var profiles: [Language: Result<LanguageProfile, ResourceError>] = [:]
    var names: Result<NameLexicon, ResourceError>?
    var glossaries: Result<GlossaryLibrary, ResourceError>?
    var identifier: Result<LanguageIdentifier, ResourceError>?
  }

  private static func read<Part>(
    _ part: () throws(ResourceError) -> Part
  ) -> Result<Part, ResourceError> {
    do {
      return .success(try part())
    } catch {
      return .failure(error)
    }
  }

  /// Compares two documents.
  /// - Parameters:
  ///   - languageA: the first document's language, nil to identify it.
  ///   - languageB: the second one's.
  public func compare(
    _ documentA: SourceDocument, _ documentB: SourceDocument, languageA: Language?,
    languageB: Language?
  ) throws(ComparisonError) -> Comparison {
    let a = try quotes(in: documentA, language: languageA, idPrefix: "a")
    let b = try quotes(in: documentB, language: languageB, idPrefix: "b")
    do {
      return try comparison(of: a, and: b)
    } catch {
      throw .resource(error)
    }
  }

  private func comparison(
    of a: QuotedReport, and b: QuotedReport
  ) throws(ResourceError) -> Comparison {
    // One order inside, whichever report was named first: so that exchanging them mirrors the
    // result to the last digit.
    let isMirrored = Self.isOrdered(b.report, before: a.report)
    let (first, second) = isMirrored ? (b, a) : (a, b)
    let (sideOne, keysOne) = try side(of: first.report)
    let (sideTwo, keysTwo) = try side(of: second.report)
    let aligner = aligner((first, sideOne, keysOne), (second, sideTwo, keysTwo))
    let result = aligner.align()
    let overlap = OverlapScore.overlap(aligner, result)
    let paired = Set(result.pairs.flatMap { $0.a + $0.b })
    let isSameLanguage = a.report.language == b.report.language
    let unjudged = [
      NotJudgedFinder(
        side: sideOne, keys: keysOne, glossaries: glossaries,
        linked: Set(aligner.links.lazy.flatMap(\.a)), isSameLanguage: isSameLanguage
      ).notJudged(first.quotes.filter { !paired.contains($0.id) }, as: isMirrored ? .b : .a),
      NotJudgedFinder(
        side: sideTwo, keys: keysTwo, glossaries: glossaries,
        linked: Set(aligner.links.lazy.flatMap(\.b)), isSameLanguage: isSameLanguage
      ).notJudged(second.quotes.filter { !paired.contains($0.id) }, as: isMirrored ? .a : .b),
    ]
    return Comparison(
      a: a, b: b,
      pairs: isMirrored ? Self.ordered(result.pairs.map(\.mirrored), a, b) : result.pairs,
      unpairedA: a.quotes.map(\.id).filter { !paired.contains($0) },
      unpairedB: b.quotes.map(\.id).filter { !paired.contains($0) },
      overlap: isMirrored ? overlap.mirrored : overlap,
      notJudged: isMirrored ? unjudged[1] + unjudged[0] : unjudged[0] + unjudged[1],
      provenance: provenance)
  }

  /// An order of reports by what they are, not by how they were named.
  private static func isOrdered(_ x: Report, before y: Report) -> Bool {
    if x.language != y.language { return x.language.rawValue < y.language.rawValue }
    return x.text.utf8.lexicographicallyPrecedes(y.text.utf8)
  }

  /// Sorts pairs by the first report's text, then by the second's.
  private static func ordered(_ pairs: [Pair], _ a: QuotedReport, _ b: QuotedReport) -> [Pair] {
    var places: [String: Int] = [:]
    for quotes in [a.quotes, b.quotes] {
      for (index, quote) in quotes.enumerated() { places[quote.id] = index }
    }
    func place(_ ids: [String]) -> Int { ids.first.flatMap { places[$0] } ?? 0 }
    return pairs.sorted { (place($0.a), place($0.b)) < (place($1.a), place($1.b)) }
  }

  private typealias Prepared = (report: QuotedReport, side: TermLinker.Side, keys: StemKeys)

  /// Prepares the links between the terms of both reports.
  private func aligner(_ a: Prepared, _ b: Prepared) -> QuoteAligner {
    let index = glossaries.index(a: a.side, keysA: a.keys, b: b.side, keysB: b.keys)
    let links = TermLinker(a: a.side, b: b.side, index: index, names: names).links()
    return QuoteAligner(
      a: a.side, b: b.side, quotesA: a.report.quotes, quotesB: b.report.quotes, links: links,
      model: model)
  }

  /// Prepares the terms of both reports and the links between them.
  func aligner(for a: QuotedReport, _ b: QuotedReport) throws(ResourceError) -> QuoteAligner {
    let (sideA, keysA) = try side(of: a.report)
    let (sideB, keysB) = try side(of: b.report)
    return aligner((a, sideA, keysA), (b, sideB, keysB))
  }

  /// Finds the terms of a report.
  func side(of report: Report) throws(ResourceError) -> (TermLinker.Side, StemKeys) {
    guard let profile = profiles[report.language] else {
      throw ResourceError(path: report.language.rawValue, reason: "is not a language that is read")
    }
    let extractor = try TermExtractor(profile: profile)
    let terms = extractor.terms(of: report)
    return (
      TermLinker.Side(report: report, profile: profile, terms: terms, keys: extractor.keys),
      extractor.keys
    )
  }

  private var provenance: Provenance {
    Provenance(
      tool: Self.version, icu: ICUVersion.icu, unicode: ICUVersion.unicode,
      glossaries: glossaries.users.sources
        + (glossaries.files + [glossaries.learned.file]).map {
          Provenance.Source(path: $0.path, digest: $0.digest, entries: $0.entries)
        })
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
    let report: Report
    do {
      report = try ReportBuilder().report(of: document, profile: profile)
    } catch {
      throw .resource(error)
    }
    return QuotedReport(
      report: report,
      quotes: QuoteExtractor(profile: profile, names: names).quotes(
        in: report, idPrefix: idPrefix))
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
