import ICUKit
import TestSupport
import Testing

struct TextBreakerTests {
  /// Cuts a text at the boundaries of a breaker.
  private func segments(
    _ text: String, _ unit: TextBreaker.Unit, locale: String = "root"
  ) throws -> [(String, TextBreaker.RuleStatus)] {
    let bytes = Array(text.utf8)
    var start = 0
    return try TextBreaker(unit, locale: locale).boundaries(in: bytes).map { boundary in
      let end = Int(boundary.offset)
      let part = try #require(String(validating: bytes[start..<end], as: UTF8.self))
      start = end
      return (part, boundary.rule)
    }
  }

  @Test func `words are cut at byte offsets`() throws {
    let words = try segments("Ștefan are 42,5 lei.", .word, locale: "ro")
    #expect(words.map(\.0) == ["Ștefan", " ", "are", " ", "42,5", " ", "lei", "."])
    #expect(words.map(\.1) == [.letter, .none, .letter, .none, .number, .none, .letter, .none])
    let offsets = try TextBreaker(.word).boundaries(in: Array("Ș ț".utf8)).map(\.offset)
    #expect(offsets == [2, 3, 5])
  }

  @Test(arguments: [
    ("漢字", TextBreaker.RuleStatus.ideo), ("1999", .number), ("știre", .letter), ("„", .none),
  ])
  func `the status of a word`(text: String, status: TextBreaker.RuleStatus) throws {
    #expect(try segments("a " + text, .word).map(\.1) == [.letter, .none, status])
  }

  @Test func `sentences`() throws {
    let text = "Guvernul a decis „în unanimitate”. Ce urmează? Nimic!\nTitlu\u{2029}Fără punct"
    let sentences = try segments(text, .sentence, locale: "ro")
    #expect(
      sentences.map(\.0) == [
        "Guvernul a decis „în unanimitate”. ", "Ce urmează? ", "Nimic!\n", "Titlu\u{2029}",
        "Fără punct",
      ])
    #expect(sentences.map(\.1) == [.term, .term, .term, .sep, .sep])
  }

  @Test func `graphemes`() throws {
    let graphemes = try segments("s\u{326}👩‍👩‍👧🇷🇴x", .grapheme)
    #expect(graphemes.map(\.0) == ["s\u{326}", "👩‍👩‍👧", "🇷🇴", "x"])
  }

  @Test func `lines`() throws {
    let lines = try segments("un rând\nalt-ceva", .line)
    #expect(lines.map(\.0) == ["un ", "rând\n", "alt-", "ceva"])
    #expect(lines.map(\.1) == [.none, .sep, .none, .none])
  }

  @Test(arguments: TextBreaker.Unit.allCases)
  func `any bytes are cut in order to their end`(unit: TextBreaker.Unit) throws {
    let breaker = try TextBreaker(unit)
    var generator = SeededGenerator(31)
    #expect(try breaker.boundaries(in: []).isEmpty)
    for length in 1..<200 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let offsets = try breaker.boundaries(in: bytes).map(\.offset)
      #expect(offsets.last == Int32(length))
      #expect(offsets.first! > 0)
      #expect(zip(offsets, offsets.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test func `a breaker is as good for a second text`() throws {
    let breaker = try TextBreaker(.word)
    let first = try breaker.boundaries(in: Array("unu doi".utf8))
    _ = try breaker.boundaries(in: Array("altceva, mai lung".utf8))
    #expect(try breaker.boundaries(in: Array("unu doi".utf8)) == first)
  }
}
