import ICUKit
import TestSupport
import Testing

struct FoldedTextTests {
  /// Slices the source of a part of a folded text.
  private func source(of part: String, in text: String, _ form: TextFolder.Form) throws -> String? {
    let bytes = Array(text.utf8)
    let folded = try TextFolder(form).foldWithMap(bytes)
    let wanted = Array(part.utf8)
    guard wanted.count <= folded.utf8.count else { return nil }
    for start in 0...(folded.utf8.count - wanted.count)
    where folded.utf8[start..<start + wanted.count].elementsEqual(wanted) {
      let range = folded.sourceRange(of: start..<start + wanted.count)
      return String(validating: bytes[range], as: UTF8.self)
    }
    return nil
  }

  @Test(arguments: [
    ("Și Ștefan spune", "stefan", "Ștefan"), ("a S\u{326}tefan b", "stefan", "S\u{326}tefan"),
    ("oﬁcial", "ofi", "oﬁ"), ("oﬁcial", "i", "ﬁ"), ("oﬁcial", "cial", "cial"),
    ("co\u{AD}op", "coop", "co\u{AD}op"), ("Straße 5", "strasse", "Straße"),
    ("e\u{301}\u{316}x", "e", "e\u{301}\u{316}"), ("👍 țară", "tara", "țară"),
    ("înăuntru…", "...", "…"),
  ])
  func `a part leads back to its source`(text: String, part: String, slice: String) throws {
    let found = try #require(try source(of: part, in: text, .match))
    #expect(Array(found.unicodeScalars) == Array(slice.unicodeScalars))
  }

  @Test func `offsets of a small text`() throws {
    let folded = try TextFolder(.match).foldWithMap(Array("șﬁx".utf8))
    #expect(folded.utf8 == Array("sfix".utf8))
    #expect(folded.sourceOffsets == [0, 2, 2, 5, 6])
    #expect(folded.sourceRange(of: 0..<1) == 0..<2)
    #expect(folded.sourceRange(of: 2..<3) == 2..<5)
    #expect(folded.sourceRange(of: 0..<4) == 0..<6)
  }

  @Test func `ranges at the ends and outside`() throws {
    let folded = try TextFolder(.match).foldWithMap(Array("ab".utf8))
    #expect(folded.sourceRange(of: 0..<0) == 0..<0)
    #expect(folded.sourceRange(of: 2..<2) == 2..<2)
    #expect(folded.sourceRange(of: -5..<9) == 0..<2)
    #expect(folded.sourceRange(of: 7..<9) == 2..<2)
    let empty = try TextFolder(.match).foldWithMap([])
    #expect(empty.sourceOffsets == [0])
    #expect(empty.sourceRange(of: 0..<0) == 0..<0)
    let vanished = try TextFolder(.match).foldWithMap(Array("\u{AD}".utf8))
    #expect(vanished.utf8.isEmpty)
    #expect(vanished.sourceOffsets == [2])
  }

  @Test(arguments: TextFolder.Form.allCases)
  func `maps of random texts`(form: TextFolder.Form) throws {
    let folder = try TextFolder(form)
    var generator = SeededGenerator(21)
    for length in 0..<150 {
      let text = RandomText.make(length: length, using: &generator)
      let bytes = Array(text.utf8)
      let folded = folder.foldWithMap(bytes)
      #expect(folded.utf8 == folder.fold(bytes))
      #expect(String(validating: folded.utf8, as: UTF8.self) != nil)
      #expect(folded.sourceOffsets.count == folded.utf8.count + 1)
      #expect(folded.sourceOffsets.last == Int32(bytes.count))
      #expect(zip(folded.sourceOffsets, folded.sourceOffsets.dropFirst()).allSatisfy { $0 <= $1 })
      for _ in 0..<20 where !folded.utf8.isEmpty {
        let start = Int.random(in: 0..<folded.utf8.count, using: &generator)
        let end = Int.random(in: start + 1...folded.utf8.count, using: &generator)
        let range = folded.sourceRange(of: start..<end)
        // The source of a range slices whole characters, and folds to the range, widened.
        #expect(String(validating: bytes[range], as: UTF8.self) != nil)
        let offsets = folded.sourceOffsets
        let first = offsets.firstIndex(of: offsets[start])!
        let last = offsets.lastIndex { $0 == offsets[end - 1] }!
        #expect(folder.fold(Array(bytes[range])) == Array(folded.utf8[first...last]))
      }
    }
  }

  @Test func `maps of random bytes`() throws {
    let folder = try TextFolder(.match)
    var generator = SeededGenerator(22)
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let folded = folder.foldWithMap(bytes)
      #expect(folded.utf8 == folder.fold(bytes))
      #expect(folded.utf8 == folder.fold(Array(String(decoding: bytes, as: UTF8.self).utf8)))
      #expect(folded.sourceOffsets.count == folded.utf8.count + 1)
      #expect(folded.sourceOffsets.allSatisfy { (0...Int32(length)).contains($0) })
    }
  }
}
