/// The fields of a form that was sent as `multipart/form-data` (RFC 7578).
struct MultipartForm {
  /// The content of a field.
  struct Field {
    let bytes: [UInt8]
    /// The name of an uploaded file, empty where none was chosen; nil for other fields.
    let fileName: String?

    /// The content as text, with the line ends that browsers make of all others made one again.
    var text: String {
      String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    }
  }

  private let fields: [String: Field]

  /// As many fields are read at most.
  private static let mostFields = 32
  /// The head of a field has as many bytes at most.
  private static let longestHead = 4_096

  /// Reads a body.
  /// - Parameter boundary: that of `Content-Type`.
  /// - Throws: `Problem` where the body does not hold fields with this boundary.
  init(_ body: [UInt8], boundary: String?) throws {
    guard let boundary, (1...70).contains(boundary.utf8.count) else {
      throw Problem(.malformed, "Content-Type names no boundary of 1 to 70 characters.")
    }
    let delimiter = Array("\r\n--\(boundary)".utf8)
    let malformed = Problem(.malformed, "The form does not end with its boundary.")
    var fields: [String: Field] = [:]
    guard body.starts(with: delimiter.dropFirst(2)) else { throw malformed }
    var rest = body[(delimiter.count - 2)...]
    while !rest.starts(with: Array("--".utf8)) {
      guard rest.starts(with: Array("\r\n".utf8)),
        let end = Self.find(delimiter, in: rest.dropFirst(2))
      else { throw malformed }
      let (name, field) = try Self.field(in: rest[..<end].dropFirst(2))
      guard fields.count < Self.mostFields, fields.updateValue(field, forKey: name) == nil else {
        throw Problem(.malformed, "The form has too many fields, or one of them twice.")
      }
      rest = rest[(end + delimiter.count)...]
    }
    self.fields = fields
  }

  subscript(name: String) -> Field? { fields[name] }

  private static func field(in part: ArraySlice<UInt8>) throws -> (String, Field) {
    let blank = Array("\r\n\r\n".utf8)
    let malformed = Problem(.malformed, "A field of the form has no head that names it.")
    guard let end = find(blank, in: part.prefix(longestHead)) else { throw malformed }
    let lines = String(decoding: part[..<end], as: UTF8.self).split(separator: "\r\n")
    for line in lines {
      guard let colon = line.firstIndex(of: ":"),
        line[..<colon].lowercased() == "content-disposition",
        let value = ContentType(String(line[line.index(after: colon)...])),
        value.mediaType == "form-data", let name = value.parameters["name"]
      else { continue }
      let content = Array(part[(end + blank.count)...])
      return (name, Field(bytes: content, fileName: value.parameters["filename"]))
    }
    throw malformed
  }

  /// Finds where a run of bytes begins.
  private static func find(_ bytes: [UInt8], in haystack: ArraySlice<UInt8>) -> Int? {
    guard haystack.count >= bytes.count, let first = bytes.first else { return nil }
    return haystack.withUnsafeBufferPointer { buffer in
      let last = buffer.count - bytes.count
      var place = 0
      while place <= last {
        if buffer[place] == first,
          bytes.indices.allSatisfy({ buffer[place + $0] == bytes[$0] })
        {
          return haystack.startIndex + place
        }
        place += 1
      }
      return nil
    }
  }
}
