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
    keys = side.tokenKeys.indices.map { token in
      vocabulary?.numbers(of: side.tokenKeys[token], firm: side.firmKeys[token])
        ?? GlossaryVocabulary.TokenKeys()
    }
  }
}
