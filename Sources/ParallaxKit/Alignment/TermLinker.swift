import Algorithms

/// Finds every pair of terms of two reports that say the same.
struct TermLinker {
  let a: Side
  let b: Side
  let glossaries: GlossaryLibrary
  let names: NameLexicon

  /// One report's terms, with what matching asks of them.
  struct Side: Sendable {
    let report: Report
    let profile: LanguageProfile
    let terms: [Term]
    /// For each token its keys; a mark is its own key.
    let tokenKeys: [[String]]
    /// For each token how many of its keys, from the first, are firm; see `Term.firmKeys`.
    let firmKeys: [Int]
    /// For each token the index of its term, or -1.
    let termOfToken: [Int]

    init(report: Report, profile: LanguageProfile, terms: [Term]) {
      self.report = report
      self.profile = profile
      self.terms = terms
      var termOfToken = Array(repeating: -1, count: report.tokens.count)
      var tokenKeys = report.tokens.map { [$0.folded] }
      var firmKeys = Array(repeating: 1, count: report.tokens.count)
      for (index, term) in terms.enumerated() {
        for token in term.tokens { termOfToken[token] = index }
        if term.tokens.count == 1, !term.keys.isEmpty {
          tokenKeys[term.tokens.lowerBound] = term.keys
          firmKeys[term.tokens.lowerBound] = term.firmKeys
        }
      }
      self.termOfToken = termOfToken
      self.tokenKeys = tokenKeys
      self.firmKeys = firmKeys
    }

    /// The terms that lie inside a span.
    func run(in span: TextSpan) -> Range<Int> {
      let low = terms.partitioningIndex { $0.span.start >= span.start }
      let high = terms.partitioningIndex { $0.span.end > span.end }
      return low..<max(low, high)
    }
  }

  private static let negationStrength = 0.9
  /// A country and its people or adjective: "Russia", "rus".
  private static let demonymStrength = 0.7
  /// What a word counts for that only its ending says to be a form of another.
  private static let guessStrength = 0.8
  /// What both reports repeat this often is no evidence, and would cost the square of its number.
  private static let mostLinksOfAWord = 20_000

  private static let synonymStrength = 0.7

  func links() throws(ResourceError) -> [TermLink] {
    let textsA = glossaries.texts(of: a)
    let textsB = glossaries.texts(of: b)
    var links = isSameLanguage ? synonyms(textsA, textsB) : glossaryLinks(textsA, textsB)
    links += sameForms()
    links += values()
    if !isSameLanguage {
      links += try cognates()
      links += learned(textsA, textsB)
    }
    links += countries()
    return links
  }

  private var isSameLanguage: Bool { a.profile.language == b.profile.language }

  // MARK: Glossary

  private struct EntryNumber: Hashable {
    /// Which of the images has the entry.
    let image: Int
    let entry: Int
  }

  /// A form of an entry in a text.
  private struct Occurrence {
    let entry: EntryNumber
    /// The form is in the language of the glossary's first column.
    let isSource: Bool
    let terms: Range<Int>
    /// Whether all words are what they are taken for but by a guess.
    let isFirm: Bool

    var strength: Double { isFirm ? 1 : guessStrength }
  }

  /// Links the forms of each entry in one text with those in the other.
  private func glossaryLinks(_ textsA: [GlossaryText], _ textsB: [GlossaryText]) -> [TermLink] {
    let inA = occurrences(a, textsA)
    var byEntry: [EntryNumber: [Occurrence]] = [:]
    for occurrence in occurrences(b, textsB) {
      byEntry[occurrence.entry, default: []].append(occurrence)
    }
    var links: [TermLink] = []
    var counts: [EntryNumber: Int] = [:]
    for occurrence in inA { counts[occurrence.entry, default: 0] += 1 }
    for occurrence in inA {
      guard let others = byEntry[occurrence.entry],
        others.count * (counts[occurrence.entry] ?? 0) <= Self.mostLinksOfAWord
      else { continue }
      let entry = glossaries.images[occurrence.entry.image].entry(occurrence.entry.entry)
      for other in others {
        links.append(
          TermLink(
            a: occurrence.terms, b: other.terms,
            strength: entry.strength * min(occurrence.strength, other.strength),
            source: entry.source))
      }
    }
    return links
  }

