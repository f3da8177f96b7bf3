import ParallaxKit
import Testing

@testable import ParallaxServer

@Suite struct PreparedReportsTests {
  private func submission(_ name: String) -> ReportSubmission {
    ReportSubmission(source: .bytes(Array(name.utf8), name: name), pointer: "/\(name)")
  }

  private func prepare() throws -> PreparedReport {
    let document = SourceDocument(name: "a", text: ServerFixture.english)
    return try ServerFixture.comparator.get()
      .prepare(document, language: .english, idPrefix: "a")
  }

  @Test func aReportIsPreparedOnceWhileItIsUsed() async throws {
    let reports = PreparedReports()
    let (a, b) = (submission("a"), submission("b"))
    var times = 0
    func use(_ submission: ReportSubmission) throws {
      _ = try reports.report(submission) {
        times += 1
        return try prepare()
      }
    }
    try await reports.keeping([a, b]) {
      try use(a)
      try use(a)
      try use(b)
      #expect(times == 2)
      try await reports.keeping([a, a]) { try use(a) }
      try use(a)
      #expect(times == 2)
      #expect(reports.count == 2)
    }
    #expect(reports.count == 0)
    try use(a)
    #expect(times == 3)
    #expect(reports.count == 0)
  }

  @Test func aFailureKeepsNothing() async {
    struct Mistake: Error {}
    let reports = PreparedReports()
    let a = submission("a")
    await #expect(throws: Mistake.self) {
      try await reports.keeping([a]) { _ = try reports.report(a) { throw Mistake() } }
    }
    #expect(reports.count == 0)
  }
}
