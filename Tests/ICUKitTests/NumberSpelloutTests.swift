import ICUKit
import TestSupport
import Testing

struct NumberSpelloutTests {
  @Test(arguments: [
    ("zero", 0), ("forty-two", 42), ("forty two", 42), ("Forty\u{2011}Two", 42),
    ("one hundred and five", 105), ("one hundred five", 105), ("a hundred", 100),
    ("a million", 1_000_000), ("two thousand and twenty-four", 2024),
    ("one hundred thousand, two hundred", 100_200), ("three point five", 3.5), ("minus one", -1),
    ("twenty-first", 21), ("nineteen eighty-four", 1984), ("  six ", 6),
  ])
  func `English numbers are read`(text: String, value: Double) throws {
    #expect(try NumberSpellout(locale: "en").parse(text) == value)
  }

  @Test(arguments: [
    ("patruzeci și doi", 42), ("patruzeci şi doi", 42), ("patruzeci si doi", 42),
    ("Patruzeci Și Doi", 42), ("patruzeci s\u{326}i doi", 42), ("o sută cinci", 105),
    ("o suta cinci", 105), ("una sută cinci", 105), ("două", 2), ("doi", 2),
    ("douăzeci și una", 21), ("douăsprezece", 12), ("paisprezece", 14), ("patrusprezece", 14),
    ("șaisprezece", 16), ("șaizeci și șase", 66), ("trei mii", 3000), ("un milion", 1_000_000),
    ("douăzeci de mii", 20_000), ("două milioane cinci sute de mii", 2_500_000),
    ("o mie nouă sute optzeci și nouă", 1989), ("doi virgulă cinci", 2.5), ("minus cinci", -5),
  ])
  func `Romanian numbers are read`(text: String, value: Double) throws {
    #expect(try NumberSpellout(locale: "ro").parse(text) == value)
  }

  @Test(arguments: [
    "", " ", "-", "casă", "doi lei", "lei doi", "doi trei", "42", "de", "mii", "și", "\0", "👍",
    "unusprezece de", String(repeating: "doi ", count: 5000),
  ])
  func `other text is no number`(text: String) throws {
    #expect(try NumberSpellout(locale: "ro").parse(text) == nil)
  }

  @Test(arguments: ["the", "one two", "five six", "one horse", "oneself", "tension", "infinity"])
  func `other English text is no number`(text: String) throws {
    #expect(try NumberSpellout(locale: "en").parse(text) == nil)
  }

  @Test(arguments: [
    (0, "zero"), (1, "unu"), (12, "doisprezece"), (14, "paisprezece"), (16, "șaisprezece"),
    (60, "șaizeci"), (66, "șaizeci și șase"), (100, "o sută"), (101, "o sută unu"),
    (200, "două sute"), (1984, "o mie nouă sute optzeci și patru"), (19_000, "nouăsprezece mii"),
    (20_000, "douăzeci de mii"), (100_000, "o sută de mii"), (102_000, "o sută două mii"),
    (119_000, "o sută nouăsprezece mii"), (120_000, "o sută douăzeci de mii"),
    (302_000, "trei sute două mii"), (1_000_000, "un milion"), (2_000_000, "două milioane"),
    (21_000_000, "douăzeci și unu de milioane"), (-5, "minus cinci"), (2.5, "doi virgulă cinci"),
  ])
  func `Romanian numbers are written`(value: Double, words: String) throws {
    #expect(try NumberSpellout(locale: "ro").spell(value) == words)
  }

  @Test func `English numbers are written`() throws {
    #expect(try NumberSpellout(locale: "en").spell(1_342) == "one thousand three hundred forty-two")
  }

  @Test(arguments: ["en", "ro"])
  func `what is written is read`(locale: String) throws {
    let spellout = try NumberSpellout(locale: locale)
    var generator = SeededGenerator(61)
    var values = Array(0...1100)
    for digits in 4...14 {
      let limit = (0..<digits).reduce(1) { product, _ in product * 10 }
      values += (0..<40).map { _ in Int.random(in: limit / 10..<limit, using: &generator) }
    }
    for value in values {
      #expect(spellout.parse(try spellout.spell(Double(value))) == Double(value), "\(value)")
    }
  }

  @Test(arguments: [Double.nan, .infinity, 1e18, -1e300])
  func `numbers out of reach are errors`(value: Double) throws {
    let error = try #require(throws: ICUError.self) {
      try NumberSpellout(locale: "ro").spell(value)
    }
    #expect(error.status == "U_ILLEGAL_ARGUMENT_ERROR")
  }

  @Test(arguments: ["xx", "root", "", String(repeating: "x", count: 500)])
  func `locales without rules are errors`(locale: String) {
    #expect(throws: ICUError.self) { try NumberSpellout(locale: locale) }
  }
}
