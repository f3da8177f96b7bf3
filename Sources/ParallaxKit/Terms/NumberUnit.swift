/// What a number counts, where that is told with it.
enum NumberUnit: Hashable, Sendable {
  case percent
  case percentagePoint
  /// A place in a row: "third", "al treilea".
  case ordinal
  /// A currency by its ISO 4217 code.
  case currency(String)

  /// Reads the name that `numbers.tsv` gives a unit.
  init?(_ name: Substring) {
    switch name {
    case "percent": self = .percent
    case "point": self = .percentagePoint
    default:
      guard name.utf8.count == 3, name.utf8.allSatisfy({ $0 &- 0x41 < 26 }) else { return nil }
      self = .currency(String(name))
    }
  }
}
