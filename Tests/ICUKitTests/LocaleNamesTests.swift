import ICUKit
import Testing

struct LocaleNamesTests {
  @Test(arguments: [
    ("RO", "en", "Romania"), ("RO", "ro", "România"), ("MD", "ro", "Republica Moldova"),
    ("DE", "ro", "Germania"), ("GB", "en", "United Kingdom"), ("150", "ro", "Europa"),
    ("QQ", "en", nil), ("", "en", nil), ("R\0", "en", nil), ("ROMANIA", "en", nil),
    ("RO", "xx", nil),
  ])
  func `regions`(code: String, locale: String, name: String?) {
    #expect(LocaleNames.regionName(code, in: locale) == name)
  }

  @Test(arguments: [
    ("ro", "en", "Romanian"), ("ro", "ro", "română"), ("hu", "ro", "maghiară"),
    ("qqq", "en", nil), ("", "en", nil),
  ])
  func `languages`(code: String, locale: String, name: String?) {
    #expect(LocaleNames.languageName(code, in: locale) == name)
  }

  @Test(
    arguments: [
      ("RON", "en", nil, "Romanian Leu"), ("RON", "en", "one", "Romanian leu"),
      ("RON", "en", "other", "Romanian lei"), ("RON", "ro", nil, "leu românesc"),
      ("RON", "ro", "few", "lei românești"), ("eur", "ro", "one", "euro"),
      ("QQQ", "ro", nil, nil), ("QQQ", "ro", "other", nil), ("", "ro", nil, nil),
      ("1234", "ro", nil, nil),
    ] as [(String, String, String?, String?)])
  func `currencies`(code: String, locale: String, plural: String?, name: String?) {
    #expect(LocaleNames.currencyName(code, in: locale, plural: plural) == name)
  }

  @Test(arguments: [
    ("EUR", "en", "€"), ("EUR", "ro", "EUR"), ("USD", "en", "$"), ("QQQ", "en", nil),
  ])
  func `currency symbols`(code: String, locale: String, symbol: String?) {
    #expect(LocaleNames.currencySymbol(code, in: locale) == symbol)
  }

  @Test func `lists of codes`() {
    #expect(LocaleNames.regions().contains("RO"))
    #expect(LocaleNames.regions().allSatisfy { $0.utf8.count == 2 })
    #expect(LocaleNames.regions().count > 240)
    #expect(LocaleNames.languages().contains("ro"))
    #expect(LocaleNames.currencies().contains("MDL"))
    #expect(LocaleNames.currencies().allSatisfy { $0.utf8.count == 3 })
    #expect(LocaleNames.currencies() == LocaleNames.currencies().sorted())
    #expect(Set(LocaleNames.currencies()).count == LocaleNames.currencies().count)
  }

  @Test func `months`() {
    #expect(
      LocaleNames.months(in: "ro") == [
        "ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august",
        "septembrie", "octombrie", "noiembrie", "decembrie",
      ])
    #expect(LocaleNames.months(in: "en").first == "January")
    #expect(LocaleNames.months(in: "en", abbreviated: true).last == "Dec")
    #expect(LocaleNames.months(in: "ro", abbreviated: true).first == "ian.")
    #expect(LocaleNames.months(in: "ru", standalone: true).first == "январь")
    #expect(LocaleNames.months(in: "ru", standalone: false).first == "января")
  }

  @Test func `months are Gregorian everywhere`() {
    #expect(LocaleNames.months(in: "th_TH@calendar=buddhist") == LocaleNames.months(in: "th"))
    #expect(LocaleNames.months(in: "fa").count == 12)
    #expect(LocaleNames.months(in: "en@calendar=hebrew").first == "January")
  }

  @Test func `weekdays begin with Sunday`() {
    #expect(
      LocaleNames.weekdays(in: "ro") == [
        "duminică", "luni", "marți", "miercuri", "joi", "vineri", "sâmbătă",
      ])
    #expect(LocaleNames.weekdays(in: "en").first == "Sunday")
    #expect(LocaleNames.weekdays(in: "en", abbreviated: true).last == "Sat")
  }

  @Test func `a locale too long has no names`() {
    let locale = String(repeating: "x", count: 5000)
    #expect(LocaleNames.months(in: locale).isEmpty)
    #expect(LocaleNames.weekdays(in: locale).isEmpty)
    #expect(LocaleNames.regionName("RO", in: locale) == nil)
  }
}
