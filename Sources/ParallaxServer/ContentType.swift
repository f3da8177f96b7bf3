/// A `Content-Type` or a header of the same form: a value and its parameters (RFC 9110, 5.6.6).
struct ContentType: Hashable {
  /// In lower case.
  let mediaType: String
  /// By their names in lower case.
  private(set) var parameters: [String: String] = [:]

  /// Reads the value of a header; nil where it is none of this form.
  init?(_ value: String) {
    var rest = Substring(value)
    mediaType = Self.trimmed(Self.take(until: ";", from: &rest)).lowercased()
    guard !mediaType.isEmpty else { return nil }
    while rest.first == ";" {
      rest.removeFirst()
      rest = rest.drop { $0 == " " || $0 == "\t" }
      if rest.isEmpty { break }
      let name = Self.trimmed(Self.take(until: "=", from: &rest)).lowercased()
      guard !name.isEmpty, rest.first == "=" else { return nil }
      rest.removeFirst()
      guard let value = Self.value(from: &rest) else { return nil }
      guard parameters.updateValue(value, forKey: name) == nil else { return nil }
    }
  }

  private static func value(from rest: inout Substring) -> String? {
    guard rest.first == "\"" else { return trimmed(take(until: ";", from: &rest)) }
    rest.removeFirst()
    var value = ""
    while let next = rest.popFirst() {
      switch next {
      case "\"":
        rest = rest.drop { $0 == " " || $0 == "\t" }
        return rest.isEmpty || rest.first == ";" ? value : nil
      case "\\":
        // Browsers write file names with backslashes as they are (WHATWG, multipart/form-data).
        if let escaped = rest.first, escaped == "\"" || escaped == "\\" {
          value.append(rest.removeFirst())
        } else {
          value.append(next)
        }
      default: value.append(next)
      }
    }
    return nil
  }

  private static func take(until end: Character, from rest: inout Substring) -> Substring {
    let taken = rest.prefix { $0 != end }
    rest = rest[taken.endIndex...]
    return taken
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
