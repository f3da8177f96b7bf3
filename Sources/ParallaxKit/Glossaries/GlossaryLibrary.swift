/// The glossaries of a pair of languages, in one image or several.
struct GlossaryLibrary: Sendable {
  /// In the order of their priority: where an earlier one has an entry for a word or phrase of its
  /// first language, later ones are not asked for it.
  let images: [GlossaryImage]
  /// Pairs that must not be matched, whatever says that they say the same.
  let barred: GlossaryImage?
  /// The pair's languages; pairs are learned from the first to the second.
  let first: Language
  let second: Language

  init(
    images: [GlossaryImage], barred: GlossaryImage? = nil, _ first: Language, _ second: Language
  ) {
    self.images = images
    self.barred = barred
    self.first = first
    self.second = second
  }

  /// Puts the user's glossaries before an image.
  ///
  /// Their terms also have the further forms that the image has for them.
  init(
    _ users: UserGlossaries, before image: GlossaryImage, _ first: Language, _ second: Language,
    stemming: [Language: StemmingRules]
  ) throws(ResourceError) {
    let further = image.forms(of: users.lemmas)
    func built(
      _ entries: [UserGlossaries.Entry], _ sources: [Provenance.Source]
    ) throws(ResourceError) -> GlossaryImage {
      var writer = ImageWriter()
      var builder = try GlossaryImageBuilder(stemming: stemming)
      builder.add(entries, of: sources, further: further, to: &writer)
      builder.write(to: &writer)
      return GlossaryImage(
        ImageReader(built: writer), languages: stemming.keys.sorted())
    }
    let barred = users.entries.filter { !$0.allowsMatching }
    self.init(
      images: [try built(users.entries.filter(\.allowsMatching), users.sources), image],
      barred: barred.isEmpty ? nil : try built(barred, users.sources), first, second)
  }

  /// Writes all glossaries of a folder such as `en-ro`, and what was learned for the pair.
  static func write(
    _ folder: some ResourceFolder, _ first: Language, _ second: Language,
    stemming: [Language: StemmingRules], to writer: inout ImageWriter
  ) throws(ResourceError) {
    let pair = "\(first)-\(second)"
    var builder = try GlossaryImageBuilder(stemming: stemming)
    for name in try folder.files(in: pair, suffix: ".tsv") {
      let path = "\(pair)/\(name)"
      try builder.add(
        GlossaryFile(path: path, bytes: try folder.bytes(at: path)), to: &writer)
    }
    builder.addLocaleNames(first, second, to: &writer)
    let path = LearnedPairs.path(first, second)
    try builder.add(
      LearnedPairs(path: path, bytes: folder.bytes(at: path)), first, second, to: &writer)
    builder.write(to: &writer)
  }

  /// The files of all images.
  var files: [Provenance.Source] { images.flatMap(\.files) }

  /// Looks up the words of a text in each image.
  func texts(of side: TermSide) -> [GlossaryText] {
    images.map { GlossaryText(side, in: $0) }
  }

  /// Finds which words of one text no glossary has.
  /// - Parameter terms: indices of words of the text.
  func unknown(_ terms: [Int], in side: TermSide) -> Set<Int> {
    let vocabularies = images.compactMap { $0.vocabulary(side.profile.language) }
    return Set(
      terms.filter { term in
        !vocabularies.contains { side.terms[term].keys.contains(where: $0.isKnown) }
      })
  }
}
