import Glibc

/// Finds what one outlet writes about more than the other, over what both write about.
///
/// The log-odds of a topic with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008); the
/// prior is the topic's share of both reports together. Topics are told from chance at a
/// false-discovery rate of 0.05 (Benjamini and Hochberg 1995).
struct TopicEmphasisFinder: DivergenceFinder {
  /// The weight of the prior, in words.
  private static let prior = 50.0
  private static let falseDiscoveries = 0.05
  /// A topic that is named less often, in both reports together, is no topic.
  private static let fewestUses = 4
  private static let strong = 4.0

  func divergences(in judgement: Judgement) -> [Divergence] {
    let topics = Topics(judgement).topics.filter { $0.a.count + $0.b.count >= Self.fewestUses }
    let totalA = Double(judgement.a.terms.count(where: \.isContent))
    let totalB = Double(judgement.b.terms.count(where: \.isContent))
    guard totalA > 0, totalB > 0 else { return [] }
    let scored = topics.map { topic in
      (
        topic: topic,
        z: Self.z(Double(topic.a.count), totalA, Double(topic.b.count), totalB)
      )
    }.sorted { (abs($1.z), $0.topic.first) < (abs($0.z), $1.topic.first) }
    // The largest rank at which the probability lies under the line of Benjamini and Hochberg.
    let kept = scored.indices.last { rank in
      Self.probability(scored[rank].z)
        <= Self.falseDiscoveries * Double(rank + 1) / Double(scored.count)
    }
    guard let kept else { return [] }
    return scored[...kept].sorted { $0.topic.first < $1.topic.first }.map { item in
      let side: ReportSide = item.z > 0 ? .a : .b
      return Divergence(
        .topicEmphasis, .note, confidence: abs(item.z) >= Self.strong ? 0.75 : 0.65,
        DivergenceMessage([
          "side": .side(side), "other": .side(side.other),
          "topicA": .words(judgement.a.report.text[judgement.a.terms[item.topic.first].span]),
          "topicB": .words(judgement.b.report.text[judgement.b.terms[item.topic.firstB].span]),
          "countA": .number(Double(item.topic.a.count)),
          "countB": .number(Double(item.topic.b.count)),
          "z": .number((abs(item.z) * 10).rounded() / 10),
        ]), a: item.topic.a.map { judgement.a.terms[$0].span },
        b: item.topic.b.map { judgement.b.terms[$0].span })
    }
  }

  /// The z-score of the difference of the log-odds, positive where the first report has more.
  private static func z(_ a: Double, _ totalA: Double, _ b: Double, _ totalB: Double) -> Double {
    let alpha = prior * (a + b) / (totalA + totalB)
    func logOdds(_ count: Double, _ total: Double) -> Double {
      log((count + alpha) / (total + prior - count - alpha))
    }
    let variance = 1 / (a + alpha) + 1 / (b + alpha)
    return (logOdds(a, totalA) - logOdds(b, totalB)) / variance.squareRoot()
  }

  /// The two-sided probability of a z-score by chance.
  private static func probability(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }
}
