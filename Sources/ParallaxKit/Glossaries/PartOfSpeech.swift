/// What kind of word a glossary entry is.
public enum PartOfSpeech: String, Hashable, Sendable, CaseIterable {
  case noun, verb, adj, adv, num, prep, conj, pron, det, part, intj, phrase, name, acr, neg, modal
  case pos

  /// A word of grammar, not of content.
  var isFunction: Bool {
    switch self {
    case .prep, .conj, .pron, .det, .part, .modal, .pos: true
    default: false
    }
  }

  private static let codes = CaseCodes(allCases)

  /// The number that stands for it in an image.
  var code: UInt32 { Self.codes.code(of: self) }

  init(code: UInt32) { self = Self.codes[code] }
}
