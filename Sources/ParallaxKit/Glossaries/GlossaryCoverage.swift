/// How many of the words of reports the glossaries know, and which they do not.
///
/// Counted are content words in the reports' own text, in every place where they stand. Names,
/// numbers and dates are matched without a glossary and left out.
public struct GlossaryCoverage: Sendable {
  /// The words of all reports in one language.
  public struct Total: Hashable, Sendable {
    public let language: Language
    public let reports: Int
    public let words: Int
    public let known: Int

    /// The share of words that an entry knows, from 0 to 1; 1 where there are no words.
    public var share: Double { words == 0 ? 1 : Double(known) / Double(words) }
  }

  /// A word that no entry knows, in all its forms.
  public struct Missing: Hashable, Sendable {
    public let language: Language
    /// The form that is most frequent, in lower case.
    public let word: String
    public let count: Int
    /// In how many reports it stands.
    public let reports: Int
    /// Where it first stands.
    public let place: Place
  }

  /// A place in a report.
  public struct Place: Hashable, Sendable {
    public let file: String
    /// Counted from 1.
    public let line: Int
    /// In Unicode code points, counted from 1.
    public let column: Int
  }

  /// In the order of their codes.
  public let totals: [Total]
  /// The most frequent first, then in the order of the reports.
  public let missing: [Missing]
}

extension Comparator {
  /// Finds out which words of reports no glossary knows.
  /// - Parameter language: that of all documents, nil to identify each one's.
  public func coverage(
    of documents: [SourceDocument], language: Language?
  ) throws(ComparisonError) -> GlossaryCoverage {
    var counter = CoverageCounter()
    for document in documents {
      let profile = try profile(for: document, language: language)
      do {
        let report = try ReportBuilder().report(of: document, profile: profile)
        let side = try side(of: report)
        let words = side.terms.indices.filter {
          side.terms[$0].kind == .word && CoverageCounter.counts(side.terms[$0], of: report)
        }
        counter.add(words, unknown: glossaries.unknown(words, in: side), of: side)
      } catch {
        throw .resource(error)
      }
    }
    return counter.coverage
  }
}

/// Counts words over reports.
private struct CoverageCounter {
  private struct Key: Hashable {
    let language: Language
    let key: String
  }

  private struct Count {
    var forms: [String: Int] = [:]
    /// In the order in which they came.
    var order: [String] = []
    var reports = 0
    var lastReport = -1
    let place: GlossaryCoverage.Place
  }

  private var totals: [Language: (reports: Int, words: Int, known: Int)] = [:]
  private var counts: [Key: Count] = [:]
  /// For each key the first key of its group.
  private var groups: [Key: Key] = [:]
  private var order: [Key] = []
  private var reports = 0

  /// Whether a term is a word of the report itself rather than of the page around it.
  static func counts(_ term: Term, of report: Report) -> Bool {
    let token = report.tokens[term.tokens.lowerBound]
    return token.isWord && report.paragraphs[token.paragraph].role != .boilerplate
  }

  mutating func add(_ words: [Int], unknown: Set<Int>, of side: TermSide) {
    let language = side.profile.language
    totals[language, default: (0, 0, 0)].reports += 1
    totals[language, default: (0, 0, 0)].words += words.count
    totals[language, default: (0, 0, 0)].known += words.count - unknown.count
    for index in unknown.sorted() {
      let term = side.terms[index]
      let key = key(of: term, language)
      let form = side.report.text[term.span].lowercased()
      if counts[key] == nil {
        counts[key] = Count(place: Self.place(of: term, in: side.report))
        order.append(key)
      }
      if counts[key]?.forms[form] == nil { counts[key]?.order.append(form) }
      counts[key]?.forms[form, default: 0] += 1
      if counts[key]?.lastReport != reports {
        counts[key]?.reports += 1
        counts[key]?.lastReport = reports
      }
    }
    reports += 1
  }

  /// The key under which a term's forms are counted: that of an earlier one where they share a stem,
  /// with or without diacritics.
  private mutating func key(of term: Term, _ language: Language) -> Key {
    let keys = term.keys.prefix(term.firmKeys).map { Key(language: language, key: $0) }
    let own = keys.first ?? Key(language: language, key: term.folded)
    let first = keys.compactMap { groups[$0] }.first ?? own
    for key in keys where groups[key] == nil { groups[key] = first }
    return first
  }

  private static func place(of term: Term, in report: Report) -> GlossaryCoverage.Place {
    let place = report.text.place(of: term.span.start)
    return GlossaryCoverage.Place(file: report.source, line: place.line, column: place.column)
  }

  var coverage: GlossaryCoverage {
    let missing = order.enumerated().compactMap { number, key in
      counts[key].map { (number, word(key.language, $0)) }
    }.sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
    return GlossaryCoverage(
      totals: totals.sorted { $0.key < $1.key }.map {
        GlossaryCoverage.Total(
          language: $0.key, reports: $0.value.reports, words: $0.value.words,
          known: $0.value.known)
      },
      missing: missing.map(\.1))
  }

  private func word(_ language: Language, _ count: Count) -> GlossaryCoverage.Missing {
    var best = ""
    for form in count.order where count.forms[form, default: 0] > count.forms[best, default: 0] {
      best = form
    }
    return GlossaryCoverage.Missing(
      language: language, word: best, count: count.forms.values.reduce(0, +),
      reports: count.reports, place: count.place)
  }
}
