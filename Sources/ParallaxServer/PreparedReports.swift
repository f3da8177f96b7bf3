import ParallaxKit
import Synchronization

/// The reports of the comparisons that are under way, so that one which is compared with several others
/// at once is read once. A report is forgotten with the last of its comparisons.
final class PreparedReports: Sendable {
  private struct Entry {
    var users = 0
    var report: PreparedReport?
  }

  private let entries = Mutex<[ReportSubmission: Entry]>([:])

  /// Keeps what is prepared of reports while something is done.
  func keeping<Result>(
    _ reports: [ReportSubmission], during work: () async throws -> Result
  ) async throws -> Result {
    entries.withLock { entries in
      for report in reports { entries[report, default: Entry()].users += 1 }
    }
    defer {
      entries.withLock { entries in
        for report in reports {
          entries[report]?.users -= 1
          if entries[report]?.users == 0 { entries[report] = nil }
        }
      }
    }
    return try await work()
  }

  /// Gives what is prepared of a report, or prepares it.
  func report(
    _ submission: ReportSubmission, prepare: () throws -> PreparedReport
  ) throws -> PreparedReport {
    if let known = entries.withLock({ $0[submission]?.report }) { return known }
    let report = try prepare()
    entries.withLock { $0[submission]?.report = report }
    return report
  }

  /// How many reports are kept.
  var count: Int { entries.withLock { $0.count } }
}
