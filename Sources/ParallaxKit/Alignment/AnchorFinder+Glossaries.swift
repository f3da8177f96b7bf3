/// Anchors that glossaries give.
extension AnchorFinder {
  struct EntryNumber: Hashable {
    /// Which of the images has the entry.
    let image: Int
    let entry: Int
  }

  /// A form of an entry in a text.
  struct Occurrence {
    let entry: EntryNumber
    /// The form is in the language of the glossary's first column.
    let isSource: Bool
    let terms: Range<Int>
    /// Whether all words are what they are taken for but by a guess.
    let isFirm: Bool

    func mark(_ anchor: Int32, tag: UInt32 = 0) -> AnchorMark {
      AnchorMark(
        anchor: anchor, term: Int32(terms.lowerBound), count: Int32(terms.count), tag: tag,
        isFirm: isFirm)
    }
  }

  /// Each entry of which both texts have a form.
  mutating func addEntries(_ inA: [Occurrence], _ inB: [Occurrence]) {
    // For each entry of each image the number of its anchor, or what is known of it so far.
    let (unseen, seen) = (Int32(-2), Int32(-1))
    var numbers = glossaries.images.map { Array(repeating: unseen, count: $0.entryCount) }
    for occurrence in inA { numbers[occurrence.entry.image][occurrence.entry.entry] = seen }
    for occurrence in inB {
      let (image, entry) = (occurrence.entry.image, occurrence.entry.entry)
      guard numbers[image][entry] != unseen else { continue }
      if numbers[image][entry] == seen {
        let found = glossaries.images[image].entry(entry)
        numbers[image][entry] = newAnchor(.entry(found.source), found.strength)
      }
      set.b.append(occurrence.mark(numbers[image][entry]))
    }
    for occurrence in inA {
      let number = numbers[occurrence.entry.image][occurrence.entry.entry]
      if number >= 0 { set.a.append(occurrence.mark(number)) }
    }
  }

  /// Within one language two words are synonyms where a glossary gives them one translation.
  mutating func addSynonyms(_ inA: [Occurrence], _ inB: [Occurrence]) {
    let images = glossaries.images
    // A group is told by its image and its number there.
    func pivot(_ occurrence: Occurrence) -> (lemma: UInt32, group: Int)? {
      let (image, number) = (occurrence.entry.image, occurrence.entry.entry)
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
    for occurrence in occurrences where occurrence.isSource && occurrence.entry.image < image {
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
    var seen: Set<Int> = []
    for (token, keys) in text.keys.enumerated() {
      let term = side.termOfToken[token]
      guard term >= 0, side.terms[term].tokens.lowerBound == token,
        side.terms[term].tokens.count == 1
      else { continue }
      seen.removeAll(keepingCapacity: true)
      let next = token + 1 < text.keys.count ? text.keys[token + 1].mask : 0
      for (rank, key) in keys.numbers.enumerated() {
        for form in vocabulary.forms(of: key, before: next) {
          guard !form.isUppercase || side.report.tokens[token].isUppercase,
            let (end, isFirm) = form.end(from: token + 1, in: text.keys),
            side.report.tokens[end - 1].paragraph == side.report.tokens[token].paragraph,
            !form.isWord || hasGrammar || !isGrammar(term, in: side),
            seen.insert(form.entry).inserted
          else { continue }
          let last = side.termOfToken[end - 1]
          guard last >= term else { continue }
          visit(
            Occurrence(
              entry: EntryNumber(image: image, entry: form.entry), isSource: form.isSource,
              terms: term..<(last + 1), isFirm: isFirm && rank < keys.firm))
        }
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
      pairs[$0.terms, default: []].insert($0.entry.entry)
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
          if to[pair.answer] != nil { found.append((pair.row, pair.strength, key, pair.answer)) }
        }
      }
      for pair in found.sorted(by: { $0.row < $1.row }) {
        let number = newAnchor(.learned, pair.strength)
        let (inA, inB) = isForward ? (pair.from, pair.to) : (pair.to, pair.from)
        set.a += placesA[inA, default: []].map { $0.mark(number) }
        set.b += placesB[inB, default: []].map { $0.mark(number) }
      }
    }
  }

  private struct WordPlace {
    let term: Int
    let isFirm: Bool

    func mark(_ anchor: Int32) -> AnchorMark {
      AnchorMark(anchor: anchor, term: Int32(term), count: 1, isFirm: isFirm)
    }
  }

  private func places(
    of side: TermSide, _ text: GlossaryText, _ settled: [Range<Int>: Bool]
  ) -> [UInt32: [WordPlace]] {
    var result: [UInt32: [WordPlace]] = [:]
    for (index, term) in side.terms.enumerated() where isWord(term) {
      let keys = text.keys[term.tokens.lowerBound]
      for (rank, key) in keys.numbers.enumerated() {
        let isFirm = rank < keys.firm
        guard !isSettled(index..<(index + 1), isFirm, in: settled) else { continue }
        result[key, default: []].append(WordPlace(term: index, isFirm: isFirm))
      }
    }
    return result
  }
}
