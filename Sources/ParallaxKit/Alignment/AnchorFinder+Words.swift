/// Anchors that words give without a glossary: the same word, a number, a country.
extension AnchorFinder {
  mutating func addSameWords() {
    var numbers: [String: Int32] = [:]
    // For each spelling the word's anchor, nil where it was not met yet.
    var known = [Int32?](repeating: nil, count: a.spellingCount)
    for index in a.terms.indices where isWord(a.terms[index]) {
      let spelling = Int(a.terms[index].spelling)
      let word = sameWordKey(a.terms[index])
      guard word.utf8.count >= 2 else { continue }
      let number =
        known[spelling] ?? numbers[word] ?? newAnchor(.sameWord, Self.sameWordStrength)
      if known[spelling] == nil {
        known[spelling] = number
        numbers[word] = number
      }
      var mark = mark(number, index, a.terms[index])
      mark.isTelling =
        isSameLanguage || word.utf8.count >= Self.fewestSameLetters
        || a.terms[index].isUppercase
      set.a.append(mark)
    }
    // Here also -1 for none.
    known = Array(repeating: nil, count: b.spellingCount)
    for index in b.terms.indices where isWord(b.terms[index]) {
      let spelling = Int(b.terms[index].spelling)
      let number = known[spelling] ?? numbers[sameWordKey(b.terms[index])] ?? -1
      known[spelling] = number
      if number >= 0 { set.b.append(mark(number, index, b.terms[index])) }
    }
  }

  private func sameWordKey(_ term: Term) -> String {
    isSameLanguage ? term.keys.first ?? term.folded : term.folded
  }

  func isWord(_ term: Term) -> Bool {
    switch term.kind {
    case .word, .name: true
    case .function, .negation, .number, .date: false
    }
  }

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
    let found = try CognateFinder.links(
      placesA.map(\.word), placesB.map(\.word),
      rules: (a.profile.cognates(), b.profile.cognates()))
    for link in found {
      add(placesA[link.a], placesB[link.b], strength: link.strength)
    }
    try addNames(placesA, placesB)
  }

  /// Links two words, unless they are the same one.
  private mutating func add(_ x: WordPlaces, _ y: WordPlaces, strength: Double) {
    guard x.word != y.word else { return }
    let number = newAnchor(.cognate, strength)
    for index in x.terms { set.a.append(mark(number, index, a.terms[index])) }
    for index in y.terms { set.b.append(mark(number, index, b.terms[index])) }
  }

  /// Spellings of one name. Only names are asked, so these rules may be bolder.
  private mutating func addNames(
    _ placesA: [WordPlaces], _ placesB: [WordPlaces]
  ) throws(ResourceError) {
    func named(_ places: [WordPlaces], _ side: TermSide) -> [WordPlaces] {
      places.compactMap { place in
        let names = place.terms.filter { side.terms[$0].kind == .name }
        return names.isEmpty ? nil : WordPlaces(word: place.word, terms: names)
      }
    }
    let (namesA, namesB) = (named(placesA, a), named(placesB, b))
    let found = try CognateFinder.names(
      namesA.map(\.word), namesB.map(\.word),
      rules: (a.profile.nameRules(), b.profile.nameRules()))
    for link in found {
      add(namesA[link.a], namesB[link.b], strength: Self.nameStrength)
    }
  }

  /// A distinct word of a text and the terms that are it.
  private struct WordPlaces {
    let word: String
    var terms: [Int] = []
  }

  /// The distinct words of a text that are long enough to be compared by their letters, sorted.
  private func places(of side: TermSide) -> [WordPlaces] {
    var result: [WordPlaces] = []
    var places: [String: Int] = [:]
    // For each spelling the place of its word, -1 where it was not met yet.
    var known = Array(repeating: -1, count: side.spellingCount)
    for index in side.terms.indices where isWord(side.terms[index]) {
      let spelling = Int(side.terms[index].spelling)
      if known[spelling] < 0 {
        let word = side.terms[index].folded
        guard word.utf8.count >= Self.fewestSameLetters else { continue }
        known[spelling] = places[word] ?? result.count
        if known[spelling] == result.count {
          places[word] = result.count
          result.append(WordPlaces(word: word))
        }
      }
      result[known[spelling]].terms.append(index)
    }
    return result.sorted { $0.word < $1.word }
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
    // For each spelling whether places begin with it, nil where it was not met yet.
    var known = [Bool?](repeating: nil, count: side.spellingCount)
    for index in side.terms.indices where isWord(side.terms[index]) {
      let token = side.terms[index].tokens.lowerBound
      let spelling = Int(side.terms[index].spelling)
      let isBeginning =
        known[spelling] ?? names.places.hasPhrases(beginningWith: tokens[token].folded)
      known[spelling] = isBeginning
      guard isBeginning, let found = names.places.longest(in: tokens, at: token) else { continue }
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
