import ICUKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Finds what a report is about; see `ReportKeys`.
///
/// The keys are those by which `AnchorFinder` links two texts, but each is found in one text alone,
/// so that many reports are each read once and then met in an index.
struct ReportKeyReader {
  let glossaries: GlossaryLibrary
  let names: NameLexicon

  /// Words less rare than this tell nothing of the event: every report may have them.
  fileprivate static let commonWeight = 5.5
  /// A word that is written again and again tells more, but no more than this many times.
  fileprivate static let mostRepeats = 8.0
  /// How often a word that no glossary has is the same, or of one origin, in another language.
  fileprivate static let unknownWord = 0.4
  /// Numbers and dates have no rarity of their own.
  fileprivate static let valueWeight = 1.0
  fileprivate static let placeStrength = 0.8

  func keys(of report: PreparedReport) throws(ResourceError) -> ReportKeys {
    let side = report.side
    var collector = Collector(side: side, names: names)
    collector.addValues()
    collector.addWords()
    collector.addCountries()
    let texts = glossaries.texts(of: side)
    let finder = AnchorFinder(
      side, side, glossaries: glossaries, names: names, hasGrammar: false)
    for occurrence in finder.occurrences(side, texts) {
      let (image, number) = (Int(occurrence.image), Int(occurrence.entry))
      let strength = glossaries.images[image].entry(number).strength
      collector.add(
        "e\(image):\(number)", strength * trust(occurrence.isFirm), at: occurrence.terms)
    }
    for (image, text) in texts.enumerated() { addLearned(text, image: image, to: &collector) }
    try collector.addSkeletons()
    return ReportKeys(
      language: side.profile.language, day: report.quoted.report.date.flatMap(CalendarDay.number),
      concepts: collector.concepts())
  }

  /// What a key counts for where a word is taken for a form of another by its ending.
  private func trust(_ isFirm: Bool) -> Double { isFirm ? 1 : AnchorSet.guessStrength }

  /// Learned pairs meet in the word of the pair's second language.
  private func addLearned(
    _ text: GlossaryText, image: Int, to collector: inout Collector
  ) {
    let isFirst = collector.side.profile.language == glossaries.first
    for (index, term) in collector.side.terms.enumerated()
    where term.kind == .word || term.kind == .name {
      let keys = text.keys[term.tokens.lowerBound]
      for (rank, key) in keys.numbers.enumerated() {
        let trust = trust(rank < keys.firm)
        if isFirst {
          text.vocabulary?.forEachLearned(of: key) { pair in
            collector.add(
              "l\(image):\(pair.answer)", pair.strength * trust, at: index..<(index + 1),
              isForeign: true)
          }
        } else {
          collector.add("l\(image):\(key)", trust, at: index..<(index + 1), isForeign: true)
        }
      }
    }
  }

  /// Collects the concepts of one report.
  struct Collector {
    let side: TermSide
    private let names: NameLexicon
    /// For each term the number of its concept, or -1.
    private var conceptOfTerm: [Int]
    private var found: [Found] = []
    private var numbers: [String: Int] = [:]

    private struct Found {
      let first: Int
      var kind: SharedTerm.Kind
      var weight: Double
      var count = 0
      var keys: [UInt64: (strength: Double, isForeign: Bool)] = [:]
      var translatability = 0.0
    }

    init(side: TermSide, names: NameLexicon) {
      self.side = side
      self.names = names
      conceptOfTerm = Array(repeating: -1, count: side.terms.count)
      for (index, term) in side.terms.enumerated() {
        let paragraph = side.report.tokens[term.tokens.lowerBound].paragraph
        guard term.isContent, side.report.paragraphs[paragraph].role != .boilerplate else {
          continue
        }
        let identity = identity(of: term)
        let number = numbers[identity] ?? found.count
        if number == found.count {
          numbers[identity] = number
          found.append(Found(first: index, kind: Self.kind(of: term), weight: term.weight))
        }
        found[number].count += 1
        // Where a name also begins a sentence it is not known for one; then the others decide.
        if term.kind == .name, found[number].kind == .term {
          found[number].kind = .name
          found[number].weight = max(found[number].weight, term.weight)
        }
        conceptOfTerm[index] = number
      }
    }

    private func identity(of term: Term) -> String {
      switch term.kind {
      case .number(let value): "n\(value)"
      case .date: "d\(term.folded) \(side.report.text[term.span])"
      case .word, .name, .function, .negation: "w\(term.keys.first ?? term.folded)"
      }
    }

    private static func kind(of term: Term) -> SharedTerm.Kind {
      switch term.kind {
      case .name: .name
      case .number: .number
      case .date: .date
      case .word, .function, .negation: .term
      }
    }

