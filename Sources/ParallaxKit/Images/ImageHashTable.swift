/// A hash table of an image from 64-bit hashes to a few words each, with open addressing.
///
/// A section of this form: the number of slots, a power of two, less one; then for each slot the
/// hash and the words. A free slot has nothing but zeros, so no value may be all zeros.
struct ImageHashTable: Sendable {
  private let words: ImageWords
  private let valueWords: Int

  /// - Parameter valueWords: how many words each value has.
  init(_ reader: ImageReader, _ name: String, valueWords: Int) {
    words = reader.section(name)
    self.valueWords = valueWords
  }

  /// Finds the words of a hash.
  subscript(hash: UInt64) -> ImageWords? {
    guard words.count > 0 else { return nil }
    let mask = words[0]
    var slot = UInt32(truncatingIfNeeded: hash ^ hash >> 32) & mask
    for _ in 0...mask {
      let place = 1 + Int(slot) * (2 + valueWords)
      if (0..<valueWords).allSatisfy({ words[place + 2 + $0] == 0 }) { return nil }
      if words.wide(at: place) == hash { return words.part(place + 2, count: valueWords) }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// Writes a table.
  /// - Parameter entries: in any order that is the same each time; no hash twice.
  static func write(
    _ entries: some Collection<(key: UInt64, value: [UInt32])>, valueWords: Int,
    to writer: inout ImageWriter, as name: String
  ) {
    var slots = 4
    while slots * 3 < entries.count * 5 { slots *= 2 }
    let width = 2 + valueWords
    var words = Array(repeating: UInt32(0), count: 1 + slots * width)
    words[0] = UInt32(slots - 1)
    for entry in entries {
      precondition(entry.value.count == valueWords && entry.value.contains { $0 != 0 })
      var slot = Int(UInt32(truncatingIfNeeded: entry.key ^ entry.key >> 32) & words[0])
      while words[(1 + slot * width + 2)..<(1 + (slot + 1) * width)].contains(where: { $0 != 0 }) {
        slot = (slot + 1) & (slots - 1)
      }
      words.replaceSubrange(
        (1 + slot * width)..<(1 + (slot + 1) * width), with: entry.key.imageWords + entry.value)
    }
    writer.add(name, words)
  }
}
