import FoundationEssentials

/// Decodes JSON that people write, with messages that say where a fault is.
enum GoldJSON {
  /// Decodes a file.
  /// - Parameters:
  ///   - json: Its bytes.
  ///   - name: How messages call it.
  static func decode<Value: Decodable>(
    _ type: Value.Type, from json: [UInt8], name: String
  ) throws(GoldError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(json))
    } catch let error as DecodingError {
      throw GoldError(file: name, reason: reason(for: error))
    } catch {
      throw GoldError(file: name, reason: "cannot be read as JSON; repair it")
    }
  }

  private static func reason(for error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      "\(place(context.codingPath))lacks '\(key.stringValue)'; add it"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(place(context.codingPath))has a value of another type than expected; correct it"
    case .dataCorrupted: "is not valid JSON; repair it"
    @unknown default: "is not valid JSON; repair it"
    }
  }

  /// Writes a path such as `reports[0].quotes[2] `.
  private static func place(_ path: [any CodingKey]) -> String {
    var result = ""
    for key in path {
      if let index = key.intValue {
        result += "[\(index)]"
      } else {
        result += result.isEmpty ? key.stringValue : "." + key.stringValue
      }
    }
    return result.isEmpty ? "" : result + " "
  }
}
