import FoundationEssentials

/// What a JSON file beside a report says of it.
struct Sidecar: Decodable {
  private(set) var title: String?
  private(set) var outlet: String?
  private(set) var date: String?

  /// The names of the fields, those of common crawlers among them; the first that is there counts.
  private static let titleKeys = ["title"]
  private static let outletKeys = ["outlet", "source", "sitename", "source_domain"]
  private static let dateKeys = ["date", "date_publish", "published"]

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: FieldName.self)
    func value(_ keys: [String]) -> String? {
      for key in keys {
        guard let text = try? container.decode(String.self, forKey: FieldName(stringValue: key))
        else {
          continue
        }
        let trimmed = Trimmed.text(text[...])
        if !trimmed.isEmpty { return trimmed }
      }
      return nil
    }
    title = value(Self.titleKeys)
    outlet = value(Self.outletKeys)
    date = value(Self.dateKeys).flatMap { PublicationDate.iso8601($0) }
  }

  /// Reads the file beside a report: its path with the extension `json`.
  /// - Parameters:
  ///   - path: the report.
  ///   - limit: the greatest size, in bytes.
  /// - Returns: nil when there is no such file, or when its JSON is about something else.
  /// - Throws: `InputError` when the file is there and is not JSON.
  static func beside(_ path: String, limit: Int) throws(InputError) -> Sidecar? {
    let place = self.path(beside: path)
    guard place != path else { return nil }
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(place, limit: limit)
    } catch {
      switch error {
      case .missing, .directory: return nil
      case .tooLarge, .system:
        throw InputError(
          kind: .sidecar, name: place,
          reason: "\(error.reason); repair or remove it, it should describe \(path)")
      }
    }
    do {
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let json = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
      return try JSONDecoder().decode(Sidecar.self, from: Data(json))
    } catch DecodingError.typeMismatch {
      // A list or a number: JSON of another purpose.
      return nil
    } catch {
      throw InputError(
        kind: .sidecar, name: place,
        reason: "is not valid JSON; repair or remove it, it should describe \(path)")
    }
  }

  /// Replaces the extension of a path.
  static func path(beside path: String) -> String {
    let nameStart = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let name = path[nameStart...]
    // A leading full stop hides a file, it begins no extension.
    guard let dot = name.lastIndex(of: "."), dot != nameStart else { return path + ".json" }
    return path[..<dot] + ".json"
  }
}
