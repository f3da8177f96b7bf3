import TestSupport
import Testing

@testable import ParallaxServer

@Suite struct MultipartFormTests {
  private func form(_ body: String, boundary: String? = "B") throws -> MultipartForm {
    try MultipartForm(Array(body.utf8), boundary: boundary)
  }

  private let head = "Content-Disposition: form-data; name=\"a\""

  @Test func readsFieldsAndFiles() throws {
    let form = try form(
      "--B\r\n\(head)\r\n\r\none\r\ntwo\r\n--B\r\ncontent-disposition:form-data;name=b; "
        + "filename=\"x \\\"y\\\".txt\"\r\nContent-Type: text/plain\r\n\r\na--B inside\r\n--B--\r\n"
    )
    #expect(form["a"]?.text == "one\ntwo")
    #expect(form["a"]?.fileName == nil)
    #expect(form["b"]?.fileName == "x \"y\".txt")
    #expect(form["b"].map { String(decoding: $0.bytes, as: UTF8.self) } == "a--B inside")
    #expect(form["c"] == nil)
  }

  @Test func anEmptyFieldIsThere() throws {
    #expect(try form("--B\r\n\(head)\r\n\r\n\r\n--B--")["a"]?.bytes.isEmpty == true)
  }

  @Test func keepsBytesThatAreNoText() throws {
    let bytes: [UInt8] = [0xFF, 0, 13, 10, 45, 45, 66]
    let body = Array("--B\r\n\(head)\r\n\r\n".utf8) + bytes + Array("\r\n--B--\r\n".utf8)
    // What looks like the boundary ends a field wherever it stands after a line end.
    #expect(throws: Problem.self) { try MultipartForm(body, boundary: "B") }
    let other = Array("--BX\r\n\(head)\r\n\r\n".utf8) + bytes + Array("\r\n--BX--".utf8)
    #expect(try MultipartForm(other, boundary: "BX")["a"]?.bytes == bytes)
  }

  @Test(arguments: [
    "", "--", "--B", "--B\r\n", "--C\r\n\r\n\r\n--C--",
    "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
    "--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--",
    "--B\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--B--",
    "--B\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--B--",
    "--B\r\nx\r\n--B--", "--B \r\n",
  ])
  func refusesWhatIsNoForm(body: String) {
    #expect(throws: Problem.self) { try form(body) }
  }

  @Test func refusesAFieldThatStandsThereTwice() {
    let field = "--B\r\n\(head)\r\n\r\nx\r\n"
    #expect(throws: Problem.self) { try form(field + field + "--B--") }
  }

  @Test func whateverIsSentIsReadOrRefused() {
    let pieces = [
      "--B", "--B--", "\r\n", "\r\n\r\n", "\n", "--", "Content-Disposition", ":", "form-data", ";",
      "name=", "\"", "a", "\\", "filename=", " ", "=", head, "Content-Type: text/plain",
    ]
    var generator = SeededGenerator(8)
    var read = 0
    for _ in 0..<20_000 {
      var body = "--B\r\n"
      if Bool.random(using: &generator) { body += head + "\r\n\r\n" }
      for _ in 0..<Int.random(in: 0..<12, using: &generator) {
        body += pieces.randomElement(using: &generator) ?? ""
      }
      body += "\r\n--B--"
      do {
        _ = try form(body)
        read += 1
      } catch {
        #expect((error as? Problem)?.kind == .malformed)
      }
    }
    #expect((100..<19_900).contains(read))
  }

  @Test(arguments: [nil, "", String(repeating: "b", count: 71)])
  func refusesBoundariesThatAreNone(boundary: String?) {
    #expect(throws: Problem.self) { try form("--B--", boundary: boundary) }
  }

  @Test(arguments: [
    ("text/plain", "text/plain", [:]),
    ("Text/HTML ; Charset=\"UTF-8\"", "text/html", ["charset": "UTF-8"]),
    ("a/b;x=1;y=\"2;3\"", "a/b", ["x": "1", "y": "2;3"]),
    ("a/b;", "a/b", [:]),
    ("form-data; filename=\"C:\\dir\\f.txt\"", "form-data", ["filename": "C:\\dir\\f.txt"]),
  ])
  func readsContentTypes(value: String, type: String, parameters: [String: String]) {
    let read = ContentType(value)
    #expect(read?.mediaType == type)
    #expect(read?.parameters == parameters)
  }

  @Test(arguments: ["", ";", "a/b;x", "a/b;=1", "a/b;x=\"1", "a/b;x=\"1\"2", "a/b;x=1;X=2"])
  func refusesContentTypesThatAreNone(value: String) {
    #expect(ContentType(value) == nil)
  }
}
