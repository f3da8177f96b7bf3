import TestSupport
import Testing

@testable import ParallaxKit

@Suite struct ImageReaderTests {
  private func sample() -> [UInt8] {
    var writer = ImageWriter()
    let words = ["river", "pod", "", "țară", "ferry row"]
    writer.add("list", [writer.list(words), writer.list([UInt32]()), writer.list(words)])
    writer.add("numbers", [1, 2] + Double.pi.bitPattern.imageWords)
    writer.add("blob", [writer.blob([0, 0xFF, 0x80])])
    return writer.finished()
  }

  @Test func readsWhatWasWritten() throws {
    let reader = try ImageReader(ImageBuffer(copying: sample()))
    let list = reader.section("list")
    #expect(reader.strings(list[0]) == ["river", "pod", "", "țară", "ferry row"])
    #expect(reader.strings(list[1]) == [])
    #expect(list[0] == list[2])
    #expect(reader.section("numbers").wide(at: 0) == 1 | 2 << 32)
    #expect(reader.section("numbers").double(at: 2) == Double.pi)
    #expect(reader.bytes(reader.section("blob")[0]) == [0, 0xFF, 0x80])
    #expect(reader.section("nothing").count == 0)
  }

  @Test func wordsOutsideReadAsZero() throws {
    let reader = try ImageReader(ImageBuffer(copying: sample()))
    let numbers = reader.section("numbers")
    #expect(numbers.count == 4)
    for place in [-1, 4, Int.max - 1] { #expect(numbers[place] == 0) }
    #expect(numbers.part(3, count: 9).count == 1)
    #expect(reader.string(.max) == "")
    #expect(reader.list(.max).count == 0)
  }

  @Test func refusesEveryFlippedBit() {
    let bytes = sample()
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= UInt8(1 << (index % 8))
      #expect(throws: ImageError.self, "byte \(index)") {
        try ImageReader(ImageBuffer(copying: damaged))
      }
    }
  }

  @Test func refusesEveryOtherLength() {
    let bytes = sample()
    for count in bytes.indices {
      #expect(throws: ImageError.self, "\(count) bytes") {
        try ImageReader(ImageBuffer(copying: Array(bytes.prefix(count))))
      }
    }
    #expect(throws: ImageError.damaged) {
      try ImageReader(ImageBuffer(copying: bytes + [0, 0, 0, 0]))
    }
  }

  @Test func survivesDamageThatTheChecksumWouldShow() throws {
    // The checksum is no protection by itself: what is read must stay inside, whatever it says.
    let bytes = try LanguageImage.bytes(of: ShortenedResources(), program: 0)
    var random = SeededGenerator(7)
    let places = try TermReading.report(
      "„Podul e închis”, a spus ministrul Chistol luni, 16 iulie.", .romanian)
    for _ in 0..<40 {
      var damaged = bytes
      for _ in 0..<200 {
        let index = Int.random(in: 32..<bytes.count, using: &random)
        damaged[index] = UInt8.random(in: 0...255, using: &random)
      }
      let checksum = damaged.withUnsafeBytes {
        BlockHash.hash(UnsafeRawBufferPointer(rebasing: $0[32...]))
      }
      withUnsafeBytes(of: checksum.littleEndian) { damaged.replaceSubrange(24..<32, with: $0) }
      let image = try LanguageImage(ImageBuffer(copying: damaged))
      let names = NameLexicon(image.reader)
      let profile = LanguageProfile(.romanian, image.reader)
      let glossaries = GlossaryImage(image.reader, languages: Comparator.languages)
      for index in places.tokens.indices {
        let folded = places.tokens[index].folded
        _ = names.isGivenName(folded)
        _ = names.places.longest(in: places.tokens, at: index)
        _ = profile.roles.index.longest(in: places.tokens, at: index)
        _ = profile.cues.verbs.longest(in: places.tokens, at: index)
        _ = profile.grammar.pronoun(folded)
        _ = profile.stemming.inflections.lemmas(of: folded, bare: folded)
        _ = profile.stemming.inflections.words(endingAs: folded)
        _ = profile.boilerplate.pattern(of: folded) { _ in false }
        guard let vocabulary = glossaries.vocabulary(.romanian) else { continue }
        let keys = vocabulary.numbers(of: [folded], firm: 1)
        for key in keys.numbers {
          for form in vocabulary.forms(of: key) {
            _ = vocabulary.end(of: form, from: index + 1, in: [keys, keys])
            _ = glossaries.entry(form.entry)
          }
        }
      }
    }
  }
}
