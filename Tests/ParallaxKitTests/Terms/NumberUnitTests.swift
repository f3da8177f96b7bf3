import Testing

@testable import ParallaxKit

/// Numbers with magnitudes, fractions and units: what both languages write differently is one value.
@Suite struct NumberUnitTests {
  struct Pair: CustomTestStringConvertible {
    let english: String
    let romanian: String
    let value: Double
    let unit: NumberUnit?

    init(_ english: String, _ romanian: String, _ value: Double, _ unit: NumberUnit? = nil) {
      self.english = english
      self.romanian = romanian
      self.value = value
      self.unit = unit
    }

    var testDescription: String { "\(english) = \(romanian)" }
  }

  private func readings(_ text: String, _ language: Language) throws -> [String] {
    try TermReading.terms(text, language).compactMap { term in
      guard case .number(let value) = term.kind else { return nil }
      return "\(value) \(term.unit.map { "\($0)" } ?? "-")"
    }
  }

  private func check(_ pair: Pair) throws {
    let expected = ["\(pair.value) \(pair.unit.map { "\($0)" } ?? "-")"]
    let english = try readings(pair.english, .english)
    #expect(english == expected)
    let romanian = try readings(pair.romanian, .romanian)
    #expect(romanian == expected)
  }

  @Test(arguments: [
    Pair("forty-two boats", "patruzeci și două de bărci", 42),
    Pair("forty-two boats", "patruzeci si doua de barci", 42),
    Pair(
      "one hundred and twenty-three thousand voters", "o sută douăzeci și trei de mii de alegători",
      123_000),
    Pair("two thousand and eighteen tents", "două mii optsprezece corturi", 2018),
    Pair("a hundred people", "o sută de oameni", 100),
    Pair("1,989 people", "o mie nouă sute optzeci și nouă de oameni", 1989),
    Pair("a thousand people", "o mie de oameni", 1000),
    Pair("a million trees", "un milion de copaci", 1_000_000),
    Pair("1.5 million trees", "1,5 milioane de copaci", 1_500_000),
    Pair("1.1 million trees", "1.100.000 de copaci", 1_100_000),
    Pair("2bn trees", "2 miliarde de copaci", 2_000_000_000),
    Pair("2 bn trees", "2 mld. de copaci", 2_000_000_000),
    Pair("350k trees", "350 de mii de copaci", 350_000),
    Pair("hundreds of thousands marched", "au mers sute de mii", 100_000),
    Pair("tens of thousands marched", "au mers zeci de mii", 10_000),
    Pair("dozens of people", "zeci de oameni", 10),
    Pair("a dozen eggs", "o duzină de ouă", 12),
    Pair("half a million trees", "jumătate de milion de copaci", 500_000),
    Pair("half a million trees", "o jumătate de milion de copaci", 500_000),
    Pair("two and a half million trees", "două milioane și jumătate de copaci", 2_500_000),
    Pair("1,250 sheep", "1.250 de oi", 1250),
    Pair("it fell to -5 today", "a scăzut la -5 azi", -5),
    Pair("it fell to minus five today", "a scăzut la minus cinci azi", -5),
  ])
  func readsValues(_ pair: Pair) throws { try check(pair) }

  @Test(arguments: [
    Pair("half of them", "jumătate dintre ei", 0.5),
    Pair("a third of them", "o treime dintre ei", 0.333333),
    Pair("one third of them", "o treime dintre ei", 0.333333),
    Pair("two-thirds of them", "două treimi dintre ei", 0.666667),
    Pair("two thirds of them", "doua treimi dintre ei", 0.666667),
    Pair("three quarters of them", "trei sferturi dintre ei", 0.75),
    Pair("one fifth of them", "o cincime dintre ei", 0.2),
  ])
  func readsFractions(_ pair: Pair) throws { try check(pair) }

  @Test(arguments: [
    Pair("14% of it", "14% din el", 14, .percent),
    Pair("14 percent of it", "14 la sută din el", 14, .percent),
    Pair("14 per cent of it", "14 procente din el", 14, .percent),
    Pair("14.5% of it", "14,5% din el", 14.5, .percent),
    Pair("two percent of it", "doi la sută din el", 2, .percent),
    Pair("forty percent of it", "patruzeci la sută din el", 40, .percent),
    Pair("3 percentage points more", "cu 3 puncte procentuale", 3, .percentagePoint),
    Pair("€700,000 more", "700.000 de euro", 700_000, .currency("EUR")),
    Pair("700,000 euros more", "700.000 €", 700_000, .currency("EUR")),
    Pair("$1.5m more", "1,5 milioane de dolari", 1_500_000, .currency("USD")),
    Pair("$1.5 million more", "1,5 mil. dolari", 1_500_000, .currency("USD")),
    Pair("US$20 more", "20 de dolari", 20, .currency("USD")),
    Pair("3,700 lei more", "3.700 de lei", 3700, .currency("RON")),
    Pair("£2bn more", "2 miliarde de lire sterline", 2_000_000_000, .currency("GBP")),
    Pair("five million rubles", "cinci milioane de ruble", 5_000_000, .currency("RUB")),
  ])
  func readsUnits(_ pair: Pair) throws { try check(pair) }

  @Test(arguments: [
    Pair("the third man", "al treilea bărbat", 3, .ordinal),
    Pair("the third woman", "a treia femeie", 3, .ordinal),
    Pair("the second vote", "al doilea vot", 2, .ordinal),
    Pair("the second lap", "a doua tură", 2, .ordinal),
    Pair("the first vote", "primul vot", 1, .ordinal),
    Pair("the 21st century", "secolul al XXI-lea", 21, .ordinal),
    Pair("the 21st century", "secolul XXI", 21, .ordinal),
    Pair("the 5th lap", "a 5-a tură", 5, .ordinal),
    Pair("the 12th day", "a douăsprezecea zi", 12, .ordinal),
  ])
  func readsOrdinals(_ pair: Pair) throws { try check(pair) }

  @Test func rangesAreTwoNumbers() throws {
    #expect(try TermReading.numbers("between 10-15 boats", .english) == [10, 15])
    #expect(try TermReading.numbers("10-15 bărci", .romanian) == [10, 15])
  }

  @Test(arguments: ["COVID-19 spread.", "The F-16 landed."])
  func hyphensInNamesAreNoSigns(_ text: String) throws {
    #expect(try TermReading.numbers(text, .english).allSatisfy { $0 > 0 })
  }

  @Test(arguments: [
    ("One of the boats sank.", Language.english), ("Un om a venit.", .romanian),
    ("O barcă s-a scufundat.", .romanian), ("A venit la sută.", .romanian),
    ("Legea nouă a trecut.", .romanian),
  ])
  func articlesAndAdjectivesAreNoNumbers(_ text: String, _ language: Language) throws {
    #expect(try TermReading.numbers(text, language) == [])
  }

  @Test(arguments: ["i", "iv", "ix", "xiv", "xxi", "mcmlxxxix"])
  func readsRomanNumerals(_ text: String) throws {
    let values = ["i": 1, "iv": 4, "ix": 9, "xiv": 14, "xxi": 21, "mcmlxxxix": 1989]
    #expect(RomanNumeral.value(of: text) == values[text])
  }

  @Test(arguments: ["", "iiii", "vx", "ic", "abc", String(repeating: "m", count: 40)])
  func refusesWhatIsNoRomanNumeral(_ text: String) throws {
    #expect(RomanNumeral.value(of: text) == nil)
  }
}
