/// Builds the bytes of an image: named sections of 32-bit words, with one pool for their strings
/// and one for their lists. The same calls give the same bytes.
struct ImageWriter {
  private var sections: [(name: String, words: [UInt32])] = []
  // References start at 1: 0 says that there is none, and reads as an empty string or list.
  private var strings: [UInt32] = [0]
  private var references: [String: UInt32] = [:]
  private var lists: [UInt32] = [0]
  private var listReferences: [[UInt32]: UInt32] = [:]

  /// Adds a string.
  /// - Returns: its reference, the same for the same string.
  mutating func string(_ text: some StringProtocol) -> UInt32 {
    let text = String(text)
    guard !text.isEmpty else { return 0 }
    if let known = references[text] { return known }
    let reference = blob(Array(text.utf8))
    references[text] = reference
    return reference
  }

  /// Adds bytes that are no string, or one that is long and occurs once.
  mutating func blob(_ bytes: [UInt8]) -> UInt32 {
    let reference = UInt32(strings.count)
    strings.append(UInt32(bytes.count))
    var index = 0
    while index < bytes.count {
      var word: UInt32 = 0
      for (place, byte) in bytes[index..<min(bytes.count, index + 4)].enumerated() {
        word |= UInt32(byte) << UInt32(8 * place)
      }
      strings.append(word.littleEndian)
      index += 4
    }
    return reference
  }

  /// Adds a list.
  /// - Returns: its reference, the same for the same words.
  mutating func list(_ words: [UInt32]) -> UInt32 {
    guard !words.isEmpty else { return 0 }
    if let known = listReferences[words] { return known }
    let reference = UInt32(lists.count)
    lists.append(UInt32(words.count))
    lists += words
    listReferences[words] = reference
    return reference
  }

  /// Adds a list of strings.
  mutating func list(_ texts: [String]) -> UInt32 { list(texts.map { string($0) }) }

  /// Adds a section.
  mutating func add(_ name: String, _ words: [UInt32]) {
    precondition(!sections.contains { $0.name == name }, "each section is written once")
    sections.append((name, words))
  }

  /// Gives the image.
  func finished() -> [UInt8] {
    let all = sections + [(ImageFormat.strings, strings), (ImageFormat.lists, lists)]
    let body = ImageFormat.headerWords + 1 + all.count * ImageFormat.directoryEntryWords
    var directory = [UInt32(all.count)]
    var place = body
    for section in all {
      directory += ImageFormat.hash(ofName: section.name).imageWords
      directory += [UInt32(place), UInt32(section.words.count)]
      place += section.words.count
    }
    let contents = directory + all.flatMap(\.words)
    let checksum = contents.withUnsafeBytes { BlockHash.hash($0) }
    let header =
      ImageFormat.magic + [ImageFormat.version, ImageFormat.byteOrder]
      + UInt64(place * ImageWords.width).imageWords + checksum.imageWords
    var bytes: [UInt8] = []
    bytes.reserveCapacity(place * ImageWords.width)
    header.withUnsafeBytes { bytes.append(contentsOf: $0) }
    contents.withUnsafeBytes { bytes.append(contentsOf: $0) }
    return bytes
  }
}
