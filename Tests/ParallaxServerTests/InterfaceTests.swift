import FoundationEssentials
import HTTPTypes
import ParallaxIngest
import ParallaxKit
import ParallaxRendering
import Testing

@testable import ParallaxServer

@Suite struct InterfaceTests {
  @Test func answersWithTheJSONOfTheCommand() async throws {
    let answer = try await ServerFixture().compare(try ServerFixture.json())
    #expect(answer.headers[.contentType] == "application/json")
    let comparator = try ServerFixture.comparator.get()
    let reader = DocumentReader()
    let comparison = try comparator.compare(
      reader.document(of: Array(ServerFixture.english.utf8), path: "a"),
      reader.document(of: Array(ServerFixture.romanian.utf8), path: "b"),
      languageA: .english, languageB: .romanian)
    let wording = ReportWording(comparator.phrases, in: .english)
    #expect(answer.text == ComparisonJSON(comparison, wording: wording).text())
    #expect(!comparison.pairs.isEmpty)
  }

  @Test func takesWhatIsSaidOfAReport() async throws {
    let body = try JSONEncoder().encode(
      ["a", "b"].reduce(into: [String: [String: String]]()) {
        $0[$1] = [
          "text": ServerFixture.romanian, "language": "ro", "title": "T\($1)", "outlet": "O\($1)",
          "date": "2018-07-16",
        ]
      })
    let answer = try await ServerFixture().compare(String(decoding: body, as: UTF8.self))
    for word in ["\"Ta\"", "\"Ob\"", "\"2018-07-16\""] { #expect(answer.text.contains(word)) }
  }

  @Test func writesMessagesInTheLanguageThatIsAskedFor() async throws {
    let text = { (number: String) in
      "The harbour lost \(number) boats in the storm,\n\n“The harbour lost \(number) boats in the "
        + "storm,” said Odile Farnaby."
    }
    let reports =
      #""a":{"text":"\#(text("42"))","language":"en"},"#
      + #""b":{"text":"\#(text("47"))","language":"en"}"#
    let body = "{\(reports.replacing("\n", with: "\\n")),\"locale\":\"ro\"}"
    let answer = try await ServerFixture().compare(body)
    #expect(answer.text.contains("quote/number-changed"))
    #expect(answer.text.contains("A dă 42, iar B 47."))
  }

  @Test func logsTheRouteAndNothingOfTheTexts() async throws {
    let secret = "Zanzibarov"
    let fixture = try ServerFixture()
    let text = "“We will not sell \(secret),” said Odile Farnaby."
    _ = try await fixture.compare(try ServerFixture.json(text, text))
    _ = try await fixture.compare(try ServerFixture.json(text, text, language: secret))
    _ = try await fixture.compare("{\"\(secret)")
    _ = try await fixture.compare("{\"a\":{\"text\":{\"\(secret)\":1}}}")
    _ = try await fixture.ask(.get, "/\(secret)?\(secret)")
    _ = try await fixture.ask(
      try #require(HTTPRequest.Method(rawValue: secret.uppercased())), "/", host: secret)
    _ = try await fixture.send([
      (name: secret, content: secret, file: secret), (name: "text-a", content: secret, file: nil),
    ])
    #expect(fixture.log.lines.count == 7)
    let all = fixture.log.lines.joined(separator: "\n").lowercased()
    #expect(!all.contains(secret.lowercased()))
    #expect(!all.contains("farnaby"))
    let first = try #require(fixture.log.lines.first)
    #expect(first.contains("method=POST") && first.contains("route=/api/compare"))
    #expect(first.contains("status=200") && first.contains("ms="))
    #expect(fixture.log.lines[4].contains("route=? status=404"))
  }

  private struct Description: Decodable {
    struct Operation: Decodable {
      let responses: [String: Response]
    }

    struct Response: Decodable {
      let content: [String: Content]
    }

    struct Content: Decodable {}

    let openapi: String
    let paths: [String: [String: Operation]]
  }

  @Test func theDescriptionHasTheRoutes() async throws {
    let text = try await ServerFixture().ask(.get, "/openapi.json").text
    let description = try JSONDecoder().decode(Description.self, from: Data(text.utf8))
    #expect(description.openapi.hasPrefix("3.1."))
    let described = Set(
      description.paths.flatMap { path, operations in
        operations.keys.map { "\($0.uppercased()) \(path)" }
      })
    #expect(described == Set(Route.allCases.map { "\($0.method.rawValue) \($0.rawValue)" }))
  }

  @Test(arguments: StatusTests.cases)
  func theDescriptionHasTheAnswer(_ item: StatusTests.Case) async throws {
    guard let route = Route(rawValue: item.path) else { return }
    let fixture = try ServerFixture()
    let text = try await fixture.ask(.get, "/openapi.json").text
    let description = try JSONDecoder().decode(Description.self, from: Data(text.utf8))
    let operation = description.paths[item.path]?[route.method.rawValue.lowercased()]
    let response = try #require(operation?.responses[String(item.status)])
    guard item.status != 200 else { return }
    let answer = try await fixture.ask(
      item.method, item.path, host: item.host, headers: item.headers, body: Array(item.body.utf8))
    let type = try #require(answer.headers[.contentType].flatMap(ContentType.init))
    #expect(response.content.keys.contains(type.mediaType))
  }
}
