import ICUKit
import TestSupport
import Testing

struct TextFolderTests {
  @Test(arguments: [
    ("ș", "s"), ("ş", "s"), ("s", "s"), ("s\u{326}", "s"), ("S\u{327}", "s"), ("Țț", "tt"),
    ("ţ", "t"), ("ÎN", "in"), ("câine", "caine"), ("a\u{302}", "a"), ("ﬁn", "fin"), ("İ", "i"),
    ("ß", "ss"), ("STRASSE", "strasse"), ("й", "и"), ("Й", "и"), ("…", "..."),
    ("co\u{AD}op", "coop"),
    ("№", "no"), ("", ""), ("„Da”", "„da”"), ("Ａ１", "a1"), ("𝐀", "a"),
  ])
  func `match makes spellings one`(text: String, folded: String) throws {
    #expect(Array(try TextFolder(.match).fold(text).utf8) == Array(folded.utf8))
  }

  @Test(arguments: [
    ("Ș", "ș"), ("S\u{326}", "ș"), ("Ş", "ş"), ("ÎN", "în"), ("ﬁ", "fi"), ("İ", "i\u{307}"),
    ("ẞ", "ss"), ("Й", "й"), ("\u{200D}", ""),
  ])
  func `casefold keeps diacritics`(text: String, folded: String) throws {
    #expect(Array(try TextFolder(.casefold).fold(text).utf8) == Array(folded.utf8))
  }

  @Test(arguments: [
    (TextFolder.Form.nfc, "S\u{326}ﬁ", "Șﬁ"), (.nfkc, "S\u{326}ﬁ", "Șfi"),
    (.nfd, "Șﬁ", "S\u{326}ﬁ"), (.nfd, "a\u{301}\u{316}", "a\u{316}\u{301}"),
    (.nfc, "\u{212B}", "Å"), (.nfd, "가", "\u{1100}\u{1161}"),
  ])
  func `normalisation forms`(form: TextFolder.Form, text: String, folded: String) throws {
    #expect(
      Array(try TextFolder(form).fold(text).unicodeScalars) == Array(folded.unicodeScalars))
  }

  @Test func `canonical forms are equal to their source in Swift`() throws {
    var generator = SeededGenerator(11)
    let composed = try TextFolder(.nfc)
    let decomposed = try TextFolder(.nfd)
    for length in 0..<200 {
      let text = RandomText.make(length: length, using: &generator)
      #expect(composed.fold(text) == text)
      #expect(decomposed.fold(text) == text)
      #expect(Array(composed.fold(decomposed.fold(text)).utf8) == Array(composed.fold(text).utf8))
    }
  }

  @Test(arguments: TextFolder.Form.allCases)
  func `folding twice changes nothing`(form: TextFolder.Form) throws {
    var generator = SeededGenerator(12)
    let folder = try TextFolder(form)
    for length in 0..<200 {
      let once = folder.fold(Array(RandomText.make(length: length, using: &generator).utf8))
      #expect(folder.fold(once) == once)
    }
  }

  @Test(
    arguments: [
      ([0xFF, 0x41], "\u{FFFD}a"), ([0x41, 0xC8], "a\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xF0, 0x9F, 0x91], "\u{FFFD}"),
      ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"), ([0x00], "\0"),
    ] as [([UInt8], String)])
  func `ill-formed bytes become replacement characters`(bytes: [UInt8], folded: String) throws {
    #expect(String(decoding: bytes, as: UTF8.self).lowercased() == folded)
    #expect(try TextFolder(.match).fold(bytes) == Array(folded.utf8))
  }

  @Test(arguments: TextFolder.Form.allCases)
  func `a long run of marks takes linear time`(form: TextFolder.Form) throws {
    // Each pair is out of canonical order; sorting by insertion would take minutes.
    let folder = try TextFolder(form)
    let run = "a" + String(repeating: "\u{301}\u{316}", count: 200_000)
    let clock = ContinuousClock()
    var folded: [UInt8] = []
    let time = clock.measure { folded = folder.fold(Array(run.utf8)) }
    #expect(time < .seconds(10))
    switch form {
    case .match: #expect(folded == [0x61])
    case .nfd:
      let low = String(repeating: "\u{316}", count: 200_000)
      let high = String(repeating: "\u{301}", count: 200_000)
      #expect(folded == Array(("a" + low + high).utf8))
    default: #expect(folded.count == 800_000)
    }
  }

  @Test func `a long run with a mark that folds to a letter is folded as a short one`() throws {
    // U+0345 is a mark that case folding turns into a letter, which stops the marks around it
    // from being put in order.
    let folder = try TextFolder(.casefold)
    let unit = "\u{302}\u{316}\u{345}"
    let short = folder.fold("x" + String(repeating: unit, count: 3))
    let long = folder.fold("x" + String(repeating: unit, count: 30))
    let tail = Array("\u{316}\u{302}ι".unicodeScalars)
    #expect(Array(short.unicodeScalars) == ["x"] + tail + tail + tail)
    #expect(Array(long.unicodeScalars) == ["x"] + Array(repeating: tail, count: 30).flatMap { $0 })
  }
}
