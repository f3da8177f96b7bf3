/// A hash table of an image from strings to numbers, with open addressing and linear probing.
///
/// A section of this form: the number of slots, a power of two, less one; then for each slot the
/// hash of the key, the key's reference, and the number. A free slot has the reference 0.
struct ImageTable: Sendable {
  private let words: ImageWords
  private let reader: ImageReader

  private static let slotWords = 3

  init(_ reader: ImageReader, _ name: String) {
    self.reader = reader
    words = reader.section(name)
  }

  /// The number of a key, nil where the table has none.
  subscript(key: String) -> UInt32? {
    var key = key
    return key.withUTF8 { self[$0] }
  }

  /// The number of a key given by its bytes.
  subscript(key: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard words.count > 0 else { return nil }
    let hash = Self.hash(key)
    let mask = words[0]
    var slot = hash & mask
    for _ in 0...mask {
      let place = 1 + Int(slot) * Self.slotWords
      let reference = words[place + 1]
      if reference == 0 { return nil }
      if words[place] == hash, reader.isString(reference, key) { return words[place + 2] }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// Finds the keys of numbers.
  func keys(of numbers: Set<UInt32>) -> [UInt32: String] {
    var keys: [UInt32: String] = [:]
    for place in stride(from: 1, to: words.count, by: Self.slotWords)
    where words[place + 1] != 0 && numbers.contains(words[place + 2]) {
      keys[words[place + 2]] = reader.string(words[place + 1])
    }
    return keys
  }

  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = WordHash.key(of: key)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// Writes a table.
  /// - Parameter entries: in any order that is the same each time; no key twice. An empty key is no
  ///   word and left out.
  static func write(
    _ entries: some Collection<(key: String, value: UInt32)>, to writer: inout ImageWriter,
    as name: String
  ) {
    var slots = 4
    while slots * 3 < entries.count * 5 { slots *= 2 }
    var words = Array(repeating: UInt32(0), count: 1 + slots * slotWords)
    words[0] = UInt32(slots - 1)
    for entry in entries where !entry.key.isEmpty {
      var key = entry.key
      let hash = key.withUTF8 { Self.hash($0) }
      var slot = Int(hash & words[0])
      while words[1 + slot * slotWords + 1] != 0 { slot = (slot + 1) & (slots - 1) }
      words[1 + slot * slotWords] = hash
      words[1 + slot * slotWords + 1] = writer.string(key)
      words[1 + slot * slotWords + 2] = entry.value
    }
    writer.add(name, words)
  }
}
