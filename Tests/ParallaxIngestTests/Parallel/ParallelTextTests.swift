import ParallaxKit
import Testing

@testable import ParallaxIngest

@Suite struct ParallelTextTests {
  private static let identifier = Result {
    try LanguageIdentifier(ResourceLocator.find(explicit: glossaries))
  }

  private static let glossaries: String = {
    var parts = #filePath.split(separator: "/")
    parts.removeLast(4)
    return "/" + parts.joined(separator: "/") + "/glossaries"
  }()

  private struct Read {
    var pairs: [TranslatedSentence] = []
    var fractions: [Double?] = []
    var incomplete = 0
  }

  private func read(_ text: ParallelText) throws -> Read {
    let reader = ParallelTextReader(.english, .romanian, identifier: try Self.identifier.get())
    var read = Read()
    read.incomplete = try reader.read(text) {
      read.pairs += $0.pairs
      read.fractions.append($0.fraction)
    }
    return read
  }

  private func lines(_ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>) throws -> Read {
    let folder = try TemporaryFolder()
    return try withExtendedLifetime(folder) {
      try read(
        .lines(source: folder.write(a, to: "a.txt"), target: folder.write(b, to: "b.txt")))
    }
  }

  private func failure(_ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>) -> InputError? {
    #expect(throws: InputError.self) { try lines(a, b) }
  }

  @Test func readsLineByLine() throws {
    let read = try lines("\u{FEFF}dax\r\nfimp\n".utf8, "zunt\n\n".utf8)
    #expect(
      read.pairs == [
        TranslatedSentence(source: "dax", target: "zunt"),
        TranslatedSentence(source: "fimp", target: ""),
      ])
    #expect(read.fractions == [1])
  }

  @Test func readsFilesOfManyPieces() throws {
    let count = 20_000
    let a = (0..<count).map { "dax \($0)\n" }.joined()
    let b = (0..<count).map { "zunt \($0)\n" }.joined()
    let read = try lines(a.utf8, b.utf8)
    #expect(read.pairs.count == count)
    #expect(read.pairs[12_345] == TranslatedSentence(source: "dax 12345", target: "zunt 12345"))
    let fractions = read.fractions.compactMap { $0 }
    #expect(fractions == fractions.sorted() && fractions.last == 1)
  }

  @Test(arguments: [
    ("dax\nfimp\n", "zunt\n", "has 1 lines and a.txt has 2"), ("dax\n", "zunt\n\n", "has 2 lines"),
    ("", "zunt\n", "is empty"), ("", "", "is empty"),
  ])
  func linesMustCorrespond(a: String, b: String, reason: String) throws {
    let error = try #require(failure(a.utf8, b.utf8))
    #expect(error.description.replacing(/\S*\//, with: "").contains(reason), "\(error)")
    #expect(!error.description.contains("\n"))
    #expect(error.exitCode == 65)
  }

  @Test func namesTheLineThatIsNoUTF8() throws {
    let encoding = try #require(failure([0x61, 0x0A, 0xFF, 0x0A], "zunt\nkelg\n".utf8))
    #expect(encoding.kind == .encoding)
    #expect(encoding.name.hasSuffix("a.txt:2"))
    let binary = try #require(failure("dax\n".utf8, [0x61, 0, 0x0A]))
    #expect(binary.kind == .binary)
    #expect(binary.name.hasSuffix("b.txt:1"))
  }

  @Test func refusesAnEndlessLine() throws {
    let error = try #require(
      failure(Array(repeating: UInt8(ascii: "a"), count: 1 << 21), "zunt\n".utf8))
    #expect(error.reason.contains("put one sentence on a line"))
  }

  private let english =
    "The minister said on Monday that the government would not give up its plans for the harbour.\n"
  private let romanian =
    "Ministrul a spus luni că guvernul nu va renunța la planurile sale pentru portul orașului.\n"

  @Test func refusesTheWrongOrderOfLanguages() throws {
    #expect(try lines(english.utf8, romanian.utf8).pairs.count == 1)
    let swapped = try #require(failure(romanian.utf8, english.utf8))
    #expect(swapped.name.hasSuffix("a.txt"))
    #expect(swapped.reason.contains("is in 'ro' where 'en' is expected"))
    let twice = try #require(failure(english.utf8, english.utf8))
    #expect(twice.name.hasSuffix("b.txt"))
  }

  @Test func refusesAThirdLanguage() throws {
    let french =
      "Le ministre a dit lundi que le gouvernement ne voulait pas abandonner ses projets.\n"
    let error = try #require(failure(french.utf8, romanian.utf8))
    #expect(error.reason.contains("French"))
  }

  @Test func readsTranslationMemories() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      <?xml version="1.0"?><tmx version="1.4"><header srclang="en"/><body>
      <tu><tuv xml:lang="en-GB"><seg>dax</seg></tuv><tuv xml:lang="ro"><seg>zunt</seg></tuv></tu>
      <tu><tuv xml:lang="en"><seg>fimp</seg></tuv><tuv xml:lang="fr"><seg>x</seg></tuv></tu>
      </body></tmx>
      """, to: "m.tmx")
    let read = try read(.tmx(path))
    #expect(read.pairs == [TranslatedSentence(source: "dax", target: "zunt")])
    #expect(read.incomplete == 1)
  }

  @Test func aMemoryOfOtherLanguagesIsEmpty() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"fr\"><seg>x</seg></tuv></tu></body></tmx>",
      to: "m.tmx")
    let error = #expect(throws: InputError.self) { try read(.tmx(path)) }
    #expect(error?.kind == .empty)
  }

  @Test func aMissingFileIsNamed() throws {
    let error = #expect(throws: InputError.self) {
      try read(.lines(source: "/no/such/a.txt", target: "/no/such/b.txt"))
    }
    #expect(error?.kind == .notFound)
    #expect(error?.name == "/no/such/a.txt")
  }
}
