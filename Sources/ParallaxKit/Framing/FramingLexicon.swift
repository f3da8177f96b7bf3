/// The words by which outlets frame what they report: what `glossaries/framing/`, `tone/`, `frames/`
/// and `<code>/distancing.tsv` say.
final class FramingLexicon: Sendable {
  /// Something that outlets call by rival names.
  struct Concept: Sendable {
    let id: String
    let domain: String
    /// Its plain name in each language.
    let names: [Language: String]
  }

  /// A dimension of an issue that a report may stress.
  struct Frame: Sendable {
    let id: String
    let names: [Language: String]
  }

  /// How a concept is called in one stance.
  struct Variant: Hashable, Sendable {
    /// The number of the concept.
    let concept: Int
    let stance: String
  }

  /// Why an outlet keeps its distance from a word.
  enum Distance: String, CaseIterable, Sendable {
    case doubt, unproven
    case selfClaimed = "self-claimed"
    /// Leaves a claim open, as careful writers do throughout: it answers a distance that the other
    /// outlet keeps, and keeps none by itself.
    case hedge
  }

  private let reader: ImageReader
  private let concepts: ImageWords
  private let variants: ImageWords
  /// In the order of `frames/names.tsv`.
  let frames: [Frame]
  private let indices: [String: StemIndex]

  init(_ reader: ImageReader) {
    self.reader = reader
    concepts = reader.section(Section.concepts.rawValue)
    variants = reader.section(Section.variants.rawValue)
    let frames = reader.section(Section.frameNames.rawValue)
    self.frames = stride(from: 0, to: frames.count, by: 3).map { place in
      Frame(
        id: reader.string(frames[place]),
        names: [
          .english: reader.string(frames[place + 1]), .romanian: reader.string(frames[place + 2]),
        ])
    }
    var indices: [String: StemIndex] = [:]
    for language in Comparator.languages {
      for part in Section.indexed {
        indices[part.name(language)] = StemIndex(
          reader, part.name(language), by: part == .distancing ? .spelling : .stems)
      }
    }
    self.indices = indices
  }

  private static let conceptWords = 4
  private static let variantWords = 2

  /// How many concepts there are.
  var conceptCount: Int { concepts.count / Self.conceptWords }

  func concept(_ number: Int) -> Concept {
    let place = number * Self.conceptWords
    return Concept(
      id: reader.string(concepts[place]), domain: reader.string(concepts[place + 1]),
      names: [
        .english: reader.string(concepts[place + 2]),
        .romanian: reader.string(concepts[place + 3]),
      ])
  }

  /// The rival names of concepts in a text.
  func variants(in side: TermSide) -> [(tokens: Range<Int>, variant: Variant)] {
    hits(.variants, side).compactMap { hit in
      let place = Int(hit.value) * Self.variantWords
      guard place < variants.count else { return nil }
      let variant = Variant(
        concept: Int(variants[place]), stance: reader.string(variants[place + 1]))
      return (hit.tokens, variant)
    }
  }

  /// The words of praise, blame and feeling in a text.
  func toneWords(in side: TermSide) -> [(tokens: Range<Int>, tone: ToneWord)] {
    hits(.tone, side).map { ($0.tokens, ToneWord(value: $0.value)) }
  }

  /// The words that signal a frame, with its place in `frames`.
  func frameWords(in side: TermSide) -> [(tokens: Range<Int>, frame: Int)] {
    hits(.frames, side).map { ($0.tokens, Int($0.value)) }.filter { frames.indices.contains($0.1) }
  }

  /// The words by which an outlet keeps its distance.
  func distances(in side: TermSide) -> [(tokens: Range<Int>, distance: Distance)] {
    hits(.distancing, side).map {
      ($0.tokens, Distance.allCases[Int($0.value) % Distance.allCases.count])
    }
  }

  private func hits(_ section: Section, _ side: TermSide) -> [StemIndex.Hit] {
    // What evaluates must be the very word: few letters off tell "hospital" from "hospitable".
    indices[section.name(side.profile.language)]?.hits(in: side, shorter: section == .tone ? 1 : 2)
      ?? []
  }

  private enum Section: String {
    case concepts = "framing.concepts"
    case variants = "framing.variants"
    case frameNames = "framing.frame-names"
    case tone = "framing.tone"
    case frames = "framing.frames"
    case distancing = "framing.distancing"

    static let indexed: [Self] = [.variants, .tone, .frames, .distancing]

    func name(_ language: Language) -> String { "\(language).\(rawValue)" }
  }

  private static let framingFolder = "framing"
  private static let namesFile = "names.tsv"
  private static let suffix = ".tsv"
}

// MARK: - Writing

extension FramingLexicon {
  /// Writes the tables.
  static func write(
    _ folder: some ResourceFolder, stemming: [Language: StemmingRules], to writer: inout ImageWriter
  ) throws(ResourceError) {
    try writeConcepts(folder, stemming, to: &writer)
    try writeFrames(folder, stemming, to: &writer)
    for language in Comparator.languages {
      try writeTone(folder, language, stemming[language], to: &writer)
      try writeDistancing(folder, language, to: &writer)
    }
  }