    mutating func add(
      _ name: String, _ strength: Double, at terms: Range<Int>, isForeign: Bool = false,
      translatability: Double? = nil
    ) {
      let hash = WordHash.key(of: name.utf8)
      for term in terms where conceptOfTerm[term] >= 0 {
        let number = conceptOfTerm[term]
        found[number].translatability = max(
          found[number].translatability, translatability ?? strength)
        if let known = found[number].keys[hash], known.strength >= strength { continue }
        found[number].keys[hash] = (strength, isForeign)
      }
    }

    mutating func addValues() {
      for (index, term) in side.terms.enumerated() {
        let here = index..<(index + 1)
        switch term.kind {
        case .number(let value):
          // Single figures stand in every report.
          guard value.magnitude >= 10 || value != value.rounded() else { continue }
          add("n\(value)", AnchorFinder.looseUnitStrength, at: here)
          if let unit = term.unit { add("n\(value) \(unit)", 1, at: here) }
        case .date(let date):
          if let month = date.month, let day = date.day { add("d\(month)-\(day)", 1, at: here) }
          if let year = date.year {
            add("n\(Double(year))", AnchorFinder.yearStrength, at: here)
            if let month = date.month { add("d\(year)/\(month)", 0.8, at: here) }
          }
          if let minute = date.minute { add("t\(minute)", 1, at: here) }
        case .word, .name, .function, .negation: continue
        }
      }
    }

    mutating func addWords() {
      for (index, term) in side.terms.enumerated() where term.kind == .word || term.kind == .name {
        let here = index..<(index + 1)
        if let stem = term.keys.first {
          add(
            "s\(side.profile.language):\(stem)", AnchorFinder.sameWordStrength, at: here,
            translatability: 0)
        }
        guard
          term.kind == .name || term.isUppercase
            || term.folded.utf8.count >= AnchorFinder.fewestSameLetters
        else { continue }
        add(
          "w\(term.folded)", term.kind == .name ? 1 : AnchorFinder.sameWordStrength, at: here,
          isForeign: true, translatability: term.kind == .name ? 1 : ReportKeyReader.unknownWord)
      }
    }

    mutating func addCountries() {
      let tokens = side.report.tokens
      for (index, term) in side.terms.enumerated() where term.kind == .word || term.kind == .name {
        let token = term.tokens.lowerBound
        guard let match = names.places.longest(in: tokens, at: token) else { continue }
        let last = side.termOfToken[token + match.count - 1]
        guard last >= index else { continue }
        for place in match.values {
          for term in index...last where conceptOfTerm[term] >= 0 && place.kind != .demonym {
            found[conceptOfTerm[term]].kind = .place
          }
          guard place.kind == .country || place.kind == .demonym else { continue }
          add("c\(place.country)", ReportKeyReader.placeStrength, at: index..<(last + 1))
        }
      }
    }

    /// The skeletons of cognates, and of the spellings of a name.
    mutating func addSkeletons() throws(ResourceError) {
      let least = AnchorFinder.fewestSameLetters
      let places = found.indices.filter {
        let term = side.terms[found[$0].first]
        return (term.kind == .word || term.kind == .name) && term.folded.utf8.count >= least
      }
      let words = places.map { side.terms[found[$0].first].folded }
      let cognates = try side.profile.cognates().transliterate(words: words)
      let spellings = try side.profile.nameRules().transliterate(words: words)
      for (index, place) in places.enumerated() {
        let here = found[place].first..<(found[place].first + 1)
        if cognates[index].utf8.count >= least {
          add(
            "g\(cognates[index])", 0.9, at: here, isForeign: true,
            translatability: ReportKeyReader.unknownWord)
        }
        if found[place].kind != .term, spellings[index].utf8.count >= least {
          add("p\(spellings[index])", AnchorFinder.nameStrength, at: here)
        }
      }
    }

    func concepts() -> [ReportKeys.Concept] {
      found.compactMap { item in
        let isValue = item.kind == .number || item.kind == .date
        let weight =
          isValue ? ReportKeyReader.valueWeight : item.weight - ReportKeyReader.commonWeight
        guard weight > 0, !item.keys.isEmpty else { return nil }
        let repeats = min(Double(item.count), ReportKeyReader.mostRepeats)
        return ReportKeys.Concept(
          kind: item.kind, words: side.report.text[side.terms[item.first].span],
          weight: weight * (1 + log(repeats)),
          keys: item.keys.sorted { $0.key < $1.key }.map {
            ReportKeys.Key(
              hash: $0.key, strength: $0.value.strength, isForeign: $0.value.isForeign)
          }, translatability: item.translatability)
      }
    }
  }
}
