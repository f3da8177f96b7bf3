import Hummingbird
import ParallaxIngest
import ParallaxKit
import ParallaxRendering

/// Compares what was sent: on the threads for work, within the limits.
struct ComparisonService: Sendable {
  let comparator: Comparator
  let folder: ReportFolder?
  let limits: ServerLimits
  let reportPage: ReportPage
  private let queue: WorkQueue<ComparisonRequest, Output>
  private let prepared = PreparedReports()

  /// What a comparison becomes.
  private enum Output: Sendable {
    case json([UInt8])
    case page(RenderedPage)
  }

  init(
    comparator: Comparator, folder: ReportFolder?, limits: ServerLimits,
    reportPage: ReportPage
  ) {
    self.comparator = comparator
    self.folder = folder
    self.limits = limits
    self.reportPage = reportPage
    queue = WorkQueue(
      workers: limits.workers, waiting: limits.waiting, seconds: limits.comparisonSeconds)
  }

  /// Compares two reports.
  /// - Throws: `Problem`.
  func answer(_ request: ComparisonRequest) async throws -> Response {
    let result = try await prepared.keeping([request.a, request.b]) {
      try await queue.run(request) { try output(for: request) }
    }
    return switch result {
    case .json(let bytes): Response(bytes, "application/json")
    case .page(let page): Response(page)
    }
  }

  /// Runs on a thread for work, as a whole: reading and writing cost time as well.
  private func output(for request: ComparisonRequest) throws -> Output {
    let a = try report(request.a, idPrefix: "a")
    let b = try report(request.b, idPrefix: "b")
    let comparison: Comparison
    do throws(ComparisonError) {
      comparison = try comparator.compare(a, b)
    } catch {
      throw problem(of: error, request.a)
    }
    switch request.form {
    case .json:
      let wording = ReportWording(comparator.phrases, in: request.locale)
      return .json(Array(ComparisonJSON(comparison, wording: wording).text().utf8))
    case .page: return .page(reportPage.page(of: comparison, in: request.locale))
    }
  }

  private func report(
    _ submission: ReportSubmission, idPrefix: String
  ) throws -> PreparedReport {
    try prepared.report(submission) {
      let document = try document(of: submission)
      do throws(ComparisonError) {
        return try comparator.prepare(
          document, language: submission.language, idPrefix: idPrefix)
      } catch {
        throw problem(of: error, submission)
      }
    }
  }

  private func document(of submission: ReportSubmission) throws -> SourceDocument {
    var document = try source(of: submission)
    guard document.text.utf8.count <= limits.textBytes else {
      throw Problem(
        .tooLarge,
        "The text has \(document.text.utf8.count) bytes, more than the limit of "
          + "\(limits.textBytes).", pointer: submission.pointer)
    }
    document.title = submission.title ?? document.title
    document.outlet = submission.outlet ?? document.outlet
    document.date = submission.date ?? document.date
    return document
  }

  private func source(of submission: ReportSubmission) throws -> SourceDocument {
    do {
      switch submission.source {
      case .bytes(let bytes, let name):
        let reader = DocumentReader(options: .init(sizeLimit: limits.bodyBytes))
        return try reader.document(of: bytes, path: name)
      case .listed(let name):
        guard let document = try folder?.document(named: name) else {
          throw Problem(
            .notFound, "There is no such report in the list.", pointer: submission.pointer)
        }
        return document
      }
    } catch let error as InputError {
      throw problem(of: error, submission)
    }
  }

  private func problem(of error: InputError, _ submission: ReportSubmission) -> Problem {
    let kind: Problem.Kind =
      switch error.kind {
      case .empty: .noText
      case .binary: .mediaType
      case .tooLarge: .tooLarge
      case .notFound, .unreadable, .directory: .notFound
      case .encoding, .sidecar, .format, .several: .content
      }
    return Problem(
      kind, "The report \(Self.fact(error.reason)).", pointer: submission.pointer)
  }

  private func problem(of error: ComparisonError, _ submission: ReportSubmission) -> Problem {
    switch error {
    case .resource: return Problem(.fault, "The language data of the server cannot be used.")
    case .language(_, let reason):
      return Problem(
        .language,
        "The report \(Self.predicate(reason)); Parallax reads English (en) and Romanian (ro). "
          + "If this is wrong, name the language.",
        pointer: submission.pointer)
    }
  }

  /// The part of a message that says what is wrong: what follows the semicolon is a remedy for the
  /// command line.
  private static func fact(_ reason: String) -> String {
    String(reason.prefix { $0 != ";" })
  }

  private static func predicate(_ reason: String) -> String {
    let fact = fact(reason)
    return fact.hasPrefix("its language") ? "does not show its language" : fact
  }
}