  private static func writeConcepts(
    _ folder: some ResourceFolder, _ stemming: [Language: StemmingRules],
    to writer: inout ImageWriter
  ) throws(ResourceError) {
    let names = try folder.table(
      "\(framingFolder)/\(namesFile)", required: ["concept", "domain", "en", "ro"])
    var places: [Substring: Int] = [:]
    var concepts: [UInt32] = []
    for (place, row) in names.rows.enumerated() {
      guard places.updateValue(place, forKey: row[0]) == nil else {
        throw ResourceError(
          path: names.path, line: row.line, reason: "repeats the concept '\(row[0])'")
      }
      concepts += (0..<4).map { writer.string(row[$0]) }
    }
    writer.add(Section.concepts.rawValue, concepts)
    var variants: [Variant] = []
    var variantPlaces: [Variant: Int] = [:]
    var builders = try builders(stemming)
    for name in try folder.files(in: framingFolder, suffix: suffix) where name != namesFile {
      let table = try folder.table(
        "\(framingFolder)/\(name)", required: ["concept", "stance", "language", "form"])
      for row in table.rows {
        guard let concept = places[row[0]] else {
          throw ResourceError(
            path: table.path, line: row.line,
            reason: "names the concept '\(row[0])', which \(framingFolder)/\(namesFile) lacks")
        }
        let language = Language(rawValue: String(row[2]))
        guard builders[language] != nil else {
          throw ResourceError(
            path: table.path, line: row.line, reason: "names the unknown language '\(row[2])'")
        }
        let variant = Variant(concept: concept, stance: String(row[1]))
        let place = variantPlaces[variant] ?? variants.count
        if place == variants.count {
          variantPlaces[variant] = place
          variants.append(variant)
        }
        // A form that has the stems of an earlier one of another stance would say nothing sure.
        let known = builders[language]?.insert(row[3], UInt32(place))
        if let known, known != UInt32(place) {
          throw ResourceError(
            path: table.path, line: row.line,
            reason: "has '\(row[3])', whose stems another stance or concept has")
        }
      }
    }
    writer.add(
      Section.variants.rawValue,
      variants.flatMap { [UInt32($0.concept), writer.string($0.stance)] })
    for language in Comparator.languages {
      builders[language]?.write(to: &writer, as: Section.variants.name(language))
    }
  }

  private static func builders(
    _ stemming: [Language: StemmingRules]
  ) throws(ResourceError) -> [Language: StemIndexBuilder] {
    var builders: [Language: StemIndexBuilder] = [:]
    for (language, rules) in stemming { builders[language] = try StemIndexBuilder(rules) }
    return builders
  }

  private static func writeFrames(
    _ folder: some ResourceFolder, _ stemming: [Language: StemmingRules],
    to writer: inout ImageWriter
  ) throws(ResourceError) {
    let names = try folder.table("frames/\(namesFile)", required: ["frame", "en", "ro"])
    writer.add(
      Section.frameNames.rawValue,
      names.rows.flatMap { row in (0..<3).map { writer.string(row[$0]) } })
    let places = Dictionary(
      names.rows.enumerated().map { ($1[0], $0) }, uniquingKeysWith: { first, _ in first })
    for language in Comparator.languages {
      guard let rules = stemming[language] else { continue }
      var builder = try StemIndexBuilder(rules)
      let table = try folder.table("frames/\(language)\(suffix)", required: ["frame", "form"])
      for row in table.rows {
        guard let place = places[row[0]] else {
          throw ResourceError(
            path: table.path, line: row.line,
            reason: "names the frame '\(row[0])', which \(names.path) lacks")
        }
        if let known = builder.insert(row[1], UInt32(place)), known != UInt32(place) {
          throw ResourceError(
            path: table.path, line: row.line,
            reason: "has '\(row[1])', whose stems signal another frame above")
        }
      }
      builder.write(to: &writer, as: Section.frames.name(language))
    }
  }

  private static func writeTone(
    _ folder: some ResourceFolder, _ language: Language, _ rules: StemmingRules?,
    to writer: inout ImageWriter
  ) throws(ResourceError) {
    guard let rules else { return }
    var builder = try StemIndexBuilder(rules)
    let table = try folder.table(
      "tone/\(language)\(suffix)", required: ["form", "pos", "polarity", "strength", "kind"])
    for row in table.rows {
      guard let tone = ToneWord(polarity: row[2], strength: row[3], kind: row[4]) else {
        throw ResourceError(
          path: table.path, line: row.line,
          reason: "has a polarity, strength or kind that there is not: "
            + "'\(row[2])', '\(row[3])', '\(row[4])'")
      }
      if let known = builder.insert(row[0], tone.value), known != tone.value {
        throw ResourceError(
          path: table.path, line: row.line,
          reason: "has '\(row[0])', whose stems have another polarity, strength or kind above")
      }
    }
    builder.write(to: &writer, as: Section.tone.name(language))
  }

  private static func writeDistancing(
    _ folder: some ResourceFolder, _ language: Language, to writer: inout ImageWriter
  ) throws(ResourceError) {
    var builder = try StemIndexBuilder()
    let table = try folder.table("\(language)/distancing.tsv", required: ["form", "kind"])
    for row in table.rows {
      guard let kind = Distance(rawValue: String(row[1])),
        let place = Distance.allCases.firstIndex(of: kind)
      else {
        throw ResourceError(
          path: table.path, line: row.line,
          reason: "has the unknown kind '\(row[1])'; use "
            + Distance.allCases.map(\.rawValue).joined(separator: ", "))
      }
      if let known = builder.insert(row[0], UInt32(place)), known != UInt32(place) {
        throw ResourceError(
          path: table.path, line: row.line,
          reason: "has '\(row[0])', which is of another kind above")
      }
    }
    builder.write(to: &writer, as: Section.distancing.name(language))
  }
}
