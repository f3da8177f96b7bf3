/// Writes code points as hexadecimal numbers.
enum Hexadecimal {
  /// Writes a number in upper case with four digits or more.
  static func padded(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
