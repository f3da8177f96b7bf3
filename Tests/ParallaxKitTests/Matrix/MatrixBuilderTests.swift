import TestSupport
import Testing

@testable import ParallaxKit

@Suite struct MatrixBuilderTests {
  /// The events as sets of sources, each sorted.
  private func events(_ matrix: ReportMatrix) -> [[String]] {
    matrix.events.map { event in event.reports.map { matrix.reports[$0].report.source }.sorted() }
  }

  /// All that a matrix says, so that two can be compared.
  private func description(_ matrix: ReportMatrix) -> String {
    var lines = matrix.reports.map(\.report.source)
    for event in matrix.events {
      lines.append("\(event.reports) \(event.likeness) \(event.shared.map(\.words))")
      lines += event.pairs.map { "\($0.a)-\($0.b) \($0.likeness) \($0.overlap)" }
      for statement in event.statements {
        lines.append("\(statement.carriers.map { "\($0.report): \($0.quotes.map(\.id))" })")
        lines += statement.cuts.map { "\($0)" } + statement.changes.map { "\($0)" }
      }
    }
    lines += matrix.outliers.map { "\($0)" }
    return lines.joined(separator: "\n")
  }

  @Test func reportsOfOneEventComeTogetherInBothLanguages() async throws {
    let matrix = try await InventedReports.matrix()
    #expect(
      events(matrix) == [
        ["dome.cer", "dome.sky", "dome.zi"], ["ferry.far", "ferry.gull", "ferry.herald"],
      ])
    let outlier = try #require(matrix.outliers.first)
    #expect(matrix.reports[outlier.report].report.source == "cheese.post")
    #expect(outlier.reason == .noEvent)
    #expect(matrix.outliers.count == 1)
  }

  @Test func whatTheyShareIsNamed() async throws {
    let matrix = try await InventedReports.matrix()
    let words = matrix.events.map { $0.shared.map(\.words) }
    #expect(words[0].contains("Achterberg"))
    #expect(words[0].contains("Caspian"))
    #expect(words[1].contains("Orlen"))
    #expect(words[1].contains("Brackwater"))
  }

  @Test func neitherOrderNorTasksChangeAnything() async throws {
    let expected = description(try await InventedReports.matrix(jobs: 1))
    var generator = SeededGenerator(7)
    for jobs in 1...4 {
      let shuffled = InventedReports.documents.shuffled(using: &generator)
      #expect(description(try await InventedReports.matrix(of: shuffled, jobs: jobs)) == expected)
    }
  }

  @Test func eachTwoReportsOfAnEventAreCompared() async throws {
    let matrix = try await InventedReports.matrix()
    for event in matrix.events {
      #expect(event.pairs.count == 3)
      for a in event.reports {
        for b in event.reports where a != b { #expect(event.pair(a, b) != nil) }
      }
    }
    // Both English reports on the ferry quote the same sentence, so one language is compared too.
    let ferry = matrix.events[1]
    let english = ferry.reports.filter { matrix.reports[$0].report.language == .english }
    #expect(try #require(ferry.pair(english[0], english[1])).overlap.score > 0.5)
  }

  @Test func aStatementIsListedOnceWithWhoCutIt() async throws {
    let matrix = try await InventedReports.matrix()
    let ferry = matrix.events[1]
    let hull = try #require(ferry.statements.first)
    let sources = hull.carriers.map { matrix.reports[$0.report].report.source }
    #expect(sources.sorted() == ["ferry.far", "ferry.gull", "ferry.herald"])
    #expect(hull.speaker?.name == "Odile Farnaby")
    let cutters = Set(hull.cuts.map { matrix.reports[$0.report].report.source })
    #expect(cutters == ["ferry.herald"])
    #expect(hull.cuts.contains { $0.words.contains("Rotterdam refuse to pay") })
    #expect(Set(hull.parts.map { matrix.reports[$0.report].report.source }) == ["ferry.herald"])
    let fullest = matrix.reports[hull.carriers[hull.fullest].report].report.source
    #expect(fullest != "ferry.herald")
    let quotes = ferry.statements.flatMap { $0.carriers.flatMap { $0.quotes.map(\.id) } }
    #expect(Set(quotes).count == quotes.count)
  }

  @Test func aReportThatIsGivenTwiceCountsOnce() async throws {
    let matrix = try await InventedReports.matrix(
      of: InventedReports.documents + [InventedReports.documents[0]])
    #expect(matrix.reports.count == InventedReports.documents.count)
  }

  @Test func otherLanguagesAreLeftOutAndNamed() async throws {
    let french = SourceDocument(
      name: "french",
      text: "Le conseil municipal a voté la vente du bateau, et les pêcheurs ont manifesté sur le "
        + "quai avec leurs familles pendant toute la journée.")
    let matrix = try await InventedReports.matrix(of: InventedReports.documents + [french])
    #expect(matrix.unread.map(\.source) == ["french"])
    #expect(matrix.reports.count == InventedReports.documents.count)
  }

  @Test func fewReportsMakeNoEvent() async throws {
    #expect(try await InventedReports.matrix(of: []).reports.isEmpty)
    let one = try await InventedReports.matrix(of: [InventedReports.documents[0]])
    #expect(one.events.isEmpty)
    #expect(one.outliers.map(\.nearest) == [nil])
  }
}
