import ICUKit
import ParallaxKit

/// What a comparison measured, as rows that readers see: who has the floor, what is stressed, and how
/// people are spoken of.
package struct MeasureRows {
  package struct Row {
    package let label: String
    /// What the first report has, and the second.
    package let a: String
    package let b: String
    /// The shares, where that is what the row has.
    package let shares: FacingShares?
  }

  package struct Table {
    package let title: String
    package let rows: [Row]
  }

  /// Those that have rows.
  package let tables: [Table]

  package init(_ measures: ComparisonMeasures, wording: ReportWording) {
    func shares(_ label: String, _ shares: FacingShares) -> Row {
      Row(
        label: label, a: Self.text(shares.a, wording), b: Self.text(shares.b, wording),
        shares: shares)
    }
    let voices = measures.voices.map { shares(VisibleText.line($0.name), $0.shares) }
    let frames = measures.frames.filter { max($0.shares.a.value, $0.shares.b.value) > 0 }.map {
      shares($0.names[wording.language] ?? $0.id, $0.shares)
    }
    let tones = measures.actors.map { actor in
      Row(
        label: VisibleText.line(actor.name),
        a: Self.text(actor.outletA, actor.quotedA, wording),
        b: Self.text(actor.outletB, actor.quotedB, wording), shares: nil)
    }
    tables = [
      Table(title: wording.text("measure/voices"), rows: voices),
      Table(title: wording.text("measure/frames"), rows: frames),
      Table(title: wording.text("measure/tone"), rows: tones),
    ].filter { !$0.rows.isEmpty }
  }

  private static func text(_ share: Share, _ wording: ReportWording) -> String {
    wording.text(
      "measure/share",
      [
        ("value", .number(share.value)), ("low", .number(share.interval.lowerBound)),
        ("high", .number(share.interval.upperBound)),
      ])
  }

  private static func text(
    _ outlet: ComparisonMeasures.ActorTone.Tone, _ quoted: ComparisonMeasures.ActorTone.Tone,
    _ wording: ReportWording
  ) -> String {
    func average(_ tone: ComparisonMeasures.ActorTone.Tone) -> String {
      guard tone.words > 0 else { return "–" }
      return wording.text(
        "measure/average",
        [
          ("value", .number(Double(tone.sum) / Double(tone.words))),
          ("count", .number(Double(tone.words))),
        ])
    }
    return wording.text(
      "measure/tones", [("own", .text(average(outlet))), ("quoted", .text(average(quoted)))])
  }
}
