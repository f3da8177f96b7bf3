import ICUKit
import TestSupport
import Testing

struct CollatorTests {
  @Test(arguments: [
    ("șapte", "sapte", true), ("ÎN", "in", true), ("ţară", "țara", true), ("sapte", "sapta", false),
    ("cafe\u{301}", "café", true), ("s", "ss", false),
  ])
  func `root at primary strength sees base letters`(a: String, b: String, equal: Bool) throws {
    let collator = try Collator(strength: .primary)
    #expect((collator.compare(a, b) == 0) == equal)
    #expect((collator.sortKey(a) == collator.sortKey(b)) == equal)
  }

  @Test func `Romanian has letters of its own`() throws {
    let romanian = try Collator(locale: "ro", strength: .primary)
    #expect(romanian.compare("ș", "s") > 0)
    #expect(romanian.compare("î", "i") > 0)
    #expect(romanian.compare("ș", "t") < 0)
    #expect(romanian.compare("ş", "ș") == 0)
  }

  @Test func `Romanian order of a list`() throws {
    let words = ["zebră", "țară", "tată", "șapte", "suta", "înalt", "iz", "âncă", "ax", "ăla"]
    let sorted = ["ax", "ăla", "âncă", "iz", "înalt", "suta", "șapte", "tată", "țară", "zebră"]
    let romanian = try Collator(locale: "ro")
    #expect(words.sorted { romanian.compare($0, $1) < 0 } == sorted)
    #expect(
      words.sorted {
        romanian.sortKey($0).lexicographicallyPrecedes(romanian.sortKey($1))
      } == sorted)
    let root = try Collator()
    #expect(words.sorted { root.compare($0, $1) < 0 } != sorted)
  }

  @Test(arguments: [
    (Collator.Strength.primary, 0, 0), (.secondary, 0, -1), (.tertiary, -1, -1),
  ])
  func `strengths`(strength: Collator.Strength, letterCase: Int, accent: Int) throws {
    let collator = try Collator(strength: strength)
    #expect(collator.compare("a", "A").signum() == letterCase)
    #expect(collator.compare("a", "á").signum() == accent)
    #expect(collator.compare("a", "b") < 0)
    #expect(collator.compare("b", "a") > 0)
    #expect(collator.compare("", "") == 0)
    #expect(collator.compare("", "a") < 0)
  }

  @Test func `keys order as texts do`() throws {
    let collator = try Collator()
    var generator = SeededGenerator(41)
    let texts = (0..<60).map { RandomText.make(length: $0 % 7, using: &generator) }
    for a in texts {
      for b in texts {
        let (keyA, keyB) = (collator.sortKey(a), collator.sortKey(b))
        let byKey = keyA == keyB ? 0 : keyA.lexicographicallyPrecedes(keyB) ? -1 : 1
        #expect(collator.compare(a, b).signum() == byKey)
      }
    }
  }
}
