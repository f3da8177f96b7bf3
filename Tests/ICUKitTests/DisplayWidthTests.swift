import ICUKit
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("ș", 1), ("s\u{326}", 1), ("„…”", 3), ("日本", 4), ("ｆ", 2), ("ﾊ", 1),
    ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("👩‍👩‍👧", 2), ("🇷🇴", 2), ("👍🏽", 2), ("❤\u{FE0F}", 2),
    ("❤", 1), ("1\u{FE0F}\u{20E3}", 2), ("\u{301}", 0), ("\u{200B}", 0), ("\u{AD}", 0),
    ("\u{200D}", 0), ("a\tb", 2), ("a\r\nb", 2), ("ș\r\nb", 2), ("\u{1B}[1m", 3), ("\u{7F}", 0),
    ("a\u{FE0F}", 1), ("Ștefan 日", 9),
  ])
  func `columns`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(text) == columns)
  }
}
