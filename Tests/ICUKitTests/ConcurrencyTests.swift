import ICUKit
import TestSupport
import Testing

struct ConcurrencyTests {
  @Test func `many tasks share objects and agree`() async throws {
    let folder = try TextFolder(.match)
    let latin = try Transliterator(id: "Any-Latin; Latin-ASCII")
    let rules = try Transliterator(name: "own", rules: "ph > f ; y > i ;")
    let collator = try Collator(locale: "ro", strength: .secondary)
    let spellout = try NumberSpellout(locale: "ro")
    var generator = SeededGenerator(71)
    let texts = (0..<40).map { _ in RandomText.make(length: 60, using: &generator) + " phylo Сам" }

    @Sendable func results() throws -> [String] {
      let breaker = try TextBreaker(.word, locale: "ro")
      return try texts.enumerated().map { index, text in
        let words = try spellout.spell(Double(index * 977))
        let folded = folder.foldWithMap(Array(text.utf8))
        return [
          String(decoding: folded.utf8, as: UTF8.self), "\(folded.sourceOffsets.hashed)",
          latin.transliterate(text), rules.transliterate(text),
          "\(collator.compare(text, texts[0]))", "\(collator.sortKey(text))", words,
          "\(spellout.parse(words) ?? -1)", "\(try breaker.boundaries(in: Array(text.utf8)).count)",
          LocaleNames.months(in: "ro")[index % 12], LocaleNames.regionName("RO", in: "ro") ?? "",
        ].joined(separator: "|")
      }
    }

    let all = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<32 { group.addTask { try results() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let expected = try results()
    #expect(all.count == 32)
    #expect(all.allSatisfy { $0 == expected })
  }
}

extension [Int32] {
  /// A number that differs when an offset does.
  fileprivate var hashed: UInt64 {
    reduce(14_695_981_039_346_656_037) {
      ($0 ^ UInt64(UInt32(bitPattern: $1))) &* 1_099_511_628_211
    }
  }
}
