import ICUKit
import Testing

struct ScriptTests {
  @Test(arguments: [
    ("Ștefan cel Mare", "Latn"), ("Привет, мир! abc", "Cyrl"), ("Αθήνα", "Grek"), ("日本", "Hani"),
    ("ab вг", "Latn"), ("вг ab", "Cyrl"), ("2024: 42%", nil), ("", nil), ("👍", nil),
  ])
  func `the script of most letters`(text: String, code: String?) {
    #expect(Script.dominant(in: text) == code)
  }
}
