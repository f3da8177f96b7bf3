import Testing

@testable import ParallaxKit

/// Of several glossaries the earlier ones win.
@Suite struct GlossaryPriorityTests {
  private func image(_ rows: String) throws -> GlossaryImage {
    var stemming: [Language: StemmingRules] = [:]
    for language in Comparator.languages {
      stemming[language] = try Shipped.profile(language).stemming
    }
    var writer = ImageWriter()
    var builder = try GlossaryImageBuilder(stemming: stemming)
    try builder.add(
      GlossaryFile(path: "x.tsv", bytes: Array("en\tro\tpos\n\(rows)\n".utf8)), to: &writer)
    builder.write(to: &writer)
    return GlossaryImage(ImageReader(built: writer), languages: Comparator.languages)
  }

  private func links(_ a: String, _ b: String, _ images: [String]) throws -> [String] {
    func side(_ text: String, _ language: Language) throws -> TermSide {
      TermSide(
        report: try TermReading.report(text, language), profile: try Shipped.profile(language),
        terms: try TermReading.terms(text, language))
    }
    let (sideA, sideB) = (try side(a, .english), try side(b, .romanian))
    let library = GlossaryLibrary(images: try images.map(image), .english, .romanian)
    let anchors = try AnchorFinder(
      sideA, sideB, glossaries: library, names: Shipped.names.get(), hasGrammar: false
    ).anchors()
    let links = TermLinker(anchors: anchors).links()
    func text(_ run: Range<Int>, _ side: TermSide) -> String {
      side.report.text[
        TextSpan(side.terms[run.lowerBound].span.start, side.terms[run.upperBound - 1].span.end)]
    }
    return links.filter { $0.source == .glossary }
      .map { "\(text($0.a, sideA))=\(text($0.b, sideB))" }
  }

  @Test func anEarlierEntryOutranksLaterOnes() throws {
    let (own, shipped) = ("boat\tluntre\tnoun", "boat\tbarcă\tnoun\nsink\tscufunda\tverb")
    let text = "O luntre, o barcă: se scufundă."
    #expect(try links("The boat sinks.", text, [shipped]) == ["boat=barcă", "sinks=scufundă"])
    #expect(
      try links("The boat sinks.", text, [own, shipped]) == ["boat=luntre", "sinks=scufundă"])
  }

  @Test func anotherSourceOfTheSameTranslationStays() throws {
    let (own, shipped) = ("dinghy\tbarcă\tnoun", "boat\tbarcă\tnoun")
    #expect(try links("The boat sinks.", "O barcă.", [own, shipped]) == ["boat=barcă"])
  }

  /// What begins with a word is read once, but each place has its own next word.
  @Test func aWordIsLinkedAtEachPlaceByWhatFollowsThere() throws {
    let shipped = "gas\tgaz\tnoun\ngas station\tbenzinărie\tnoun\nstation\tgară\tnoun"
    let text = "Benzinăria avea gaz."
    #expect(
      try links("Gas, gas stations, gas and gas.", text, [shipped])
        == [
          "Gas=gaz", "gas stations=Benzinăria", "gas=gaz", "gas=gaz", "gas=gaz",
        ])
  }
}
