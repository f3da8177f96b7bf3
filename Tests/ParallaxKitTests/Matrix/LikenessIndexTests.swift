import Testing

@testable import ParallaxKit

@Suite struct LikenessIndexTests {
  private func concept(
    _ weight: Double, _ keys: [UInt64], isForeign: Bool = false, strength: Double = 1
  ) -> ReportKeys.Concept {
    ReportKeys.Concept(
      kind: .term, words: "", weight: weight,
      keys: keys.map { ReportKeys.Key(hash: $0, strength: strength, isForeign: isForeign) },
      translatability: strength)
  }

  private func report(
    _ language: Language, _ concepts: [ReportKeys.Concept], date: String? = nil
  ) -> ReportKeys {
    ReportKeys(
      language: language, day: date.flatMap(CalendarDay.number), concepts: concepts)
  }

  private func likeness(_ a: ReportKeys, _ b: ReportKeys) -> Double {
    let index = LikenessIndex([a, b])
    #expect(index.likenesses(of: 1).isEmpty, "only later reports are looked at")
    return index.likenesses(of: 0).first?.likeness ?? 0
  }

  @Test func whatIsSharedCountsByItsWeight() {
    let a = report(.english, [concept(3, [1]), concept(1, [2])])
    let b = report(.english, [concept(3, [1]), concept(1, [3])])
    #expect(abs(likeness(a, b) - 0.75) < 1e-9)
    #expect(likeness(a, a) == 1)
    #expect(likeness(a, report(.english, [concept(3, [9])])) == 0)
  }

  @Test func aConceptAnswersOneOnly() {
    let a = report(.english, [concept(2, [1]), concept(2, [2])])
    let b = report(.romanian, [concept(2, [1, 2]), concept(2, [7])])
    #expect(abs(likeness(a, b) - 0.5) < 1e-9)
  }

  @Test func theCommonerWordDecides() {
    let a = report(.english, [concept(4, [1])])
    let b = report(.romanian, [concept(1, [1]), concept(3, [2])])
    #expect(abs(likeness(a, b) - 0.25) < 1e-9)
  }

  @Test func translationsDoNotLinkOneLanguage() {
    let keys = [concept(2, [1], isForeign: true), concept(2, [2])]
    #expect(abs(likeness(report(.english, keys), report(.romanian, keys)) - 1) < 1e-9)
    #expect(abs(likeness(report(.english, keys), report(.english, keys)) - 0.5) < 1e-9)
  }

  @Test func wordsThatCannotBeTranslatedAreNotMissed() {
    let unknown = concept(4, [9], strength: 0)
    let a = report(.english, [concept(2, [1]), unknown])
    let b = report(.romanian, [concept(2, [1]), concept(4, [8], strength: 0)])
    #expect(abs(likeness(a, b) - 1) < 1e-9)
  }

  @Test func daysPartEvents() {
    let keys = [concept(2, [1])]
    let first = report(.english, keys, date: "2018-07-16")
    #expect(likeness(first, report(.english, keys, date: "2018-07-20")) == 1)
    #expect(likeness(first, report(.english, keys, date: "2018-07-30")) == 0.5)
    #expect(likeness(first, report(.english, keys, date: "2028-07-30")) == 0.5)
    #expect(likeness(first, report(.english, keys)) == 1)
  }

  @Test func emptyReportsAreLikeNone() {
    let empty = report(.english, [])
    #expect(likeness(empty, empty) == 0)
  }
}
