import FoundationEssentials
import ParallaxIngest
import Testing

@testable import ParallaxKit

/// The score of two quotes is that of their words, whoever asks for it.
@Suite struct WordMatchTests {
  private func document(_ name: String) throws -> SourceDocument {
    let corpus = DiskResourceFolder(path: "\(Shipped.resources.location)/../corpus")
    return SourceDocument(
      name: name, text: String(decoding: try corpus.bytes(at: name), as: UTF8.self))
  }

  private func statement(_ ids: [String], _ quoted: QuotedReport) -> String {
    ids.compactMap(quoted.quote).map(\.text).joined(separator: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The scores that `match --paired` gives for the texts of all pairs.
  private func scores(_ comparison: Comparison) throws -> [Double] {
    var scores: [Double] = []
    try Shipped.comparator.get().matchPaired(
      StatementList(
        name: "a", statements: comparison.pairs.map { statement($0.a, comparison.a) }),
      StatementList(
        name: "b", statements: comparison.pairs.map { statement($0.b, comparison.b) }),
      languageA: comparison.a.report.language, languageB: comparison.b.report.language
    ) { _, match in scores.append(match.score) }
    return scores
  }

  @Test(arguments: ["budget-quarrel", "valley-floods", "packhouse-trial", "grain-ship"])
  func comparedQuotesScoreAsMatchedStatements(_ name: String) throws {
    let (a, b) = (try document("\(name).en.txt"), try document("\(name).ro.txt"))
    for (first, second) in [(a, b), (b, a)] {
      let comparison = try Shipped.comparator.get().compare(
        first, second, languageA: nil, languageB: nil)
      #expect(comparison.pairs.count > 2)
      #expect(try scores(comparison) == comparison.pairs.map(\.score))
    }
  }

  @Test func consideredQuotesScoreAsPairsDo() throws {
    let comparator = try Shipped.comparator.get()
    let comparison = try comparator.compare(
      document("budget-quarrel.en.txt"), document("budget-quarrel.ro.txt"), languageA: nil,
      languageB: nil)
    let matches = try comparator.wordMatches(of: comparison)
    #expect(matches.count == comparison.considered.count)
    let single = comparison.pairs.filter { $0.a.count == 1 && $0.b.count == 1 }
    #expect(!single.isEmpty)
    for pair in single {
      let place = try #require(
        comparison.considered.firstIndex { [$0.a] == pair.a && [$0.b] == pair.b })
      #expect(matches[place].score == pair.score)
    }
  }
}
