/// A value that an image keeps as a fixed number of words, and that is made again when it is needed.
protocol ImageRecord: Sendable {
  /// How many words it takes.
  static var width: Int { get }

  /// Writes the value.
  func words(in writer: inout ImageWriter) -> [UInt32]

  /// Reads a value.
  /// - Parameter place: its first word.
  init(_ words: ImageWords, at place: Int, in reader: ImageReader)
}

extension String: ImageRecord {
  static var width: Int { 1 }

  func words(in writer: inout ImageWriter) -> [UInt32] { [writer.string(self)] }

  init(_ words: ImageWords, at place: Int, in reader: ImageReader) {
    self = reader.string(words[place])
  }
}

/// Numbers the cases of an enumeration for images.
struct CaseCodes<Case: Hashable & Sendable>: Sendable {
  let cases: [Case]

  init(_ cases: [Case]) { self.cases = cases }

  func code(of value: Case) -> UInt32 { UInt32(cases.firstIndex(of: value) ?? 0) }

  /// The case of a number; numbers above them stand for the last.
  subscript(code: UInt32) -> Case { cases[min(Int(code), cases.count - 1)] }
}
