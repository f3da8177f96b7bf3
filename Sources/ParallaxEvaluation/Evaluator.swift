import ICUKit
import ParallaxKit

/// What a comparison of two reports is worth against the right answers.
public struct EvaluatedPair: Sendable {
  /// The gold file's name without its ending.
  public let name: String
  public let isSameEvent: Bool
  public let overlap: Overlap
  public let measures: MeasureSet
  /// In the order of ``Comparison/considered``.
  public let candidates: [JudgedCandidate]
  /// Errors at the lax measure: those of the first report, of the second, of the pairs.
  public let findings: [Finding]
}

/// Judges comparisons against the right answers.
public struct Evaluator: Sendable {
  private let folder: TextFolder

  /// Makes an evaluator.
  /// - Throws: ``ICUError`` when ICU's data for folding names cannot be read.
  public init() throws(ICUError) {
    folder = try TextFolder(.match)
  }

  /// Judges a comparison.
  /// - Parameters:
  ///   - comparison: Of the reports that the gold file names, in its order.
  ///   - words: What the words alone say of the considered quotes; see
  ///     ``Comparator/wordMatches(of:)``.
  ///   - gold: The right answers.
  ///   - name: What the pair is called.
  /// - Throws: ``GoldError`` when a report does not have the text of a gold quote.
  public func evaluate(
    _ comparison: Comparison, words: [LineMatch], gold: GoldFile, name: String
  ) throws(GoldError) -> EvaluatedPair {
    let a = try evaluator(gold.a, comparison.a, gold.name)
    let b = try evaluator(gold.b, comparison.b, gold.name)
    let pairs = PairEvaluator(a: a, b: b, links: gold.links, pairs: comparison.pairs)
    var measures = MeasureSet()
    measures.strict = self.measures(a, b, pairs, .strict)
    measures.lax = self.measures(a, b, pairs, .lax)
    let candidates = pairs.candidates(comparison.considered, words: words)
    for candidate in candidates {
      measures.confidences.add(candidate.considered.confidence, isRight: candidate.isRight)
      measures.scores.add(candidate.words.score, isRight: candidate.isRight)
    }
    var findings = a.findings() + b.findings() + pairs.findings()
    if let expected = gold.divergences {
      let rules = DivergenceEvaluator(
        a: comparison.a.report, b: comparison.b.report, files: (gold.a.file, gold.b.file),
        gold: try expected.map { item throws(GoldError) in
          try item.located(in: comparison, gold)
        }, found: comparison.divergences)
      measures.rules = rules.tallies()
      findings += rules.findings()
    }
    return EvaluatedPair(
      name: name, isSameEvent: gold.isSameEvent, overlap: comparison.overlap, measures: measures,
      candidates: candidates, findings: findings)
  }

  private func evaluator(
    _ gold: GoldFile.Report, _ quoted: QuotedReport, _ name: String
  ) throws(GoldError) -> ReportEvaluator {
    ReportEvaluator(
      name: gold.file, quoted: quoted, gold: try gold.located(in: quoted.report.text, name: name),
      names: NameComparison(folder: folder))
  }

  private func measures(
    _ a: ReportEvaluator, _ b: ReportEvaluator, _ pairs: PairEvaluator, _ strictness: Strictness
  ) -> Measures {
    var measures = a.measures(strictness)
    measures += b.measures(strictness)
    measures.pairs = pairs.tally(strictness)
    return measures
  }
}
