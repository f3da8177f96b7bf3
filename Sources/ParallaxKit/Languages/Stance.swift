/// How a cue presents what it introduces.
public enum Stance: String, Hashable, Sendable, CaseIterable {
  case neutral, assertive, doubting, denying, conceding, accusing, warning, promising, asking
  case demanding, praising, criticising, announcing, believing, feeling, agreeing, informing
}

extension Stance: ImageRecord {
  static var width: Int { 1 }

  private static let codes = CaseCodes(allCases)

  /// The number that stands for the stance in an image.
  var code: UInt32 { Self.codes.code(of: self) }

  init(code: UInt32) { self = Self.codes[code] }

  func words(in writer: inout ImageWriter) -> [UInt32] { [code] }

  init(_ words: ImageWords, at place: Int, in reader: ImageReader) {
    self.init(code: words[place])
  }
}
