import ParallaxIngest
import Testing

@testable import ParallaxKit

/// Romanian in Cyrillic letters is read as Romanian; spans and printed text stay those of the text.
@Suite struct CyrillicRomanianTests {
  private func romanized(_ text: String) throws -> String {
    try TermReading.report(text, .romanian).tokens.map { $0.romanized ?? $0.folded }
      .joined(separator: " ")
  }

  @Test(arguments: [
    ("Република Молдовеняскэ Нистрянэ", "republica moldovenească nistreană"),
    ("Министрул а спус кэ подул ва фи ынкис.", "ministrul a spus că podul va fi închis ."),
    ("Ной ну авем нич ун бан.", "noi nu avem nici un ban ."),
    ("Тоць оамений ау дрептул ла ынвэцэтурэ.", "toți oamenii au dreptul la învățătură ."),
    ("Ачастэ леӂе апэрэ пэдуриле цэрий.", "această lege apără pădurile țării ."),
    ("Ӂеорӂе а венит ерь ку фемея луй.", "george a venit ieri cu femeia lui ."),
    ("Кяр ши векий прьетень ау плекат.", "chiar și vechii prieteni au plecat ."),
    ("Еле сынт ын Италия.", "ele sânt în italia ."),
    ("Вяца е греа пентру бэець.", "viața e grea pentru băieți ."),
    ("Чинч вечинь стау ла фокул ачела.", "cinci vecini stau la focul acela ."),
    ("Требуе сэ мерӂем ла жудекэтор.", "trebuie să mergem la judecător ."),
    ("Окюл ши унгюл, кемаря ши гемул.", "ochiul și unghiul , chemarea și ghemul ."),
    ("Екзаменул де мыне есте импортант.", "examenul de mâine este important ."),
    ("Юбиря ши невоя ну аштяптэ.", "iubirea și nevoia nu așteaptă ."),
  ])
  func isReadInLatinLetters(_ text: String, _ latin: String) throws {
    #expect(try romanized(text) == latin)
  }

  @Test func keepsSpansAndText() throws {
    let text = "Примарул а спус: „Подул се ынкиде мыне”."
    let report = try TermReading.report(text, .romanian)
    #expect(report.text.string == text)
    let bridge = try #require(report.tokens.first { $0.folded == "podul" })
    #expect(report.text[bridge.span] == "Подул")
    #expect(bridge.isCapitalised)
  }

  @Test func isIdentifiedAsRomanianAndRussianIsNot() throws {
    let identifier = try LanguageIdentifier(Shipped.resources)
    guard
      case .language(let language, _) = identifier.identify(
        "Примарул а спус кэ подул ва фи ынкис пынэ ла сфыршитул анулуй, дар оамений ну кред.")
    else {
      Issue.record("is not identified")
      return
    }
    #expect(language == .romanian)
    #expect(
      identifier.identify("Мэр сказал, что мост будет закрыт до конца года, но люди не верят.")
        == .other(name: "Russian"))
    #expect(
      identifier.identify("Мер сказав, що міст буде закритий до кінця року, але люди не вірять.")
        == .other(name: "Ukrainian"))
  }

  @Test func isPairedWithEnglish() throws {
    let english = """
      Bridge closes for repairs

      The mayor spoke on Monday. “We will close the bridge on 3 March because forty people signed \
      the petition,” said Ana Rusu, the mayor.
      """
    let cyrillic = """
      Подул се ынкиде пентру репараций

      Примарул а ворбит лунь. „Вом ынкиде подул ла 3 мартие, фииндкэ патрузечь де оамень ау семнат \
      петиция”, а спус Ана Русу, примарул.
      """
    let comparator = try Shipped.comparator.get()
    let comparison = try comparator.compare(
      SourceDocument(name: "a", text: english), SourceDocument(name: "b", text: cyrillic),
      languageA: nil, languageB: nil)
    #expect(comparison.pairs.contains { !$0.a.isEmpty && !$0.b.isEmpty })
    let quote = try #require(comparison.b.quotes.first { $0.kind == .direct })
    #expect(quote.text.hasPrefix("Вом ынкиде"))
    #expect(quote.speaker?.name == "Ана Русу")
  }
}
