/// What the tokenizer asks of a character, told of ASCII without Unicode's tables.
extension Unicode.Scalar {
  var isSpace: Bool {
    isASCII ? value == 0x20 || 0x09...0x0D ~= value : properties.isWhitespace
  }

  var isLetter: Bool { isASCII ? (value | 0x20) &- 0x61 < 26 : properties.isAlphabetic }

  var isLowercase: Bool { isASCII ? value &- 0x61 < 26 : properties.isLowercase }

  var isUppercase: Bool { isASCII ? value &- 0x41 < 26 : properties.isUppercase }

  /// Upper case, or a letter such as "Dž" that begins with one.
  var isCapital: Bool {
    isASCII
      ? isUppercase : properties.isUppercase || properties.generalCategory == .titlecaseLetter
  }
}
