import ICUKit
import Testing

@testable import ParallaxRendering

@Suite struct LineWrapperTests {
  private func wrap(_ text: String, _ width: Int) -> [String] {
    LineWrapper().lines(of: StyledText(text), width: width).map(\.string)
  }

  @Test func breaksBetweenWords() {
    #expect(wrap("one two three", 7) == ["one two", "three"])
    #expect(wrap("one two three", 8) == ["one two", "three"])
    #expect(wrap("one two three", 13) == ["one two three"])
    #expect(wrap("", 5) == [])
  }

  @Test func keepsMarksWithTheirWords() {
    #expect(wrap("he said “no” – twice", 12) == ["he said “no”", "– twice"])
    #expect(wrap("spune „nu” azi", 9) == ["spune", "„nu” azi"])
  }

  @Test func countsWideAndCombiningCharacters() {
    #expect(wrap("漢字漢字漢字", 5) == ["漢字", "漢字", "漢字"])
    #expect(wrap("e\u{301}e\u{301} e\u{301}e\u{301}", 5) == ["e\u{301}e\u{301} e\u{301}e\u{301}"])
  }

  @Test func cutsLongWordsBetweenCharacters() {
    #expect(wrap("abcdefgh", 3) == ["abc", "def", "gh"])
    #expect(wrap("xx abcdefgh", 4) == ["xx", "abcd", "efgh"])
    let family = "👩‍👩‍👧"
    #expect(wrap("\(family)\(family)\(family)", 4).joined() == "\(family)\(family)\(family)")
    for line in wrap("e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", 2) {
      #expect(line.unicodeScalars.first == "e")
    }
    #expect(wrap("漢漢", 1) == ["漢", "漢"])
  }

  @Test func losesNothing() {
    let text = "Să nu-i uităm pe cei (mulți) de-acolo: 3,5 mil. lei/an — și 船🛳️ e\u{301}i."
    for width in 1...40 {
      let joined = wrap(text, width).joined().filter { $0 != " " }
      #expect(joined == text.filter { $0 != " " })
    }
  }

  @Test func keepsLooks() {
    var text = StyledText("one ")
    text.append("two three", .strong)
    let lines = LineWrapper().lines(of: text, width: 7)
    let painted = lines.map { $0.painted(.coloured) }
    #expect(painted == ["one \u{1B}[1mtwo\u{1B}[0m", "\u{1B}[1mthree\u{1B}[0m"])
  }

  @Test func takesTimeInProportion() {
    let clock = ContinuousClock()
    let time = clock.measure { _ = wrap(String(repeating: "\u{201C}", count: 300_000), 80) }
    #expect(time < .seconds(10))
  }
}