  /// Links forms within one language: two words are synonyms where a glossary gives them the same
  /// translation.
  private func synonyms(_ textsA: [GlossaryText], _ textsB: [GlossaryText]) -> [TermLink] {
    struct Group: Hashable {
      let image: Int
      let number: UInt32
    }
    struct Member {
      let entry: EntryNumber
      let lemma: UInt32
      var places: [Occurrence]
    }
    func pivot(_ occurrence: Occurrence) -> (lemma: UInt32, group: Group)? {
      let image = glossaries.images[occurrence.entry.image]
      let entry = image.entry(occurrence.entry.entry)
      guard entry.source == .glossary, !entry.pos.isFunction else { return nil }
      let pivot = image.pivot(occurrence.entry.entry, isSource: occurrence.isSource)
      return (pivot.lemma, Group(image: occurrence.entry.image, number: pivot.group))
    }
    var groups: [Group: [Member]] = [:]
    for occurrence in occurrences(b, textsB) {
      guard let (lemma, group) = pivot(occurrence) else { continue }
      let place = groups[group]?.firstIndex { $0.entry == occurrence.entry }
      if let place {
        groups[group]?[place].places.append(occurrence)
      } else {
        groups[group, default: []].append(
          Member(entry: occurrence.entry, lemma: lemma, places: [occurrence]))
      }
    }
    let inA = occurrences(a, textsA)
    var counts: [EntryNumber: Int] = [:]
    for occurrence in inA { counts[occurrence.entry, default: 0] += 1 }
    var links: [TermLink] = []
    for occurrence in inA {
      guard let (lemma, group) = pivot(occurrence) else { continue }
      for member in groups[group] ?? [] where member.lemma != lemma {
        guard
          member.places.count * (counts[occurrence.entry] ?? 0) <= Self.mostLinksOfAWord
        else { continue }
        for other in member.places {
          links.append(
            TermLink(
              a: occurrence.terms, b: other.terms,
              strength: Self.synonymStrength * min(occurrence.strength, other.strength),
              source: .glossary))
        }
      }
    }
    return links
  }

  private func occurrences(_ side: Side, _ texts: [GlossaryText]) -> [Occurrence] {
    var result: [Occurrence] = []
    for (image, text) in texts.enumerated() {
      // What an image of higher priority says of a word is not asked of those after it.
      let settled = Set(result.lazy.filter(\.isSource).map(\.terms))
      result += occurrences(side, text, image: image, besides: settled)
    }
    return result
  }

  private func occurrences(
    _ side: Side, _ text: GlossaryText, image: Int, besides settled: Set<Range<Int>>
  ) -> [Occurrence] {
    guard let vocabulary = text.vocabulary else { return [] }
    var result: [Occurrence] = []
    for (token, keys) in text.keys.enumerated() {
      let term = side.termOfToken[token]
      guard term >= 0, side.terms[term].tokens.lowerBound == token,
        side.terms[term].tokens.count == 1
      else { continue }
      var seen: Set<Int> = []
      let next = token + 1 < text.keys.count ? text.keys[token + 1].mask : 0
      for (rank, key) in keys.numbers.enumerated() {
        for form in vocabulary.forms(of: key, before: next) {
          guard !form.isUppercase || side.report.tokens[token].isUppercase,
            let (end, isFirm) = form.end(from: token + 1, in: text.keys),
            side.report.tokens[end - 1].paragraph == side.report.tokens[token].paragraph,
            !form.isWord || !isGrammar(term, in: side), seen.insert(form.entry).inserted
          else { continue }
          let last = side.termOfToken[end - 1]
          guard last >= term, !settled.contains(term..<(last + 1)) else { continue }
          result.append(
            Occurrence(
              entry: EntryNumber(image: image, entry: form.entry), isSource: form.isSource,
              terms: term..<(last + 1), isFirm: isFirm && rank < keys.firm))
        }
      }
    }
    return result
  }

