import Algorithms

/// Finds every pair of terms of two reports that say the same.
struct TermLinker {
  let a: Side
  let b: Side
  let index: GlossaryIndex
  let names: NameLexicon

  /// One report's terms, with what matching asks of them.
  struct Side: Sendable {
    let report: Report
    let profile: LanguageProfile
    let terms: [Term]
    /// For each token its keys; a mark is its own key.
    let tokenKeys: [[String]]
    /// For each token the index of its term, or -1.
    let termOfToken: [Int]

    init(report: Report, profile: LanguageProfile, terms: [Term], keys: StemKeys) {
      self.report = report
      self.profile = profile
      self.terms = terms
      var termOfToken = Array(repeating: -1, count: report.tokens.count)
      var tokenKeys = report.tokens.map { [$0.folded] }
      for (index, term) in terms.enumerated() {
        for token in term.tokens { termOfToken[token] = index }
        if term.tokens.count == 1, !term.keys.isEmpty {
          tokenKeys[term.tokens.lowerBound] = term.keys
        }
      }
      self.termOfToken = termOfToken
      self.tokenKeys = tokenKeys
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
  /// What both reports repeat this often is no evidence, and would cost the square of its number.
  static let mostLinksOfAWord = 20_000

  func links() -> [TermLink] {
    var links = glossaryLinks()
    links += sameForms()
    links += values()
    links += cognates()
    links += learned()
    links += countries()
    return index.users.applied(to: links, of: self)
  }

  // MARK: Glossary

  /// Where a text has a form of an entry.
  struct Occurrence {
    let entry: Int
    let terms: Range<Int>
  }

  private func glossaryLinks() -> [TermLink] {
    let inA = occurrences(a, index.a)
    var byEntry: [Int: [Range<Int>]] = [:]
    for occurrence in occurrences(b, index.b) {
      byEntry[occurrence.entry, default: []].append(occurrence.terms)
    }
    var links: [TermLink] = []
    var counts: [Int: Int] = [:]
    for occurrence in inA { counts[occurrence.entry, default: 0] += 1 }
    for occurrence in inA {
      let entry = index.entries[occurrence.entry]
      let others = byEntry[occurrence.entry] ?? []
      guard others.count * (counts[occurrence.entry] ?? 0) <= Self.mostLinksOfAWord else {
        continue
      }
      for terms in others {
        links.append(
          TermLink(
            a: occurrence.terms, b: terms, strength: entry.strength, source: entry.source))
      }
    }
    return links
  }

  /// Finds all forms that a text has.
  func occurrences(_ side: Side, _ forms: [String: [GlossaryIndex.Form]]) -> [Occurrence] {
    var result: [Occurrence] = []
    for (token, keys) in side.tokenKeys.enumerated() {
      let term = side.termOfToken[token]
      guard term >= 0, side.terms[term].tokens.lowerBound == token,
        side.terms[term].tokens.count == 1
      else { continue }
      var seen: Set<Int> = []
      for key in keys {
        for form in forms[key] ?? [] {
          guard !form.isUppercase || side.report.tokens[token].isUppercase,
            let end = end(of: form, after: token, in: side)
          else { continue }
          if form.rest.isEmpty, isGrammar(term, in: side) { continue }
          guard seen.insert(form.entry).inserted else { continue }
          let last = side.termOfToken[end - 1]
          guard last >= term else { continue }
          result.append(Occurrence(entry: form.entry, terms: term..<(last + 1)))
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

  private func end(of form: GlossaryIndex.Form, after token: Int, in side: Side) -> Int? {
    var place = token + 1
    for keys in form.rest {
      guard place < side.tokenKeys.count,
        side.tokenKeys[place].contains(where: keys.contains),
        side.report.tokens[place].paragraph == side.report.tokens[token].paragraph
      else { return nil }
      place += 1
    }
    return place
  }

  // MARK: Same words

  private func sameForms() -> [TermLink] {
    let sameLanguage = a.profile.language == b.profile.language
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

  private func cognates() -> [TermLink] {
    guard a.profile.language != b.profile.language else { return [] }
    let placesB = places(of: b)
    let placesA = places(of: a)
    let wordsA = placesA.keys.sorted()
    let wordsB = placesB.keys.sorted()
    let found = CognateFinder.links(wordsA, wordsB, profiles: (a.profile, b.profile))
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

  private func learned() -> [TermLink] {
    guard !index.learned.isEmpty else { return [] }
    let placesA = placesByKey(of: a)
    let placesB = placesByKey(of: b)
    var links: [TermLink] = []
    for entry in index.learned {
      let (x, y) = (placesA[entry.a] ?? [], placesB[entry.b] ?? [])
      guard x.count * y.count <= Self.mostLinksOfAWord else { continue }
      for p in x {
        for q in y {
          links.append(
            TermLink(
              a: p..<(p + 1), b: q..<(q + 1), strength: entry.strength, source: .learned))
        }
      }
    }
    return links
  }

  private func placesByKey(of side: Side) -> [String: [Int]] {
    var result: [String: [Int]] = [:]
    for (index, term) in side.terms.enumerated() where isWord(term) {
      for key in term.keys { result[key, default: []].append(index) }
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
