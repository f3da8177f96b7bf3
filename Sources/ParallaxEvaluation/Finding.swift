import ParallaxKit

/// An error of the comparison, for whoever wants to know what a figure is made of.
public struct Finding: Hashable, Sendable {
  /// Names what went wrong.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case missedQuote = "missed-quote"
    case falseQuote = "false-quote"
    case wrongKind = "wrong-kind"
    case wrongSpeaker = "wrong-speaker"
    case missedPair = "missed-pair"
    case falsePair = "false-pair"
    case missedDivergence = "missed-divergence"
    case falseDivergence = "false-divergence"
  }

  /// Words of a report.
  public struct Place: Hashable, Sendable {
    /// The name of the report's file, without its folder.
    public let file: String
    /// Counted from 1.
    public let line: Int
    /// In Unicode code points, counted from 1.
    public let column: Int
    public let text: String

    init(_ span: TextSpan, of text: SourceText, file: String) {
      let place = text.place(of: span.start)
      self.file = file
      line = place.line
      column = place.column
      self.text = text[span]
    }
  }

  public let kind: Kind
  /// One place, or the two ends of a link; none where reports as wholes part ways.
  public let places: [Place]
  /// What was expected and what was found; empty where the kind says it all.
  public let detail: String
}