  /// A single word of grammar is no evidence.
  private func isGrammar(_ term: Int, in side: Side) -> Bool {
    switch side.terms[term].kind {
    case .function, .negation: true
    case .word, .name, .number, .date: false
    }
  }

  // MARK: Same words

  private func sameForms() -> [TermLink] {
    let sameLanguage = isSameLanguage
    var byFolded: [String: [Int]] = [:]
    for (index, term) in b.terms.enumerated() where isWord(term) {
      byFolded[sameLanguage ? term.keys.first ?? term.folded : term.folded, default: []]
        .append(index)
    }
    var links: [TermLink] = []
    var counts: [String: Int] = [:]
    for (index, term) in a.terms.enumerated() where isWord(term) {
      let key = sameLanguage ? term.keys.first ?? term.folded : term.folded
      guard key.utf8.count >= 2 else { continue }
      counts[key, default: 0] += 1
      guard (byFolded[key]?.count ?? 0) * counts[key, default: 0] <= Self.mostLinksOfAWord else {
        continue
      }
      for other in byFolded[key] ?? [] {
        let areNames = term.kind == .name && b.terms[other].kind == .name
        guard areNames || sameLanguage || key.utf8.count >= 4 || term.isUppercase else { continue }
        links.append(
          TermLink(
            a: index..<(index + 1), b: other..<(other + 1), strength: areNames ? 1 : 0.95,
            source: areNames ? .name : .identical))
      }
    }
    return links
  }

  private func isWord(_ term: Term) -> Bool { term.kind == .word || term.kind == .name }

  // MARK: Numbers, dates, negations

  private func values() -> [TermLink] {
    var links: [TermLink] = []
    let valued = b.terms.indices.filter {
      switch b.terms[$0].kind {
      case .number, .date, .negation: true
      case .word, .name, .function: false
      }
    }
    guard valued.count * a.terms.count <= 100 * Self.mostLinksOfAWord else { return [] }
    for (index, term) in a.terms.enumerated() {
      if case .word = term.kind { continue }
      for other in valued {
        let found: (strength: Double, source: Evidence.Source)?
        switch (term.kind, b.terms[other].kind) {
        case (.number(let x), .number(let y)):
          found = x == y ? (1, .number) : nil
        case (.date(let x), .date(let y)):
          found = x.agrees(with: y) ? (1, .date) : nil
        case (.number(let x), .date(let y)), (.date(let y), .number(let x)):
          found = y.year.map(Double.init) == x ? (0.9, .date) : nil
        case (.negation, .negation):
          found = (Self.negationStrength, .glossary)
        default: found = nil
        }
        if let found {
          links.append(
            TermLink(
              a: index..<(index + 1), b: other..<(other + 1), strength: found.strength,
              source: found.source))
        }
      }
    }
    return links
  }

  // MARK: Cognates and names

  private func cognates() throws(ResourceError) -> [TermLink] {
    let placesB = places(of: b)
    let placesA = places(of: a)
    let wordsA = placesA.keys.sorted()
    let wordsB = placesB.keys.sorted()
    let found = try CognateFinder.links(
      wordsA, wordsB, rules: (a.profile.cognates(), b.profile.cognates()))
    var links: [TermLink] = []
    for word in wordsA {
      for match in found[word] ?? [] where match.word != word {
        guard
          (placesA[word]?.count ?? 0) * (placesB[match.word]?.count ?? 0)
            <= Self.mostLinksOfAWord
        else { continue }
        for x in placesA[word] ?? [] {
          for y in placesB[match.word] ?? [] {
            let areNames = a.terms[x].kind == .name && b.terms[y].kind == .name
            links.append(
              TermLink(
                a: x..<(x + 1), b: y..<(y + 1), strength: match.strength,
                source: areNames ? .name : .cognate))
          }
        }
      }
    }
    return links
  }

