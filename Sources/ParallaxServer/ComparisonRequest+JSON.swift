import FoundationEssentials
import ParallaxKit

extension ComparisonRequest {
  private struct Body: Decodable {
    let a: Report
    let b: Report
    let locale: String?
  }

  private struct Report: Decodable {
    let text: String
    let language: String?
    let title: String?
    let outlet: String?
    let date: String?
  }

  /// Reads the body of `POST /api/compare`.
  /// - Throws: `Problem` that names what is wrong with it.
  init(json: [UInt8]) throws {
    let body: Body
    do {
      body = try JSONDecoder().decode(Body.self, from: Data(json))
    } catch DecodingError.keyNotFound(let key, let context) {
      throw Problem(
        .content, "The member '\(key.stringValue)' is missing.",
        pointer: Self.pointer(context.codingPath + [key]))
    } catch DecodingError.typeMismatch(let type, let context) {
      let expected = type == String.self ? "a string" : "an object"
      throw Problem(
        .content, "The member must be \(expected).", pointer: Self.pointer(context.codingPath))
    } catch DecodingError.valueNotFound(_, let context) {
      throw Problem(
        .content, "The member must not be null.", pointer: Self.pointer(context.codingPath))
    } catch {
      throw Problem(.malformed, "The body is not JSON in UTF-8.")
    }
    a = try Self.submission(body.a, named: "a")
    b = try Self.submission(body.b, named: "b")
    locale = try Language(code: body.locale, pointer: "/locale") ?? .english
    form = .json
  }

  private static func submission(
    _ report: Report, named side: String
  ) throws -> ReportSubmission {
    ReportSubmission(
      source: .bytes(Array(report.text.utf8), name: side),
      language: try Language(code: report.language, pointer: "/\(side)/language"),
      title: report.title, outlet: report.outlet, date: report.date, pointer: "/\(side)/text")
  }

  private static func pointer(_ path: [any CodingKey]) -> String {
    path.map { "/" + $0.stringValue }.joined()
  }
}

extension Language {
  /// Reads the code of a language that Parallax reads; nil for none and for the empty one.
  init?(code: String?, pointer: String) throws {
    guard let code, !code.isEmpty else { return nil }
    let language = Language(rawValue: code.lowercased())
    guard Comparator.languages.contains(language) else {
      let known = Comparator.languages.map { "'\($0.rawValue)'" }.joined(separator: " or ")
      throw Problem(.language, "The language must be \(known), or left out.", pointer: pointer)
    }
    self = language
  }
}
