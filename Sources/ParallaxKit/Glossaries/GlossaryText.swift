/// A text's words as an image's glossaries number them: each is looked up once.
struct GlossaryText: Sendable {
  let image: GlossaryImage
  let vocabulary: GlossaryVocabulary?
  /// For each token.
  let keys: [GlossaryVocabulary.TokenKeys]

  init(_ side: TermSide, in image: GlossaryImage) {
    self.image = image
    let vocabulary = image.vocabulary(side.profile.language)
    self.vocabulary = vocabulary
    var known = [GlossaryVocabulary.TokenKeys?](repeating: nil, count: side.spellingCount)
    keys = side.termOfToken.indices.map { token in
      let term = side.termOfToken[token]
      let spelling = term < 0 ? -1 : Int(side.terms[term].spelling)
      if spelling >= 0, let keys = known[spelling] { return keys }
      let found = side.keys(ofToken: token)
      let keys =
        vocabulary?.numbers(of: found.keys, firm: found.firm) ?? GlossaryVocabulary.TokenKeys()
      if spelling >= 0 { known[spelling] = keys }
      return keys
    }
  }
}
