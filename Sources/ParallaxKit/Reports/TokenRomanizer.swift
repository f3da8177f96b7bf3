import ICUKit

/// Gives the tokens of a text in a language's other script the forms that its tables have; their
/// spans stay those of the text.
struct TokenRomanizer {
  private let rules: Transliterator
  private let spelling: TextFolder
  private let folder: TextFolder

  init(_ script: OtherScript) throws(ResourceError) {
    rules = try script.transliterator()
    spelling = try MatchFold.spelling()
    folder = try MatchFold.make()
  }

  /// Rewrites the words of a text.
  func romanized(_ tokens: [Token], of text: SourceText) -> [Token] {
    let places = tokens.indices.filter { tokens[$0].isWord }
    let words = rules.transliterate(words: places.map { spelling.fold(text[tokens[$0].span]) })
    var result = tokens
    for (place, word) in zip(places, words) {
      let token = tokens[place]
      result[place] = Token(
        span: token.span, kind: token.kind, folded: folder.fold(word), romanized: word,
        isCapitalised: token.isCapitalised, isUppercase: token.isUppercase,
        paragraph: token.paragraph)
    }
    return result
  }
}
