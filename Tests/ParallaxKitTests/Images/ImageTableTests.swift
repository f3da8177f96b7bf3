import TestSupport
import Testing

@testable import ParallaxKit

@Suite struct ImageTableTests {
  /// Words of a few letters, so that some begin as others do.
  private func words(_ count: Int, _ random: inout SeededGenerator) -> [String] {
    var words: Set<String> = []
    let letters = Array("abcdeșț-")
    while words.count < count {
      let length = Int.random(in: 1...7, using: &random)
      words.insert(String((0..<length).map { _ in letters.randomElement(using: &random) ?? "a" }))
    }
    return words.sorted()
  }

  @Test(arguments: [0, 1, 2, 3, 7, 64, 1000] as [Int])
  func findsItsKeysAndNoOthers(_ count: Int) {
    var random = SeededGenerator(UInt64(count) + 1)
    let all = words(2 * count, &random).shuffled(using: &random)
    let (listed, others) = (all.prefix(count), all.dropFirst(count))
    var writer = ImageWriter()
    let entries = listed.enumerated().map { (key: $0.element, value: UInt32($0.offset)) }
    ImageTable.write(entries, to: &writer, as: "words")
    let table = ImageTable(ImageReader(built: writer), "words")
    for entry in entries { #expect(table[entry.key] == entry.value) }
    for word in others { #expect(table[word] == nil) }
    #expect(table[""] == nil)
  }

  @Test(arguments: [0, 1, 5, 500] as [Int])
  func findsItsHashesAndNoOthers(_ count: Int) {
    var random = SeededGenerator(UInt64(count) + 1)
    let entries = (0..<count).map { index in
      (
        key: UInt64.random(in: .min ... .max, using: &random),
        value: [UInt32(index), UInt32(index + 1)]
      )
    }
    var writer = ImageWriter()
    ImageHashTable.write(entries, valueWords: 2, to: &writer, as: "hashes")
    let table = ImageHashTable(ImageReader(built: writer), "hashes", valueWords: 2)
    for entry in entries {
      #expect(table[entry.key]?[0] == entry.value[0])
      #expect(table[entry.key]?[1] == entry.value[1])
      #expect(table[entry.key ^ 1] == nil)
    }
  }

  @Test func aTableThatIsNotThereHasNothing() {
    let reader = ImageReader(built: ImageWriter())
    #expect(ImageTable(reader, "words")["word"] == nil)
    #expect(ImageHashTable(reader, "hashes", valueWords: 2)[0] == nil)
  }
}
