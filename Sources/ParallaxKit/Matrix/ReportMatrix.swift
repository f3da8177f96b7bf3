/// Many reports, grouped by the events that they tell of, and what those of each event share.
public struct ReportMatrix: Sendable {
  /// A report whose language is not read, or cannot be told.
  public struct Unread: Hashable, Sendable {
    public let source: String
    public let reason: String
  }

  /// A report that stands apart.
  public struct Outlier: Hashable, Sendable {
    public enum Reason: String, Hashable, Sendable {
      /// It is like no other report.
      case noEvent = "no-event"
      /// It is much less like the others of its event than they are like each other.
      case looseFit = "loose-fit"
    }

    public let report: Int
    public let reason: Reason
    /// The report that is likest to it, nil where none shares anything.
    public let nearest: Int?
    /// How like that is, from 0 to 1.
    public let likeness: Double
  }

  /// In the order of their sources' names.
  public let reports: [QuotedReport]
  /// Those of at least two reports, the largest first.
  public let events: [Event]
  /// In the order of the reports.
  public let outliers: [Outlier]
  public let unread: [Unread]
  public let provenance: Provenance

  /// The place of a report's event in `events`; nil where it is in none.
  public func event(of report: Int) -> Int? {
    events.firstIndex { $0.reports.contains(report) }
  }
}

/// Reports that tell of one event. Reports are named by their places in `ReportMatrix.reports`.
public struct Event: Sendable {
  /// Ordered so that like reports stand together.
  public let reports: [Int]
  /// The mean likeness of each two, from 0 to 1.
  public let likeness: Double
  /// What most of the reports have in common, the most telling first.
  public let shared: [SharedTerm]
  /// Each two of the reports, in the order of `reports`.
  public let pairs: [ReportPair]
  /// What is quoted, each statement once: those that most reports carry first.
  public let statements: [Statement]

  /// The comparison of two of the reports, whichever is named first.
  public func pair(_ a: Int, _ b: Int) -> ReportPair? {
    pairs.first { $0.a == a && $0.b == b || $0.a == b && $0.b == a }
  }
}

/// Two reports of an event, compared.
public struct ReportPair: Sendable {
  public let a: Int
  public let b: Int
  /// How like the reports are in what they are about, from 0 to 1.
  public let likeness: Double
  /// How much of what they quote is common.
  public let overlap: Overlap
  /// The interval of the overlap's score.
  public let interval: ClosedRange<Double>
  /// How many pairs of quotes say the same.
  public let quotePairs: Int
  /// Where the reports part ways, by level.
  public let divergences: [DivergenceLevel: Int]
}
