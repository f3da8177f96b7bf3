/// Finds every pair of terms of two reports that say the same.
struct TermLinker {
  let a: Side
  let b: Side
  let index: GlossaryIndex

  /// One report's terms, with what matching asks of them.
  struct Side {
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
  }

  private static let nameStrength = 1.0
  /// A longer phrase tells more than its words.
  private static let looseNegation = 0.9

  func links() -> [TermLink] {
    var links = glossaryLinks()
    links += sameForms()
    links += values()
    links += cognates()
    return links
  }

  // MARK: Glossary

  private struct Occurrence {
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
    for occurrence in inA {
      let entry = index.entries[occurrence.entry]
      for terms in byEntry[occurrence.entry] ?? [] {
        links.append(
          TermLink(
            a: occurrence.terms, b: terms, strength: entry.strength, source: entry.source))
      }
    }
    return links
  }

  private func occurrences(_ side: Side, _ forms: [String: [GlossaryIndex.Form]]) -> [Occurrence] {
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
    for (index, term) in a.terms.enumerated() where isWord(term) {
      let key = sameLanguage ? term.keys.first ?? term.folded : term.folded
      guard key.utf8.count >= 2 else { continue }
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
    for (index, term) in a.terms.enumerated() {
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
          found = (Self.looseNegation, .glossary)
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

  private func places(of side: Side) -> [String: [Int]] {
    var result: [String: [Int]] = [:]
    for (index, term) in side.terms.enumerated() where isWord(term) && term.folded.utf8.count >= 4 {
      result[term.folded, default: []].append(index)
    }
    return result
  }
}
