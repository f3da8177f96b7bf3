import ParallaxKit

extension ComparisonRequest {
  /// Reads the fields of `POST /compare`.
  /// - Throws: `Problem` that names what is wrong with them.
  init(fields form: MultipartForm, locale: Language) throws {
    a = try Self.submission(form, side: "a")
    b = try Self.submission(form, side: "b")
    self.locale = locale
    self.form = .page
  }

  private static func submission(
    _ form: MultipartForm, side: String
  ) throws -> ReportSubmission {
    var sources: [ReportSubmission.Source] = []
    if let text = form["text-\(side)"]?.text, !text.allSatisfy(\.isWhitespace) {
      sources.append(.bytes(Array(text.utf8), name: side.uppercased()))
    }
    if let file = form["file-\(side)"], !file.bytes.isEmpty {
      let name = file.fileName ?? ""
      sources.append(.bytes(file.bytes, name: name.isEmpty ? side.uppercased() : name))
    }
    if let name = form["listed-\(side)"]?.text, !name.isEmpty { sources.append(.listed(name)) }
    guard let source = sources.first else {
      throw Problem(.noText, "Report \(side.uppercased()) is missing.", pointer: "/text-\(side)")
    }
    guard sources.count == 1 else {
      throw Problem(
        .content,
        "Report \(side.uppercased()) is given in more than one way; paste it, upload it, or choose "
          + "it from the list.", pointer: "/text-\(side)")
    }
    return ReportSubmission(
      source: source,
      language: try Language(code: form["language-\(side)"]?.text, pointer: "/language-\(side)"),
      pointer: "/text-\(side)")
  }
}
