/// Holds a JSON document whose objects keep the order of their keys.
///
/// The order is part of the output: the same value gives the same bytes.
indirect enum JSONValue {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// Makes an object from keys and values in their order.
  static func members(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { (key: $0.key, value: $0.value) })
  }

  /// Makes a string, or null.
  static func optional(_ string: String?) -> JSONValue { string.map(JSONValue.string) ?? .null }

  /// Makes a score, rounded to four decimals: more would pretend to a precision it has not.
  static func score(_ value: Double) -> JSONValue {
    .number((value * 10_000).rounded() / 10_000)
  }

  /// Makes an object of scores under their names.
  static func scores(_ names: [String], _ values: [Double]) -> JSONValue {
    .object(zip(names, values).map { (key: $0, value: .score($1)) })
  }

  /// Makes an array of strings.
  static func strings(_ strings: [String]) -> JSONValue { .array(strings.map(JSONValue.string)) }

  fileprivate var isScalar: Bool {
    switch self {
    case .null, .boolean, .integer, .number, .string: true
    case .array(let values): values.isEmpty
    case .object(let members): members.isEmpty
    }
  }
}

/// Writes JSON with two spaces of indentation, what fits on a line kept on one.
struct JSONWriter {
  private var bytes: [UInt8] = []
  private var isOneLine = false
  private static let lineLength = 100

  /// Writes a document.
  /// - Returns: The text, with a line end behind it.
  static func text(of value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.bytes.reserveCapacity(1 << 16)
    writer.write(value, indent: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Writes a document on one line.
  /// - Returns: The line, with its end.
  static func line(of value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.isOneLine = true
    writer.write(value, indent: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func write(_ value: JSONValue, indent: Int) {
    switch value {
    case .null: put("null")
    case .boolean(let boolean): put(boolean ? "true" : "false")
    case .integer(let integer): put(String(integer))
    case .number(let number): put(number.isFinite ? String(number) : "null")
    case .string(let string): write(string)
    case .array(let values):
      writeList("[", "]", values.map { (key: nil, value: $0) }, indent: indent)
    case .object(let members):
      writeList("{", "}", members.map { (key: $0.key, value: $0.value) }, indent: indent)
    }
  }

  private mutating func writeList(
    _ open: String, _ close: String, _ items: [(key: String?, value: JSONValue)], indent: Int
  ) {
    put(open)
    if isOneLine || items.allSatisfy(\.value.isScalar) {
      let start = bytes.count
      for (index, item) in items.enumerated() {
        if index > 0 { put(", ") }
        write(item, indent: indent)
      }
      if isOneLine || bytes.count - start + indent <= Self.lineLength { return put(close) }
      bytes.removeSubrange(start...)
    }
    for (index, item) in items.enumerated() {
      put(index > 0 ? ",\n" : "\n")
      pad(indent + 2)
      write(item, indent: indent + 2)
    }
    put("\n")
    pad(indent)
    put(close)
  }

  private mutating func write(_ item: (key: String?, value: JSONValue), indent: Int) {
    if let key = item.key {
      write(key)
      put(": ")
    }
    write(item.value, indent: indent)
  }

  private mutating func write(_ string: String) {
    put("\"")
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": put("\\\"")
      case "\\": put("\\\\")
      case "\n": put("\\n")
      case "\r": put("\\r")
      case "\t": put("\\t")
      default:
        // JSON may also carry them raw; a terminal that shows the file must not obey them.
        if VisibleText.isHidden(scalar) {
          for unit in String(scalar).utf16 { put("\\u" + Hexadecimal.padded(UInt32(unit))) }
        } else {
          bytes.append(contentsOf: UTF8.encode(scalar)!)
        }
      }
    }
    put("\"")
  }

  private mutating func put(_ string: String) { bytes.append(contentsOf: string.utf8) }

  private mutating func pad(_ count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
  }
}
