import TestSupport
import Testing

@testable import ParallaxKit

@Suite struct ComparisonTests {
  private func compare(
    _ a: String, _ b: String, _ languages: (Language, Language) = (.english, .romanian)
  ) throws -> Comparison {
    try Shipped.comparator.get().compare(
      SourceDocument(name: "a", text: a), SourceDocument(name: "b", text: b),
      languageA: languages.0, languageB: languages.1)
  }

  private func texts(_ comparison: Comparison) -> [[String]] {
    comparison.pairs.map { pair in
      pair.a.compactMap { comparison.a.quote($0)?.text }
        + pair.b.compactMap { comparison.b.quote($0)?.text }
    }
  }

  private let english = """
    Harbour closed after storm

    The harbour of Tolmera will stay closed until Friday, the mayor, Dana Vrancic, said on Monday.

    “The waves broke two cranes and sank eleven boats, but nobody was hurt,” Vrancic said.

    “We have asked the government for four million euros,” she added.

    The fishermen were angry. “Nobody warned us that the wind would turn,” said Petru Olan, who lost \
    his boat.
    """

  private let romanian = """
    Portul Tolmera, închis după furtună

    Portul din Tolmera rămâne închis până vineri, a anunțat luni primarul Dana Vrancic.

    „Am cerut guvernului patru milioane de euro”, a declarat Vrancic.

    Potrivit acesteia, valurile „au rupt două macarale” și au scufundat unsprezece bărci.

    „Nimeni nu ne-a avertizat că se va întoarce vântul”, spune Petru Olan, care și-a pierdut barca.
    """

  @Test func pairsQuotesInAnyOrder() throws {
    let comparison = try compare(english, romanian)
    let found = texts(comparison)
    #expect(
      found.contains([
        "We have asked the government for four million euros,",
        "Am cerut guvernului patru milioane de euro",
      ]))
    #expect(
      found.contains([
        "Nobody warned us that the wind would turn,",
        "Nimeni nu ne-a avertizat că se va întoarce vântul",
      ]))
  }

  @Test func pairsAFragmentWithItsSentence() throws {
    let comparison = try compare(english, romanian)
    let pair = try #require(
      comparison.pairs.first { pair in
        pair.b.contains { comparison.b.quote($0)?.text == "au rupt două macarale" }
      })
    #expect(comparison.a.quote(pair.a[0])?.text.hasPrefix("The waves broke two cranes") == true)
    #expect(pair.relation == .bWithinA)
  }

  @Test func evidenceNamesItsSource() throws {
    let comparison = try compare(english, romanian)
    let pair = try #require(
      comparison.pairs.first { pair in
        pair.a.contains { comparison.a.quote($0)?.text.hasPrefix("We have asked") == true }
      })
    let million = try #require(pair.evidence.first { $0.source == .number })
    #expect(comparison.a.report.text[million.a] == "four million euros")
    #expect(comparison.b.report.text[million.b] == "patru milioane de euro")
    #expect(abs(pair.evidence.reduce(0) { $0 + $1.weight } - 1) < 1e-9)
    #expect(pair.score > 0.5 && pair.score <= 1)
  }

  @Test func readsTextWithoutDiacritics() throws {
    let bare = try MatchFold.make()
    let stripped = String(
      romanian.map { character in
        "ăâîșțĂÂÎȘȚ".contains(character) ? Character(bare.fold(String(character))) : character
      })
    #expect(try texts(compare(english, stripped)).count == texts(compare(english, romanian)).count)
  }

  @Test func pairsSplitAndMergedQuotes() throws {
    let one = """
      Mine reopens

      “The pumps work again and the water is gone. Our men will go down on Thursday,” said the \
      engineer Ilie Brad.
      """
    let two = """
      Mina se redeschide

      „Pompele funcționează din nou și apa s-a retras”, a spus inginerul Ilie Brad.

      „Oamenii noștri vor coborî joi”, a adăugat Brad.
      """
    let comparison = try compare(one, two)
    #expect(Set(comparison.pairs.flatMap(\.b)).count == 2)
    #expect(Set(comparison.pairs.flatMap(\.a)).count == 1)
  }

  @Test func abstainsOnAnotherEvent() throws {
    let other = """
      Meci amânat la Brodina

      Arbitrul a oprit jocul în minutul 40, din cauza ceții.

      „Nu vedeam mingea de la șase metri”, a spus antrenorul Sorin Tecla.

      „Vom juca miercuri, dacă terenul se usucă”, a declarat președintele clubului.
      """
    let comparison = try compare(english, other)
    #expect(comparison.pairs.isEmpty)
    #expect(comparison.overlap.score == 0)
  }

  @Test func comparesEnglishWithEnglish() throws {
    let second = """
      Storm shuts Tolmera harbour

      Nobody was hurt, but the waves “broke two cranes”, Mayor Dana Vrancic said.

      She said the town had turned to the government: “We have asked for four million euros.”
      """
    let comparison = try compare(english, second, (.english, .english))
    #expect(comparison.pairs.count >= 2)
  }

  @Test func identicalReportsOverlapInFull() throws {
    let comparison = try compare(english, english, (.english, .english))
    #expect(comparison.overlap.score > 0.999)
    #expect(comparison.pairs.allSatisfy { $0.relation == .equivalent })
  }

  @Test func namesTheWordsThatNoGlossaryKnows() throws {
    let text = """
      Festival opens

      The festival opened on Sunday.

      “Quorlish brindlewicks zaffle the glimmerstone,” said Anton Brad, the organiser.
      """
    let comparison = try compare(text, romanian)
    let item = try #require(comparison.notJudged.first { $0.side == .a })
    #expect(item.reason == .unknownWords)
    #expect(item.missing == ["Quorlish", "brindlewicks", "zaffle", "glimmerstone"])
  }

  @Test func exchangingTheReportsMirrorsTheResult() throws {
    var random = SeededGenerator(11)
    let sentences = [english, romanian].map { text in
      text.split(separator: "\n").map(String.init).filter { !$0.isEmpty }
    }
    for _ in 0..<12 {
      let a = sentences[0].shuffled(using: &random).prefix(4).joined(separator: "\n\n")
      let isSame = Bool.random(using: &random)
      let b = sentences[isSame ? 0 : 1].shuffled(using: &random).prefix(4)
        .joined(separator: "\n\n")
      let second: Language = isSame ? .english : .romanian
      let there = try compare(a, b, (.english, second))
      let back = try compare(b, a, (second, .english))
      try expectMirrored(there, back)
    }
  }

  private func expectMirrored(_ there: Comparison, _ back: Comparison) throws {
    func swapped(_ ids: [String]) -> [String] {
      ids.map { ($0.hasPrefix("a") ? "b" : "a") + $0.dropFirst() }
    }
    func key(_ pair: Pair) -> [String] { pair.a + ["-"] + pair.b }
    let mirrored = back.pairs.map { pair in
      Pair(
        a: swapped(pair.b), b: swapped(pair.a), score: pair.score, confidence: pair.confidence,
        relation: pair.relation.mirrored, evidence: pair.mirrored.evidence)
    }
    #expect(Set(there.pairs) == Set(mirrored))
    #expect(there.overlap.score == back.overlap.score)
    #expect(there.overlap.aCoverage == back.overlap.bCoverage)
    #expect(there.unpairedA == swapped(back.unpairedB))
    let notJudged = back.notJudged.map { entry in
      NotJudged(
        side: entry.side.other, quote: entry.quote.map { swapped([$0])[0] }, reason: entry.reason,
        missing: entry.missing)
    }
    #expect(Set(there.notJudged) == Set(notJudged))
  }
}
