import TestSupport
import Testing

@testable import ParallaxKit

@Suite struct LineMatchTests {
  private static let english = [
    "The mayor opened the new bridge on Monday.",
    "My house is older than your house.",
    "Nobody wants a war on the border.",
    "The farmers asked for 1.5 million euros.",
    "He did not answer the question.",
  ]
  private static let romanian = [
    "Fermierii au cerut 1,5 milioane de euro.",
    "Nu a răspuns la întrebare.",
    "Primarul a deschis luni podul cel nou.",
    "Nimeni nu vrea război la graniță.",
    "Casa mea e mai veche decât casa ta.",
  ]
  /// For each English line the Romanian one.
  private static let answers = [2, 4, 3, 0, 1]

  private func list(_ lines: [String], _ name: String = "list") -> StatementList {
    StatementList(name: name, statements: lines)
  }

  private func matches(
    _ a: [String], _ b: [String], _ languageA: Language = .english,
    _ languageB: Language = .romanian, best: Int = 1
  ) throws -> [[LineMatch]] {
    var result: [[LineMatch]] = []
    try Shipped.comparator.get().match(
      list(a), list(b), languageA: languageA, languageB: languageB, best: best
    ) { line, found in
      #expect(line == result.count)
      result.append(found)
    }
    return result
  }

  @Test func findsEachLineInAnyOrder() throws {
    let found = try matches(Self.english, Self.romanian)
    #expect(found.map { $0.first?.b } == Self.answers)
    let back = try matches(Self.romanian, Self.english, .romanian, .english)
    #expect(back.map { $0.first?.b } == [3, 4, 0, 2, 1])
  }

  @Test func findsLinesWithoutDiacritics() throws {
    let stripped = Self.romanian.map { Spelling.none.apply(to: $0) }
    #expect(try matches(Self.english, stripped).map { $0.first?.b } == Self.answers)
  }

  @Test func findsLinesOfOneLanguage() throws {
    let found = try matches(
      Self.english,
      ["Nobody on the border wants a war.", "The new bridge was opened by the mayor."],
      .english, .english)
    #expect(found[0].first?.b == 1)
    #expect(found[2].first?.b == 0)
  }

  @Test func leavesOutWhatSharesNothing() throws {
    #expect(try matches(["Zebra."], ["Nu a răspuns la întrebare."]) == [[]])
    #expect(try matches([""], ["Nu a răspuns la întrebare."]) == [[]])
  }

  @Test func givesTheBestFirst() throws {
    let found = try matches(Self.english, Self.romanian, best: 3)
    for (line, matches) in found.enumerated() {
      #expect(matches.count <= 3)
      #expect(Set(matches.map(\.b)).count == matches.count)
      #expect(matches.first?.b == Self.answers[line])
    }
  }

  @Test func evidenceSlicesBothLines() throws {
    for matches in try matches(Self.english, Self.romanian) {
      let match = try #require(matches.first)
      let (a, b) = (SourceText(Self.english[match.a]), SourceText(Self.romanian[match.b]))
      #expect(!match.evidence.isEmpty)
      for item in match.evidence {
        #expect(!a[item.a].isEmpty && !b[item.b].isEmpty)
        #expect(!a[item.a].contains("\n"))
      }
      #expect(abs(match.evidence.reduce(0) { $0 + $1.weight } - 1) < 1e-9)
      #expect((0...1).contains(match.score))
    }
  }

  /// Lines that answer each other score above those that do not, wherever they stand.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func theOrderOfLinesDoesNotMatter(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let order = Self.romanian.indices.shuffled(using: &random)
    let found = try matches(Self.english, order.map { Self.romanian[$0] })
    #expect(found.map { $0.first.map { order[$0.b] } } == Self.answers)
  }

  @Test func pairedLinesScoreAsMatchedOnes() throws {
    let matched = try matches(Self.english, Self.romanian)
    var paired: [LineMatch] = []
    try Shipped.comparator.get().matchPaired(
      list(Self.english), list(Self.answers.map { Self.romanian[$0] }), languageA: .english,
      languageB: .romanian
    ) { _, match in paired.append(match) }
    for (one, other) in zip(matched, paired) {
      #expect(one.first?.score == other.score)
      #expect(one.first?.evidence == other.evidence)
    }
  }
}