  // MARK: Learned pairs, countries

  private func learned(_ textsA: [GlossaryText], _ textsB: [GlossaryText]) -> [TermLink] {
    var links: [TermLink] = []
    for (textA, textB) in zip(textsA, textsB) {
      let placesA = placesByKey(of: a, textA)
      let placesB = placesByKey(of: b, textB)
      let isForward = a.profile.language == glossaries.first
      let (source, from, to) =
        isForward ? (textA, placesA, placesB) : (textB, placesB, placesA)
      var found: [(row: UInt32, strength: Double, a: [WordPlace], b: [WordPlace])] = []
      for (key, places) in from {
        source.vocabulary?.forEachLearned(of: key) { pair in
          guard let others = to[pair.answer] else { return }
          found.append(
            (
              pair.row, pair.strength, isForward ? places : others, isForward ? others : places
            ))
        }
      }
      for pair in found.sorted(by: { $0.row < $1.row })
      where pair.a.count * pair.b.count <= Self.mostLinksOfAWord {
        for p in pair.a {
          for q in pair.b {
            links.append(
              TermLink(
                a: p.term..<(p.term + 1), b: q.term..<(q.term + 1),
                strength: pair.strength * (p.isFirm && q.isFirm ? 1 : Self.guessStrength),
                source: .learned))
          }
        }
      }
    }
    return links
  }

  private struct WordPlace {
    let term: Int
    let isFirm: Bool
  }

  private func placesByKey(of side: Side, _ text: GlossaryText) -> [UInt32: [WordPlace]] {
    var result: [UInt32: [WordPlace]] = [:]
    for (index, term) in side.terms.enumerated() where isWord(term) {
      let keys = text.keys[term.tokens.lowerBound]
      for (rank, key) in keys.numbers.enumerated() {
        result[key, default: []].append(WordPlace(term: index, isFirm: rank < keys.firm))
      }
    }
    return result
  }

  private struct CountryMention {
    let terms: Range<Int>
    let isPeople: Bool
  }

  /// Links a country with its people or adjective.
  private func countries() -> [TermLink] {
    let mentionsA = countryMentions(in: a)
    let mentionsB = countryMentions(in: b)
    var links: [TermLink] = []
    for (country, x) in mentionsA.sorted(by: { $0.key < $1.key }) {
      let y = mentionsB[country] ?? []
      guard x.count * y.count <= Self.mostLinksOfAWord else { continue }
      for p in x {
        for q in y where p.isPeople != q.isPeople {
          links.append(
            TermLink(a: p.terms, b: q.terms, strength: Self.demonymStrength, source: .name))
        }
      }
    }
    return links
  }

  private func countryMentions(in side: Side) -> [String: [CountryMention]] {
    var result: [String: [CountryMention]] = [:]
    let tokens = side.report.tokens
    for (index, term) in side.terms.enumerated() where isWord(term) {
      let token = term.tokens.lowerBound
      guard let found = names.places.longest(in: tokens, at: token) else { continue }
      let last = side.termOfToken[token + found.count - 1]
      guard last >= index else { continue }
      for place in found.values where place.kind == .country || place.kind == .demonym {
        result[place.country, default: []].append(
          CountryMention(terms: index..<(last + 1), isPeople: place.kind == .demonym))
      }
    }
    return result
  }

  private func places(of side: Side) -> [String: [Int]] {
    var result: [String: [Int]] = [:]
    for (index, term) in side.terms.enumerated() where isWord(term) && term.folded.utf8.count >= 4 {
      result[term.folded, default: []].append(index)
    }
    return result
  }
}
