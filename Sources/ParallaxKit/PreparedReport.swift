/// A report with all that comparisons ask of it, found once.
public struct PreparedReport: Sendable {
  public let quoted: QuotedReport
  let side: TermSide
}
