/// Anchors that words give without a glossary: the same word, a number, a country.
extension AnchorFinder {
  mutating func addSameWords() {
    var numbers: [String: Int32] = [:]
    for (index, term) in a.terms.enumerated() where isWord(term) {
      let word = sameWordKey(term)
      guard word.utf8.count >= 2 else { continue }
      let number = numbers[word] ?? newAnchor(.sameWord, Self.sameWordStrength)
      numbers[word] = number
      var mark = mark(number, index, term)
      mark.isTelling =
        isSameLanguage || word.utf8.count >= Self.fewestSameLetters || term.isUppercase
      set.a.append(mark)
    }
    for (index, term) in b.terms.enumerated() where isWord(term) {
      guard let number = numbers[sameWordKey(term)] else { continue }
      set.b.append(mark(number, index, term))
    }
  }

  private func sameWordKey(_ term: Term) -> String {
    isSameLanguage ? term.keys.first ?? term.folded : term.folded
  }

  func isWord(_ term: Term) -> Bool { term.kind == .word || term.kind == .name }

  private func mark(_ number: Int32, _ index: Int, _ term: Term) -> AnchorMark {
    AnchorMark(anchor: number, term: Int32(index), count: 1, isName: term.kind == .name)
  }

  // MARK: Numbers, dates, negations

  /// Numbers and dates that are the same, a number that is a date's year, and negations.
  mutating func addValues() {
    let (valuesA, valuesB) = (values(of: a), values(of: b))
    for (x, placesA) in valuesA {
      for (y, placesB) in valuesB {
        guard let (kind, strength) = Self.common(x, y) else { continue }
        let number = newAnchor(kind, strength)
        set.a += placesA.map { mark(number, $0, a.terms[$0]) }
        set.b += placesB.map { mark(number, $0, b.terms[$0]) }
      }
    }
  }

  /// A number with its unit, a date or a negation.
  private struct Value: Hashable {
    let kind: Term.Kind
    let unit: NumberUnit?
  }

  /// The distinct values of a text and where they stand, in the order of the text.
  private func values(of side: TermSide) -> [(value: Value, places: [Int])] {
    var order: [Value: Int] = [:]
    var result: [(value: Value, places: [Int])] = []
    for (index, term) in side.terms.enumerated() {
      switch term.kind {
      case .number, .date, .negation: break
      case .word, .name, .function: continue
      }
      let value = Value(kind: term.kind, unit: term.unit)
      if let place = order[value] {
        result[place].places.append(index)
      } else {
        order[value] = result.count
        result.append((value, [index]))
      }
    }
    return result
  }

  private static func common(_ x: Value, _ y: Value) -> (Anchor.Kind, Double)? {
    switch (x.kind, y.kind) {
    case (.number(let p), .number(let q)):
      guard p == q, let strength = common(x.unit, y.unit) else { return nil }
      return (.number, strength)
    case (.date(let x), .date(let y)): return x.agrees(with: y) ? (.date, 1) : nil
    case (.number(let x), .date(let y)), (.date(let y), .number(let x)):
      return y.year.map(Double.init) == x ? (.date, yearStrength) : nil
    case (.negation, .negation): return (.negation, negationStrength)
    default: return nil
    }
  }

  /// What equal numbers count for by what they count: a unit may be left out, but not exchanged.
  private static func common(_ x: NumberUnit?, _ y: NumberUnit?) -> Double? {
    if x == y { return 1 }
    return x == nil || y == nil ? looseUnitStrength : nil
  }

  // MARK: Cognates, learned pairs, countries

  mutating func addCognates() throws(ResourceError) {
    let (placesA, placesB) = (places(of: a), places(of: b))
    let words = placesA.keys.sorted()
    let found = try CognateFinder.links(
      words, placesB.keys.sorted(), rules: (a.profile.cognates(), b.profile.cognates()))
    for word in words {
      for match in found[word] ?? [] where match.word != word {
        let number = newAnchor(.cognate, match.strength)
        set.a += placesA[word, default: []].map { mark(number, $0, a.terms[$0]) }
        set.b += placesB[match.word, default: []].map { mark(number, $0, b.terms[$0]) }
      }
    }
    try addNames(placesA, placesB)
  }

  /// Spellings of one name. Only names are asked, so these rules may be bolder.
  private mutating func addNames(
    _ placesA: [String: [Int]], _ placesB: [String: [Int]]
  ) throws(ResourceError) {
    func named(_ places: [String: [Int]], _ side: TermSide) -> [String: [Int]] {
      places.mapValues { $0.filter { side.terms[$0].kind == .name } }.filter { !$0.value.isEmpty }
    }
    let (namesA, namesB) = (named(placesA, a), named(placesB, b))
    let words = namesA.keys.sorted()
    let found = try CognateFinder.names(
      words, namesB.keys.sorted(), rules: (a.profile.nameRules(), b.profile.nameRules()))
    for word in words {
      for other in found[word] ?? [] where other != word {
        let number = newAnchor(.cognate, Self.nameStrength)
        set.a += namesA[word, default: []].map { mark(number, $0, a.terms[$0]) }
        set.b += namesB[other, default: []].map { mark(number, $0, b.terms[$0]) }
      }
    }
  }

  private func places(of side: TermSide) -> [String: [Int]] {
    var result: [String: [Int]] = [:]
    for (index, term) in side.terms.enumerated()
    where isWord(term) && term.folded.utf8.count >= Self.fewestSameLetters {
      result[term.folded, default: []].append(index)
    }
    return result
  }

  /// A country with its people or adjective.
  mutating func addCountries() {
    let (mentionsA, mentionsB) = (countries(in: a), countries(in: b))
    for (country, x) in mentionsA.sorted(by: { $0.key < $1.key }) {
      guard let y = mentionsB[country] else { continue }
      let number = newAnchor(.country, Self.countryStrength)
      set.a += x.map { mark(number, $0) }
      set.b += y.map { mark(number, $0) }
    }
  }

  private struct CountryMention {
    let terms: Range<Int>
    let isPeople: Bool
  }

  private func mark(_ number: Int32, _ mention: CountryMention) -> AnchorMark {
    AnchorMark(
      anchor: number, term: Int32(mention.terms.lowerBound), count: Int32(mention.terms.count),
      tag: mention.isPeople ? 2 : 1)
  }

  private func countries(in side: TermSide) -> [String: [CountryMention]] {
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
}
