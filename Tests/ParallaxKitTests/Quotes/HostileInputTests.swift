import FoundationEssentials
import ParallaxIngest
import TestSupport
import Testing

@testable import ParallaxKit

@Suite struct HostileInputTests {
  /// Whatever is read, spans slice the text, and nothing traps.
  private func read(_ text: String, _ language: Language) throws {
    let report = try quotes(in: text, language)
    let bytes = Array(text.utf8)
    var last = 0
    for quote in report.quotes {
      #expect(quote.span.start >= last)
      last = quote.span.start
      #expect(quote.span.end <= bytes.count)
      let slice = String(decoding: bytes[quote.span.start..<quote.span.end], as: UTF8.self)
      #expect(Array(slice.utf8) == Array(quote.text.utf8))
    }
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func readsRandomText(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    try read(RandomQuotes.text(&random, pieces: 80), seed % 2 == 0 ? .english : .romanian)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func readsRandomScalars(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let scalars = (0..<400).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 0...(seed % 2 == 0 ? 0x2FF : 0x10FFFF), using: &random))
    }
    try read(String(String.UnicodeScalarView(scalars)), seed % 3 == 0 ? .romanian : .english)
  }

  /// Bytes as a file holds them: read, or refused with one clear line.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func readsRandomBytes(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let report = Array("\u{201E}Vom reconstrui podul\u{201D}, a spus Mara Tolnay.\n".utf8)
    var bytes = seed % 2 == 0 ? [] : report
    bytes += (0..<300).map { _ in UInt8.random(in: (seed % 4 < 2 ? 1 : 32)...255, using: &random) }
    if seed % 5 == 0 { bytes = Array((report + report).prefix(report.count + 12 + Int(seed % 3))) }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "parallax-hostile-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "a.txt").path
    try Data(bytes).write(to: URL(filePath: path))
    do {
      let document = try DocumentReader().read(path: path)
      try read(document.text, .english)
      try read(document.text, .romanian)
    } catch let error as InputError {
      #expect(!"\(error)".contains("\n"))
    }
  }

  /// A combining mark belongs to the mark before it, so a quote may have no token of its own.
  @Test(arguments: [
    "\u{201C}\u{301}", "\u{201C}\u{301}\u{201D}", "a \u{201C}\u{301} b\u{201D}", "\"\u{200D}\"",
    "\u{201C}\u{200B}\u{201D} said Mara Tolnay.", "\u{202E}\u{201C}podul\u{201D}\u{202C}",
    "\u{201C}\0\u{201D}", "\u{201C}\u{FFFD}\u{201D} said", "'\u{301}a'", ",,\u{301}", "\u{FEFF}\"a",
    "said", "\"", "", "\n", "\u{301}", "according to", "\u{201C}a\u{201D} said",
  ])
  func readsMarksWithoutWords(_ text: String) throws {
    try read(text, .english)
    try read(text, .romanian)
  }

  /// Patterns that once took time in the square of the length, each as long as a short book.
  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "\"", "'", "'' ", "\u{201C}", "\u{201E}", "\u{201D}", "\u{201E}a ", "\u{201C}a b ",
      "' a ' a ",
      "'a ", "\u{201C}One two three\n", "\u{201C}one two\u{201D} three ", "said ", "said, ",
      "said that ", "he said ", "according to ", "the president said. ", "who said ", "(", "[a ",
      "\0", ", ", "Mara Tolnay, ", "US ", "\u{301}", "A. ", "a declarat c\u{103} ", "potrivit lui ",
      "\u{201C}One two three,\u{201D} said Mara Tolnay. ", "word\n", "\r",
    ])
  func takesTimeInProportion(_ pattern: String) throws {
    let text = String(repeating: pattern, count: 12_000 / pattern.utf8.count)
    try read(text, .english)
  }

  /// Many names in one report are compared with the likely ones only.
  @Test(.timeLimit(.minutes(5))) func readsManyNames() throws {
    var random = SeededGenerator(5)
    let syllables = ["ba", "do", "ki", "lu", "me", "na", "po", "ri", "su", "te", "va", "zo"]
    var text = ""
    for _ in 0..<800 {
      let name = (0..<6).map { _ in syllables.randomElement(using: &random) ?? "" }
      text += "\u{201C}We go on to the end,\u{201D} said " + name[..<3].joined().capitalized + " "
      text += name[3...].joined().capitalized + ". "
    }
    try read(text, .english)
  }
}
