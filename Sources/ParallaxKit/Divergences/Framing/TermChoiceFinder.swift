/// Finds what both outlets write about under rival names.
struct TermChoiceFinder: DivergenceFinder {
  let lexicon: FramingLexicon

  /// A name used once may be chance; twice on both sides is a habit.
  private static let habit = 2
  private static let once = 0.55
  private static let twice = 0.7
  private static let sure = 0.8

  func divergences(in judgement: Judgement) -> [Divergence] {
    let (a, b) = (uses(judgement.a), uses(judgement.b))
    return lexicon.concepts.indices.compactMap { concept -> Divergence? in
      guard let x = a[concept], let y = b[concept] else { return nil }
      return divergence(concept, x, y, judgement)
    }
  }

  /// The names of one concept in one report, by stance.
  private typealias Uses = [String: [Range<Int>]]

  /// The names that stand outside quotation marks: what somebody says in the outlet's words is named
  /// in the outlet's words.
  private func uses(_ report: JudgedReport) -> [Int: Uses] {
    var uses: [Int: Uses] = [:]
    for found in report.framing.variants where found.voice == .outlet || found.voice == .reported {
      uses[found.value.concept, default: [:]][found.value.stance, default: []].append(found.tokens)
    }
    return uses
  }

  private func divergence(
    _ concept: Int, _ a: Uses, _ b: Uses, _ judgement: Judgement
  ) -> Divergence? {
    // What one report has and the other never does, on both sides.
    let ownA = exclusive(a, to: b)
    let ownB = exclusive(b, to: a)
    guard let first = ownA.first, let second = ownB.first else { return nil }
    let shared = a.keys.contains { b[$0] != nil }
    let (countA, countB) = (first.uses.count, second.uses.count)
    let habitual = min(countA, countB) >= Self.habit
    var confidence =
      habitual ? Self.sure : max(countA, countB) >= Self.habit ? Self.twice : Self.once
    // Where both also use one name in common, the choice is less of one.
    if shared { confidence = Self.once }
    return Divergence(
      .termChoice, .warning, confidence: confidence,
      DivergenceMessage([
        "concept": .named(lexicon.concepts[concept].names),
        "wordsA": .words(words(ownA, judgement.a)), "wordsB": .words(words(ownB, judgement.b)),
      ]), a: spans(ownA, judgement.a), b: spans(ownB, judgement.b))
  }

  private typealias Choice = (stance: String, uses: [Range<Int>])

  /// The stances of one report that the other lacks, the most used first.
  private func exclusive(_ own: Uses, to other: Uses) -> [Choice] {
    own.filter { other[$0.key] == nil }.map { (stance: $0.key, uses: $0.value) }
      .sorted { ($1.uses.count, $0.stance) < ($0.uses.count, $1.stance) }
  }

  /// The forms used, each once, in the order in which they first stand.
  private func words(_ choices: [Choice], _ report: JudgedReport) -> String {
    var seen: Set<String> = []
    return choices.flatMap(\.uses).sorted { $0.lowerBound < $1.lowerBound }.compactMap { tokens in
      let form = report.report.tokens[tokens].map(\.folded).joined(separator: " ")
      return seen.insert(form).inserted ? report.report.text[report.span(tokens: tokens)] : nil
    }.joined(separator: ", ")
  }

  private func spans(_ choices: [Choice], _ report: JudgedReport) -> [TextSpan] {
    choices.flatMap(\.uses).sorted { $0.lowerBound < $1.lowerBound }.map {
      report.span(tokens: $0)
    }
  }
}
