/// Finds where a text has forms of glossary entries.
struct GlossaryOccurrences {
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

  private let side: TermSide
  private let text: GlossaryText
  private let image: Int
  private let hasGrammar: Bool

  /// - Parameter hasGrammar: whether single words of grammar count.
  private init(_ side: TermSide, _ text: GlossaryText, image: Int, hasGrammar: Bool) {
    self.side = side
    self.text = text
    self.image = image
    self.hasGrammar = hasGrammar
  }

  /// Finds the forms of all images, in the order of their priority.
  /// - Parameter hasGrammar: whether single words of grammar count.
  static func all(
    _ side: TermSide, _ texts: [GlossaryText], hasGrammar: Bool
  ) -> [Occurrence] {
    var result: [Occurrence] = []
    for (image, text) in texts.enumerated() {
      // What an image of higher priority says of a word is not asked of those after it.
      let settled = Set(result.lazy.filter(\.isSource).map(\.terms))
      result += Self(side, text, image: image, hasGrammar: hasGrammar).found(besides: settled)
    }
    return result
  }

  private func found(besides settled: Set<Range<Int>>) -> [Occurrence] {
    guard let vocabulary = text.vocabulary else { return [] }
    var result: [Occurrence] = []
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
            !form.isWord || hasGrammar || !isGrammar(term),
            seen.insert(form.entry).inserted
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

  private func isGrammar(_ term: Int) -> Bool {
    switch side.terms[term].kind {
    case .function, .negation: true
    case .word, .name, .number, .date: false
    }
  }
}
