/// Anchors that glossaries give.
extension AnchorFinder {
  /// A form of an entry in a text. There are several for each word, so it takes little room.
  struct Occurrence {
    let entry: Int32
    /// The first term.
    let term: Int32
    /// How many terms it takes.
    let count: Int32
    /// Which of the images has the entry.
    let image: UInt16
    /// The form is in the language of the glossary's first column.
    let isSource: Bool
    /// Whether all words are what they are taken for but by a guess.
    let isFirm: Bool

    var terms: Range<Int> { Int(term)..<Int(term + count) }

    func mark(_ anchor: Int32, tag: UInt32 = 0) -> AnchorMark {
      AnchorMark(anchor: anchor, term: term, count: count, tag: tag, isFirm: isFirm)
    }
  }

  /// Each entry of which both texts have a form.
  mutating func addEntries(_ inA: [Occurrence], _ inB: [Occurrence]) {
    var starts: [Int] = []
    var count = 0
    for image in glossaries.images {
      starts.append(count)
      count += image.entryCount
    }
    func place(_ occurrence: Occurrence) -> Int {
      starts[Int(occurrence.image)] + Int(occurrence.entry)
    }
    // For each entry of each image the number of its anchor, or what is known of it so far.
    let (unseen, seen) = (Int32(-2), Int32(-1))
    var numbers = Array(repeating: unseen, count: count)
    set.a.reserveCapacity(inA.count + a.terms.count)
    set.b.reserveCapacity(inB.count + b.terms.count)
    for occurrence in inA { numbers[place(occurrence)] = seen }
    for occurrence in inB {
      let place = place(occurrence)
      guard numbers[place] != unseen else { continue }
      if numbers[place] == seen {
        let found = glossaries.images[Int(occurrence.image)].entry(Int(occurrence.entry))
        numbers[place] = newAnchor(.entry(found.source), found.strength)
      }
      set.b.append(occurrence.mark(numbers[place]))
    }
    for occurrence in inA {
      let number = numbers[place(occurrence)]
      if number >= 0 { set.a.append(occurrence.mark(number)) }
    }
  }

  /// Within one language two words are synonyms where a glossary gives them one translation.
  mutating func addSynonyms(_ inA: [Occurrence], _ inB: [Occurrence]) {
    let images = glossaries.images
    // A group is told by its image and its number there.
    func pivot(_ occurrence: Occurrence) -> (lemma: UInt32, group: Int)? {
      let (image, number) = (Int(occurrence.image), Int(occurrence.entry))
      let entry = images[image].entry(number)
      guard entry.source == .glossary, !entry.pos.isFunction else { return nil }
      let pivot = images[image].pivot(number, isSource: occurrence.isSource)
      return (pivot.lemma, image << 32 | Int(pivot.group))
    }
    var numbers: [Int: Int32] = [:]
    for occurrence in inA {
      guard let (lemma, group) = pivot(occurrence) else { continue }
      let number = numbers[group] ?? newAnchor(.synonym, Self.synonymStrength)
      numbers[group] = number
      set.a.append(occurrence.mark(number, tag: lemma))
    }
    for occurrence in inB {
      guard let (lemma, group) = pivot(occurrence), let number = numbers[group] else { continue }
      set.b.append(occurrence.mark(number, tag: lemma))
    }
  }

  /// About how many entries have a form that begins at a term.
  private static let usualOccurrences = 6

  /// Finds where a text has forms of entries.
  func occurrences(_ side: TermSide, _ texts: [GlossaryText]) -> [Occurrence] {
    var result: [Occurrence] = []
    result.reserveCapacity(side.terms.count * Self.usualOccurrences)
    for (image, text) in texts.enumerated() {
      let settled = settled(before: image, by: result)
      occurrences(side, text, image: image) { occurrence in
        if !isSettled(occurrence.terms, occurrence.isFirm, in: settled) {
          result.append(occurrence)
        }
      }
    }
    return result
  }

  /// What images of higher priority say of words of their glossaries' first languages is not asked
  /// of an image: finds those words, and whether all of them are what they are taken for.
  private func settled(
    before image: Int, by occurrences: [Occurrence]
  ) -> [Range<Int>: Bool] {
    var settled: [Range<Int>: Bool] = [:]
    for occurrence in occurrences where occurrence.isSource && occurrence.image < image {
      settled[occurrence.terms] = occurrence.isFirm || settled[occurrence.terms] ?? false
    }
    return settled
  }

  /// A guess of higher priority does not outrank what is no guess.
  private func isSettled(
    _ terms: Range<Int>, _ isFirm: Bool, in settled: [Range<Int>: Bool]
  ) -> Bool {
    settled[terms].map { $0 || !isFirm } ?? false
  }

