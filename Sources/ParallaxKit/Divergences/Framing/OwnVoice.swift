/// Counts what an outlet says in its own voice.
enum OwnVoice {
  /// The words of an outlet's own voice.
  static func words(_ report: JudgedReport) -> Int {
    zip(report.report.tokens, report.voices).count { $0.isWord && $1 == .outlet }
  }
}
