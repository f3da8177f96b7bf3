/// Finds pairs whose words are introduced in different ways: somebody without a name for somebody with
/// one, reported speech for a quote, a cue that takes a stand for one that takes none.
struct AttributionShiftFinder: DivergenceFinder {
  func divergences(in judgement: Judgement) -> [Divergence] {
    judgement.pairs.filter { $0.a.count == 1 && $0.b.count == 1 }.flatMap { pair in
      [anonymised(pair, judgement), directness(pair), stance(pair)].compactMap { $0 }
    }
  }

  private func anonymised(_ pair: JudgedPair, _ judgement: Judgement) -> Divergence? {
    guard let x = pair.a[0].speaker, let y = pair.b[0].speaker, x.key.isName != y.key.isName
    else { return nil }
    let (named, other) = x.key.isName ? (x, y) : (y, x)
    guard let mention = other.mention,
      isAnonymous(mention.span, x.key.isName ? judgement.b : judgement.a)
    else { return nil }
    let isNamedInA = x.key.isName
    return Divergence(
      .speakerAnonymised, .warning,
      confidence: min(pair.pair.confidence, x.confidence, y.confidence),
      DivergenceMessage([
        "side": .side(isNamedInA ? .a : .b), "other": .side(isNamedInA ? .b : .a),
        "name": .words(named.name), "mention": .words(mention.text),
      ]), a: [x.mention?.span ?? pair.a[0].span], b: [y.mention?.span ?? pair.b[0].span],
      pair: pair.index)
  }

  /// A wish not to be named stands no further behind the one who has it, in tokens.
  private static let reach = 14

  private func isAnonymous(_ span: TextSpan, _ report: JudgedReport) -> Bool {
    let mention = report.report.tokens(in: span)
    guard let first = mention.first else { return false }
    let sentence = report.sentence(ofToken: first)
    return (first..<min(report.report.tokens.count, mention.upperBound + Self.reach)).contains {
      // "A clerk said on condition of anonymity."
      report.sentence(ofToken: $0) == sentence
        && report.profile.assertion.marker(in: report.report.tokens, at: $0)?.kind == .anonymous
    }
  }

  private func directness(_ pair: JudgedPair) -> Divergence? {
    let (x, y) = (pair.a[0], pair.b[0])
    guard (x.kind == .indirect) != (y.kind == .indirect), x.kind != .scare, y.kind != .scare else {
      return nil
    }
    let isDirectInA = y.kind == .indirect
    return Divergence(
      .directnessShifted, .note, confidence: pair.pair.confidence,
      DivergenceMessage([
        "side": .side(isDirectInA ? .a : .b), "other": .side(isDirectInA ? .b : .a),
      ]), a: [x.span], b: [y.span], pair: pair.index)
  }

  /// Stances by which an outlet shows what it thinks of the words, or of why they are said.
  private static let telling: Set<Stance> = [
    .doubting, .denying, .conceding, .accusing, .warning, .praising, .criticising,
  ]

  private func stance(_ pair: JudgedPair) -> Divergence? {
    guard let x = pair.a[0].cue, let y = pair.b[0].cue, x.stance != y.stance,
      Self.telling.contains(x.stance) || Self.telling.contains(y.stance)
    else { return nil }
    // "claim", "a susține": what sounds of doubt here is often a plain assertion there.
    let stances: Set = [x.stance, y.stance]
    let isDoubted = stances.contains(.doubting) && !stances.contains(.assertive)
    let certainty = min(pair.a[0].speaker?.confidence ?? 0.5, pair.b[0].speaker?.confidence ?? 0.5)
    return Divergence(
      .cueStance, isDoubted ? .warning : .note, confidence: min(pair.pair.confidence, certainty),
      DivergenceMessage(["cueA": .words(x.text), "cueB": .words(y.text)]), a: [x.span],
      b: [y.span], pair: pair.index)
  }
}
