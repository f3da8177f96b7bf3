/// How much of a comparison a report shows.
public enum ReportDetail: String, CaseIterable, Sendable {
  /// Pairs, summary, and what sets the reports apart.
  case full
  /// The figures and the summary only.
  case summary
  /// The pairs and what stands in one report only.
  case pairs
}
