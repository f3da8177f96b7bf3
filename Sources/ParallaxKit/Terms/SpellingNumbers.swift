/// Numbers the spellings of words in the order in which they are first met, so that what is asked of
/// a word is asked once and kept in an array.
///
/// A hash table with open addressing; two spellings are one where their bytes are.
struct SpellingNumbers {
  private struct Spelling {
    let hash: UInt64
    let start: Int
    let count: Int
  }

  private var spellings: [Spelling] = []
  private var bytes: [UInt8] = []
  /// One more than the number of a spelling, 0 where the slot is free. None or a power of two of
  /// them, more than half of them free.
  private var slots: [Int32] = []
  private static let fewestSlots = 256

  /// How many there are.
  var count: Int { spellings.count }

  /// Gives the number of a spelling, the next one where it is new.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    if (spellings.count + 1) * 2 > slots.count { grow() }
    let hash = WordHash.key(of: word)
    var slot = place(of: hash)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isSpelled(number, hash, word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = spellings.count
    spellings.append(Spelling(hash: hash, start: bytes.count, count: word.count))
    bytes += word
    slots[slot] = Int32(number + 1)
    return number
  }

  private func isSpelled(
    _ number: Int, _ hash: UInt64, _ word: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let known = spellings[number]
    guard known.hash == hash, known.count == word.count else { return false }
    return bytes[known.start..<(known.start + known.count)].elementsEqual(word)
  }

  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: max(Self.fewestSlots, slots.count * 2))
    for (number, spelling) in spellings.enumerated() {
      var slot = place(of: spelling.hash)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }
}
