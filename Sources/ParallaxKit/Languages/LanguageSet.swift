/// A set of the languages of an inventory, by their places in it.
struct LanguageSet: Hashable, Sendable {
  private(set) var bits: UInt64 = 0

  init(bits: UInt64) { self.bits = bits }

  /// How many languages fit.
  static let capacity = UInt64.bitWidth

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }

  mutating func insert(_ index: Int) { bits |= 1 << UInt64(index) }

  func intersection(_ other: LanguageSet) -> LanguageSet {
    var result = self
    result.bits &= other.bits
    return result
  }

  func subtracting(_ other: LanguageSet) -> LanguageSet {
    var result = self
    result.bits &= ~other.bits
    return result
  }

  /// The places, ascending.
  var indices: some Sequence<Int> {
    sequence(state: bits) { rest -> Int? in
      guard rest != 0 else { return nil }
      defer { rest &= rest - 1 }
      return rest.trailingZeroBitCount
    }
  }
}

extension LanguageSet: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: Int...) {
    for element in elements { insert(element) }
  }
}
