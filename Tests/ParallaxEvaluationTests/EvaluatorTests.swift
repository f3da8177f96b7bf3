import ICUKit
import Testing

@testable import ParallaxEvaluation
@testable import ParallaxKit

@Suite struct EvaluatorTests {
  @Test func perfectIsOne() throws {
    let evaluated = try HandMadeComparison().evaluated()
    for figure in evaluated.measures.figures where !figure.key.contains("/") {
      #expect(figure.value == 1, "\(figure.key)")
    }
    // Nobody has looked for divergences.
    #expect(evaluated.measures.rules.isEmpty)
    #expect(evaluated.findings.isEmpty)
  }

  @Test func missingQuote() throws {
    var made = HandMadeComparison()
    made.a[3] = .init("pirates", .scare)
    made.pairs = [([0], [0])]
    let evaluated = try made.evaluated()
    #expect(evaluated.measures.lax.quotes.recall == 4.0 / 5)
    #expect(evaluated.measures.lax.quotes.precision == 1)
    #expect(evaluated.measures.lax.pairs.recall == 0.5)
    #expect(evaluated.measures.lax.pairs.precision == 1)
    #expect(evaluated.findings.map(\.kind) == [.missedQuote, .missedPair])
    let place = try #require(evaluated.findings.first?.places.first)
    #expect((place.line, place.column) == (4, 2))
    #expect(evaluated.findings.last?.detail == "the first quote not found")
  }

  @Test func falseQuote() throws {
    var made = HandMadeComparison()
    made.b.append(.init("Cearta", .direct))
    let evaluated = try made.evaluated()
    #expect(evaluated.measures.lax.quotes.precision == 5.0 / 6)
    #expect(evaluated.measures.lax.quotes.recall == 1)
    #expect(evaluated.findings.map(\.kind) == [.falseQuote])
  }

  @Test func swappedPairs() throws {
    var made = HandMadeComparison()
    made.pairs = [([0], [1]), ([3], [0])]
    let evaluated = try made.evaluated()
    #expect(evaluated.measures.lax.pairs.f1 == 0)
    #expect(evaluated.measures.lax.quotes.f1 == 1)
    #expect(
      evaluated.findings.map(\.kind) == [.missedPair, .missedPair, .falsePair, .falsePair])
  }

  @Test func onePairOfEverything() throws {
    var made = HandMadeComparison()
    made.pairs = [([0, 3], [0, 1])]
    let pairs = try made.evaluated().measures.lax.pairs
    #expect(pairs.recall == 1)
    #expect(pairs.precision == 0.5)
  }

  @Test func wrongSpeaker() throws {
    var made = HandMadeComparison()
    made.a[0].speaker = nil
    made.a[3].speaker = "Odile Ferney"
    let measures = try made.evaluated().measures
    #expect(measures.strict.speakers.share == 3.0 / 5)
    #expect(measures.lax.speakers.share == 4.0 / 5)
  }

  @Test func wrongKind() throws {
    var made = HandMadeComparison()
    made.a[0].kind = .fragment
    made.a[2].kind = .fragment
    let evaluated = try made.evaluated()
    #expect(evaluated.measures.lax.kinds.share == 4.0 / 6)
    // A scare quote is neither asked for nor counted against.
    #expect(evaluated.measures.lax.quotes.f1 == 1)
  }

  @Test func aQuoteTakenForScareIsMissed() throws {
    var made = HandMadeComparison()
    made.a[0].kind = .scare
    #expect(try made.evaluated().measures.lax.quotes.recall == 4.0 / 5)
  }

  @Test func overlapDecides() throws {
    var made = HandMadeComparison()
    made.a[0].text = "We will not sell the"
    made.a[1].text = "harbour"
    let measures = try made.evaluated().measures
    #expect(measures.strict.quotes.recall == 3.0 / 5)
    #expect(measures.lax.quotes.recall == 1)
    #expect(measures.lax.indirect.recall == 1)
    #expect(measures.strict.pairs.recall == 0.5)
    #expect(measures.lax.pairs.recall == 1)
  }

  @Test func oneFoundQuoteStandsForOneGoldQuote() throws {
    var made = HandMadeComparison()
    made.a.append(made.a[0])
    let quotes = try made.evaluated().measures.lax.quotes
    #expect(quotes.recall == 1)
    #expect(quotes.precision == 5.0 / 6)
  }

  @Test func nothingToMeasureIsNoFigure() {
    #expect(MeasureSet().figures.allSatisfy { $0.value == nil })
    #expect(Set(MeasureSet().figures.map(\.key)).count == 28 + 2 * DivergenceRule.allCases.count)
  }

  @Test(arguments: [
    ("Zoe Harnett", "zoë HARNETT", true, true), ("Zoe Harnett", "Harnett", true, true),
    ("Zoe Harnett", "Zoe Hartley", false, true), ("Zoe Harnett", "a nurse", false, false),
    ("a night nurse", "the nurse", true, true), ("a nurse of the ward", "a nurse", false, true),
    ("un deputat", "un om", false, false),
  ])
  func names(gold: String, found: String, isStrict: Bool, isLax: Bool) throws {
    let comparison = NameComparison(folder: try TextFolder(.match))
    #expect(comparison.agree(gold, found, .strict) == isStrict)
    #expect(comparison.agree(gold, found, .lax) == isLax)
  }
}
