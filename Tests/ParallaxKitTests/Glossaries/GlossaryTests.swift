import Testing

@testable import ParallaxKit

@Suite struct GlossaryTests {
  /// Links the terms of two sentences and writes each as "words=words".
  private func links(_ english: String, _ romanian: String) throws -> Set<String> {
    let comparator = try Shipped.comparator.get()
    func quoted(_ text: String, _ language: Language) throws -> QuotedReport {
      QuotedReport(report: try TermReading.report(text, language), quotes: [])
    }
    let aligner = try comparator.aligner(
      for: quoted(english, .english), quoted(romanian, .romanian))
    func text(_ run: Range<Int>, _ side: TermSide) -> String {
      side.report.text[
        TextSpan(side.terms[run.lowerBound].span.start, side.terms[run.upperBound - 1].span.end)]
    }
    return Set(aligner.links.map { "\(text($0.a, aligner.a))=\(text($0.b, aligner.b))" })
  }

  @Test(arguments: [
    ("The children left.", "Copiii au plecat.", "children=Copiii"),
    ("The children left.", "Copiii au plecat.", "left=plecat"),
    ("He spoke of peace.", "A vorbit despre pace.", "peace=pace"),
    ("She works for the police.", "Lucreaza la politie.", "police=politie"),
    ("The talks took place on the ship.", "Discuțiile au avut loc pe vas.", "took place=avut loc"),
    ("They asked the UN for help.", "Au cerut ajutorul ONU.", "UN=ONU"),
    ("Germany will pay.", "Germania va plăti.", "Germany=Germania"),
    ("A Russian ship passed.", "A trecut un vas din Rusia.", "Russian=Rusia"),
    ("He lost forty sheep.", "A pierdut 40 de oi.", "forty=40"),
    ("An absurd situation.", "O situație absurdă.", "absurd=absurdă"),
  ])
  func links(_ english: String, _ romanian: String, _ expected: String) throws {
    #expect(try links(english, romanian).contains(expected))
  }

  @Test func acronymsNeedCapitals() throws {
    #expect(try !links("He asked us for help.", "A cerut ajutorul SUA.").contains("us=SUA"))
    #expect(try links("He asked the US for help.", "A cerut ajutorul SUA.").contains("US=SUA"))
  }

  @Test func wordsOfGrammarAreNoEvidence() throws {
    #expect(try links("It is for the boat.", "Este pentru barcă.") == ["boat=barcă"])
  }

  @Test func whatOnlyAnEndingSuggestsCountsForLess() throws {
    let resources = ShortenedResources(changes: [
      "ro/endings.tsv": "ending\tlemma\tvowels\nuvex\t-\t\n",
      "en-ro/desk.tsv": "en\tro\tpos\nferry\tzorb\tnoun\nlake ferry\tzorb umed\tnoun\n",
      "en-ro/learned/en-ro.tsv": "en\tro\ten_to_ro\tro_to_en\nboat\tzorb\t0.5\t0.5\n",
    ])
    let comparator = try Comparator(resources: resources)
    func strengths(_ english: String, _ romanian: String) throws -> [Double] {
      let reports = [(english, Language.english), (romanian, .romanian)]
      let quoted = try reports.map { text, language in
        QuotedReport(
          report: try ReportBuilder().report(
            of: SourceDocument(name: "test", text: text),
            profile: LanguageProfile(language, from: resources)), quotes: [])
      }
      return try comparator.aligner(for: quoted[0], quoted[1]).links.map(\.strength)
    }
    #expect(try strengths("ferry", "zorb") == [1])
    #expect(try strengths("ferry", "zorbuvex") == [0.8])
    #expect(try strengths("lake ferry", "zorb umed") == [1, 1])
    #expect(try strengths("lake ferry", "zorb umeduvex") == [0.8, 1])
    let learned = try strengths("boat", "zorb")
    #expect(learned.count == 1)
    #expect(try strengths("boat", "zorbuvex") == learned.map { $0 * 0.8 })
    #expect(try strengths("ferry", "zorbul") == [1])
    #expect(try strengths("ferry", "zarb").isEmpty)
  }

  @Test func filesSayWhatIsWrong() {
    #expect(throws: ResourceError.self) {
      try GlossaryFile(path: "x.tsv", bytes: Array("word\tmeaning\n".utf8))
    }
    #expect(throws: ResourceError.self) {
      try GlossaryFile(path: "x.tsv", bytes: [0x65, 0x6E, 0x09, 0xFF, 0x0A])
    }
    #expect(throws: ResourceError.self) {
      try LearnedPairs(path: "x.tsv", bytes: Array("en\tro\nboat\tbarc\n".utf8))
    }
  }

  @Test func learnedPairsNameTheLineOfAFault() throws {
    let pairs = try LearnedPairs(
      path: "x.tsv",
      bytes: Array("# pairs\nen\tro\ten_to_ro\tro_to_en\nboat\tbarc\t0.5\t1\na\tb\t1\t2\n".utf8))
    let error = #expect(throws: ResourceError.self) {
      try pairs.visit(.english, .romanian) { _ in }
    }
    #expect(error?.line == 4)
  }

  @Test(arguments: [
    ("U.S.", ["u.s"]), ("de ex.", ["de", "ex"]), ("(boat)", ["boat"]), ("\u{2026}", []),
    ("\u{201E}barc\u{103}\u{201D}", ["barc\u{103}"]), ("5%", ["5"]),
  ])
  func leavesOutMarksAtTheEnds(form: String, words: [String]) {
    #expect(GlossaryWords.words(form) == words)
  }

  @Test func splitsFormsAsTextsAreSplit() {
    for form in [
      "self-made", "don't", "Marea Britanie", "Șef", "a se abține", "e-mail", "",
    ] {
      let words = Array(form.utf8).withUnsafeBufferPointer { GlossaryWords.words($0) }
      #expect(words == PhraseWords.split(form.lowercased()))
    }
  }
}
