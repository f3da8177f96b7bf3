import Foundation
import ParallaxIngest
import ParallaxRendering

@testable import ParallaxKit

/// A comparison of two short reports on an invented dispute about a ferry.
enum ComparisonFixture {
  static let comparison = Comparison(
    a: english.quoted, b: romanian.quoted,
    pairs: [
      Pair(
        a: ["a1"], b: ["b1", "b2"], score: 0.81234, confidence: 0.94126, relation: .equivalent,
        evidence: [
          evidence("will not", "Nu vom", .glossary, 0.125),
          evidence("sell", "vinde", .glossary, 0.1875),
          evidence("the ferry", "feribotul", .glossary, 0.21),
          evidence("Brenda", "Brenda", .name, 0.2525),
          evidence("forty", "patruzeci", .number, 0.1),
          evidence("constructive", "constructivă", .cognate, 0.125),
        ]),
      Pair(
        a: ["a3"], b: ["b3"], score: 0.22, confidence: 0.61, relation: .aWithinB,
        evidence: [evidence("a floating museum", "un muzeu plutitor", .glossary, 1)]),
    ],
    considered: [], unpairedA: ["a2", "a4"], unpairedB: ["b4"],
    overlap: Overlap(score: 0.62345, aCoverage: 0.7, bCoverage: 0.56),
    divergences: [
      Divergence(
        .speakerChanged, .serious, confidence: 0.61,
        DivergenceMessage([
          "speakerA": .words("Ambrose Tull"), "speakerB": .words("C\u{0103}pitanul"),
        ]), a: [english.span("Captain Ambrose Tull")], b: [romanian.span("C\u{0103}pitanul")],
        pair: 1)
    ],
    notJudged: [
      NotJudged(side: .a, quote: "a4", reason: .unknownWords, missing: ["clinker", "strake"])
    ],
    measures: ComparisonMeasures(
      overlap: 0.31...0.84,
      voices: [
        ComparisonMeasures.Voice(
          name: "Odile Farnaby", shares: shares(0.9, 0.7...1, 1, 1...1))
      ],
      frames: [
        ComparisonMeasures.Frame(
          id: "economic", names: [.english: "the economy", .romanian: "economie"],
          shares: shares(0.25, 0...0.5, 0.5, 0.1...0.8))
      ],
      actors: [
        ComparisonMeasures.ActorTone(
          name: "Farnaby", outletA: ComparisonMeasures.ActorTone.Tone(sum: 2, words: 1),
          outletB: ComparisonMeasures.ActorTone.Tone(sum: 0, words: 0),
          quotedA: ComparisonMeasures.ActorTone.Tone(sum: -3, words: 2),
          quotedB: ComparisonMeasures.ActorTone.Tone(sum: 0, words: 0))
      ]),
    provenance: Provenance(
      tool: "0.1.0", icu: "72.1", unicode: "15.0",
      glossaries: [
        Provenance.Source(path: "en-ro/nouns.tsv", digest: "cbf29ce484222325", entries: 812)
      ]))

  /// Writes divergences in English, by the phrases that Parallax ships.
  static let wording: ReportWording = {
    do {
      let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      let folder = DiskResourceFolder(path: root.path + "/glossaries")
      return ReportWording(try ReportPhrases(from: folder), in: .english)
    } catch {
      fatalError("the shipped phrases cannot be read: \(error)")
    }
  }()

  static let english: ReportFixture = {
    var report = ReportFixture(
      """
      Ferry row splits the harbour council

      “We will not sell the ferry, and the Brenda will sail for another forty years if the talks \
      stay constructive,” said Odile Farnaby, who chairs the council. 🛳️ Her deputy denied that \
      any buyer had been found. Captain Ambrose Tull called the vessel “a floating museum” with a \
      “clinker strake”.
      """, prefix: "a", language: .english, source: "reports/ferry.en.txt",
      outlet: "The Saltmarsh Courier", title: "Ferry row splits the harbour council",
      date: "2021-03-04")
    report.add(
      "We will not sell the ferry, and the Brenda will sail for another forty years if the talks "
        + "stay constructive,", .direct, speaker: "Odile Farnaby", mention: "Odile Farnaby",
      confidence: 0.97, cue: ("said", .neutral))
    report.add(
      "any buyer had been found", .indirect, speaker: "her deputy", mention: "Her deputy",
      confidence: 0.52, cue: ("denied", .denying))
    report.add(
      "a floating museum", .fragment, speaker: "Ambrose Tull", mention: "Ambrose Tull",
      confidence: 0.88, cue: ("called", .assertive))
    report.add("clinker strake", .scare)
    return report
  }()

  static let romanian: ReportFixture = {
    var report = ReportFixture(
      """
      „Nu vom vinde feribotul”, a promis Odile Farnaby. „Brenda va naviga încă patruzeci de ani, \
      dacă discuția rămâne constructivă.” Căpitanul Ambrose Tull spune că nava este un muzeu \
      plutitor pe care nimeni nu vrea să îl plătească. Potrivit primăriei, 船 se întoarce vineri.
      """, prefix: "b", language: .romanian, source: "reports/feribot.ro.txt", date: "2021-03-05")
    report.add(
      "Nu vom vinde feribotul", .direct, speaker: "Odile Farnaby", mention: "Odile Farnaby",
      cue: ("a promis", .promising))
    report.add(
      "Brenda va naviga încă patruzeci de ani, dacă discuția rămâne constructivă.", .direct,
      speaker: "Odile Farnaby", confidence: 0.8)
    report.add(
      "nava este un muzeu plutitor pe care nimeni nu vrea să îl plătească", .indirect,
      speaker: "Ambrose Tull", mention: "Căpitanul Ambrose Tull", cue: ("spune că", .neutral))
    report.add(
      "船 se întoarce vineri", .indirect, speaker: "primăria", mention: "primăriei",
      cue: ("Potrivit", .neutral))
    return report
  }()

  private static func shares(
    _ a: Double, _ intervalA: ClosedRange<Double>, _ b: Double, _ intervalB: ClosedRange<Double>
  ) -> FacingShares {
    FacingShares(a: Share(value: a, interval: intervalA), b: Share(value: b, interval: intervalB))
  }

  private static func evidence(
    _ a: String, _ b: String, _ source: Evidence.Source, _ weight: Double
  ) -> Evidence {
    Evidence(a: english.span(a), b: romanian.span(b), source: source, weight: weight)
  }
}
