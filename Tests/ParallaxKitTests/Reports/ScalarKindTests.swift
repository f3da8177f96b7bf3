import Testing

@testable import ParallaxKit

@Suite struct ScalarKindTests {
  /// All characters of the Basic Multilingual Plane: ASCII is told without Unicode's tables.
  @Test func kindsAreThoseOfUnicode() {
    for scalar in (UInt32(0)...0xFFFF).lazy.compactMap(Unicode.Scalar.init) {
      let properties = scalar.properties
      let expected = [
        properties.isWhitespace, properties.isAlphabetic, properties.isLowercase,
        properties.isUppercase,
        properties.isUppercase || properties.generalCategory == .titlecaseLetter,
      ]
      let found = [
        scalar.isSpace, scalar.isLetter, scalar.isLowercase, scalar.isUppercase, scalar.isCapital,
      ]
      if found != expected { Issue.record("U+\(String(scalar.value, radix: 16)): \(found)") }
    }
  }
}
