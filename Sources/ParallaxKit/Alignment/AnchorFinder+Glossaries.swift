/// Anchors that glossaries give.
extension AnchorFinder {
  /// Each entry of which both texts have a form.
  mutating func addEntries(_ textsA: [GlossaryText], _ textsB: [GlossaryText]) {
    let inA = occurrences(a, textsA)
    let inB = occurrences(b, textsB)
    var numbers: [GlossaryOccurrences.EntryNumber: Int32] = [:]
    for occurrence in inA { numbers[occurrence.entry] = -1 }
    for occurrence in inB {
      guard let known = numbers[occurrence.entry] else { continue }
      var number = known
      if number < 0 {
        let entry = glossaries.images[occurrence.entry.image].entry(occurrence.entry.entry)
        number = newAnchor(.entry(entry.source), entry.strength)
        numbers[occurrence.entry] = number
      }
      set.b.append(occurrence.mark(number))
    }
    for occurrence in inA {
      if let number = numbers[occurrence.entry], number >= 0 {
        set.a.append(occurrence.mark(number))
      }
    }
  }

  /// Within one language two words are synonyms where a glossary gives them one translation.
  mutating func addSynonyms(_ textsA: [GlossaryText], _ textsB: [GlossaryText]) {
    struct Group: Hashable {
      let image: Int
      let number: UInt32
    }
    func pivot(
      _ occurrence: GlossaryOccurrences.Occurrence
    ) -> (lemma: UInt32, group: Group)? {
      let image = glossaries.images[occurrence.entry.image]
      let entry = image.entry(occurrence.entry.entry)
      guard entry.source == .glossary, !entry.pos.isFunction else { return nil }
      let pivot = image.pivot(occurrence.entry.entry, isSource: occurrence.isSource)
      return (pivot.lemma, Group(image: occurrence.entry.image, number: pivot.group))
    }
    var numbers: [Group: Int32] = [:]
    for occurrence in occurrences(a, textsA) {
      guard let (lemma, group) = pivot(occurrence) else { continue }
      let number = numbers[group] ?? newAnchor(.synonym, Self.synonymStrength)
      numbers[group] = number
      set.a.append(occurrence.mark(number, tag: lemma))
    }
    for occurrence in occurrences(b, textsB) {
      guard let (lemma, group) = pivot(occurrence), let number = numbers[group] else { continue }
      set.b.append(occurrence.mark(number, tag: lemma))
    }
  }

  private func occurrences(
    _ side: TermSide, _ texts: [GlossaryText]
  ) -> [GlossaryOccurrences.Occurrence] {
    GlossaryOccurrences.all(side, texts, hasGrammar: hasGrammar)
  }

  // MARK: Learned pairs

  /// Each pair learned from parallel texts of which both texts have their side.
  mutating func addLearned(_ textsA: [GlossaryText], _ textsB: [GlossaryText]) {
    for (textA, textB) in zip(textsA, textsB) {
      let placesA = places(of: a, textA)
      let placesB = places(of: b, textB)
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

  private func places(of side: TermSide, _ text: GlossaryText) -> [UInt32: [WordPlace]] {
    var result: [UInt32: [WordPlace]] = [:]
    for (index, term) in side.terms.enumerated() where isWord(term) {
      let keys = text.keys[term.tokens.lowerBound]
      for (rank, key) in keys.numbers.enumerated() {
        result[key, default: []].append(WordPlace(term: index, isFirm: rank < keys.firm))
      }
    }
    return result
  }
}