  private func occurrences(
    _ side: TermSide, _ text: GlossaryText, image: Int, _ visit: (Occurrence) -> Void
  ) {
    guard let vocabulary = text.vocabulary else { return }
    // For each entry the last token that it was found at.
    var foundAt = Array(repeating: Int32(-1), count: text.image.entryCount)
    var openings = FormOpenings(vocabulary, spellings: side.spellingCount)
    for token in text.keys.indices {
      let term = side.termOfToken[token]
      guard term >= 0, side.terms[term].tokens.lowerBound == token,
        side.terms[term].tokens.count == 1
      else { continue }
      let next = token + 1 < text.keys.count ? text.keys[token + 1].mask : 0
      let isUppercase = side.report.tokens[token].isUppercase
      let hasWord = hasGrammar || !isGrammar(term, in: side)
      for opening in openings.list(of: text.keys[token], spelling: side.terms[term].spelling) {
        let form = opening.form
        guard form.mayGoOn(with: next), !form.isUppercase || isUppercase,
          let (end, isFirm) = vocabulary.end(of: form, from: token + 1, in: text.keys),
          side.report.tokens[end - 1].paragraph == side.report.tokens[token].paragraph,
          !form.isWord || hasWord, foundAt[form.entry] != Int32(token)
        else { continue }
        foundAt[form.entry] = Int32(token)
        let last = side.termOfToken[end - 1]
        guard last >= term else { continue }
        visit(
          Occurrence(
            entry: Int32(form.entry), term: Int32(term), count: Int32(last + 1 - term),
            image: UInt16(image), isSource: form.isSource, isFirm: isFirm && opening.isFirm))
      }
    }
  }

  private func isGrammar(_ term: Int, in side: TermSide) -> Bool {
    switch side.terms[term].kind {
    case .function, .negation: true
    case .word, .name, .number, .date: false
    }
  }

  // MARK: Barred pairs

  /// The pairs of terms that the user bars.
  mutating func addBarredPairs() {
    guard let image = glossaries.barred else { return }
    set.barredA = barredPairs(in: a, image)
    set.barredB = barredPairs(in: b, image)
  }

  private func barredPairs(in side: TermSide, _ image: GlossaryImage) -> [Range<Int>: Set<Int>] {
    var pairs: [Range<Int>: Set<Int>] = [:]
    occurrences(side, GlossaryText(side, in: image), image: 0) {
      pairs[$0.terms, default: []].insert(Int($0.entry))
    }
    return pairs
  }

  // MARK: Learned pairs

  /// Each pair learned from parallel texts of which both texts have their side.
  mutating func addLearned(
    _ inA: (texts: [GlossaryText], occurrences: [Occurrence]),
    _ inB: (texts: [GlossaryText], occurrences: [Occurrence])
  ) {
    for (image, (textA, textB)) in zip(inA.texts, inB.texts).enumerated() {
      let placesA = places(of: a, textA, settled(before: image, by: inA.occurrences))
      let placesB = places(of: b, textB, settled(before: image, by: inB.occurrences))
      let isForward = a.profile.language == glossaries.first
      let (source, from, to) =
        isForward ? (textA, placesA, placesB) : (textB, placesB, placesA)
      var found: [(row: UInt32, strength: Double, from: UInt32, to: UInt32)] = []
      for key in from.keys {
        source.vocabulary?.forEachLearned(of: key) { pair in
          if !to[pair.answer].isEmpty {
            found.append((pair.row, pair.strength, key, pair.answer))
          }
        }
      }
      for pair in found.sorted(by: { $0.row < $1.row }) {
        let number = newAnchor(.learned, pair.strength)
        let (inA, inB) = isForward ? (pair.from, pair.to) : (pair.to, pair.from)
        for place in placesA[inA] { set.a.append(place.mark(number)) }
        for place in placesB[inB] { set.b.append(place.mark(number)) }
      }
    }
  }

  private func places(
    of side: TermSide, _ text: GlossaryText, _ settled: [Range<Int>: Bool]
  ) -> KeyPlaces {
    var places: [(key: UInt32, place: KeyPlaces.Place)] = []
    for index in side.terms.indices where isWord(side.terms[index]) {
      let keys = text.keys[side.terms[index].tokens.lowerBound]
      for (rank, key) in keys.numbers.enumerated() {
        let isFirm = rank < keys.firm
        guard !isSettled(index..<(index + 1), isFirm, in: settled) else { continue }
        places.append((key, KeyPlaces.Place(term: Int32(index), isFirm: isFirm)))
      }
    }
    return KeyPlaces(places, keys: text.vocabulary?.keyCount ?? 0)
  }
}
