/// A text in JSON that some write as a string, some as an object with a name or a value, and some as
/// a list of either.
struct JSONText: Decodable {
  private(set) var values: [String] = []

  private static let deepest = 8

  private enum Key: String, CodingKey, CaseIterable {
    case name, value
    case at = "@value"
    case text, headline, html, label
  }

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.singleValueContainer() {
      if let text = try? container.decode(String.self) {
        values = [text]
        return
      }
      if let number = try? container.decode(Int.self) {
        values = [String(number)]
        return
      }
    }
    guard decoder.codingPath.count < Self.deepest else { return }
    if var list = try? decoder.unkeyedContainer() {
      while !list.isAtEnd {
        guard let item = try? list.decode(JSONText.self) else { return }
        values += item.values
      }
    } else if let container = try? decoder.container(keyedBy: Key.self) {
      for key in Key.allCases {
        guard let text = try? container.decode(String.self, forKey: key) else { continue }
        values = [text]
        return
      }
    }
  }
}
