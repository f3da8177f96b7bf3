/// Gives access to the sections, strings and lists of an image.
struct ImageReader: Sendable {
  private let contents: ImageWords
  private let directory: ImageWords
  private let strings: ImageWords
  private let lists: ImageWords

  /// Opens an image.
  /// - Parameter isChecked: whether the checksum is known to be right, so that not all of the image
  ///   has to be read.
  /// - Throws: `ImageError` where the bytes are not those that a writer of this format gave.
  init(_ buffer: ImageBuffer, isChecked: Bool = false) throws(ImageError) {
    let bytes = buffer.bytes
    let header = ImageWords(
      buffer, start: 0, count: min(ImageFormat.headerWords, bytes.count / ImageWords.width))
    guard header.count == ImageFormat.headerWords,
      [header[0], header[1]] == ImageFormat.magic, header[2] == ImageFormat.version,
      header[3] == ImageFormat.byteOrder
    else { throw .foreign }
    let start = ImageFormat.headerWords * ImageWords.width
    guard header.wide(at: 4) == UInt64(bytes.count), bytes.count % ImageWords.width == 0,
      isChecked
        || header.wide(at: 6) == BlockHash.hash(UnsafeRawBufferPointer(rebasing: bytes[start...]))
    else { throw .damaged }
    contents = ImageWords(buffer, start: 0, count: bytes.count / ImageWords.width)
    directory = contents.part(
      ImageFormat.headerWords + 1,
      count: Int(contents[ImageFormat.headerWords]) * ImageFormat.directoryEntryWords)
    strings = Self.section(ImageFormat.strings, contents, directory)
    lists = Self.section(ImageFormat.lists, contents, directory)
  }

  /// Opens an image that was just built.
  init(built writer: ImageWriter) {
    do {
      try self.init(ImageBuffer(copying: writer.finished()))
    } catch {
      preconditionFailure("a writer gives what a reader of the same format reads")
    }
  }

  /// Finds a section, empty where there is none of that name.
  func section(_ name: String) -> ImageWords { Self.section(name, contents, directory) }

  private static func section(
    _ name: String, _ contents: ImageWords, _ directory: ImageWords
  ) -> ImageWords {
    let hash = ImageFormat.hash(ofName: name)
    for entry in stride(from: 0, to: directory.count, by: ImageFormat.directoryEntryWords)
    where directory.wide(at: entry) == hash {
      return contents.part(Int(directory[entry + 2]), count: Int(directory[entry + 3]))
    }
    return contents.part(0, count: 0)
  }

  /// Reads a string by its reference.
  func string(_ reference: UInt32) -> String {
    withBytes(of: reference) { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads bytes by their reference.
  func bytes(_ reference: UInt32) -> [UInt8] { withBytes(of: reference) { Array($0) } }

  /// Calls a function with the bytes of a string.
  func withBytes<Result>(
    of reference: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let place = Int(reference)
    return strings.withBytes(at: place + 1, count: Int(strings[place]), body)
  }

  /// Tells whether a string is the same as another, byte by byte.
  func isString(_ reference: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    withBytes(of: reference) { $0.count == text.count && $0.elementsEqual(text) }
  }

  /// Finds a list by its reference.
  func list(_ reference: UInt32) -> ImageWords {
    let place = Int(reference)
    return lists.part(place + 1, count: Int(lists[place]))
  }

  /// Reads a list of strings.
  func strings(_ reference: UInt32) -> [String] {
    let list = list(reference)
    return (0..<list.count).map { string(list[$0]) }
  }
}
