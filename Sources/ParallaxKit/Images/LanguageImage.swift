import ICUKit

/// All language data of a `glossaries` folder in the form in which it is used: one run of bytes that
/// is read where it lies, so that nothing is parsed at a start.
///
/// An image depends on the files it was built from, on the ICU and Snowball that folded and stemmed
/// their words, and on the program that wrote it; `isCurrent` tells whether they are still the same.
public struct LanguageImage: Sendable {
  let reader: ImageReader

  private static let versionsSection = "versions"
  private static let sourcesSection = "sources"
  private static let modelSection = "model"
  private static let lineModelSection = "line-model"
  private static let sourceWords = 5
  private static let modelPath = "en-ro.alignment.tsv"
  private static let lineModelPath = "en-ro.lines.tsv"

  /// Opens an image.
  /// - Throws: `ImageError` where the bytes are not those that `bytes(of:program:)` gave.
  public init(_ buffer: ImageBuffer) throws(ImageError) {
    reader = try ImageReader(buffer)
  }

  /// Opens an image that was found whole before and that nobody wrote to since: nothing but its
  /// header is looked at.
  /// - Throws: `ImageError` where the header is not that of an image of this length.
  public init(checked buffer: ImageBuffer) throws(ImageError) {
    reader = try ImageReader(buffer, isChecked: true)
  }

  /// Builds an image in memory.
  /// - Parameter folder: a `glossaries` folder.
  public init(of folder: some ResourceFolder) throws(ResourceError) {
    reader = ImageReader(built: try Self.writer(of: folder, program: 0))
  }

  /// Builds an image for keeping.
  /// - Parameters:
  ///   - folder: a `glossaries` folder.
  ///   - program: a number that changes with the program that builds and reads the image.
  public static func bytes(
    of folder: some ResourceFolder, program: UInt64
  ) throws(ResourceError) -> [UInt8] {
    try writer(of: folder, program: program).finished()
  }

  private static func writer(
    of folder: some ResourceFolder, program: UInt64
  ) throws(ResourceError) -> ImageWriter {
    var writer = ImageWriter()
    let recorder = SourceRecorder(folder)
    var stemming: [Language: StemmingRules] = [:]
    for language in Comparator.languages {
      stemming[language] = try LanguageProfile.write(language, from: recorder, to: &writer)
    }
    try NameLexicon.write(recorder, languages: Comparator.languages, to: &writer)
    try LanguageIdentifier.write(recorder, to: &writer)
    try ReportPhrases.write(recorder, to: &writer)
    try FramingLexicon.write(recorder, stemming: stemming, to: &writer)
    try GlossaryLibrary.write(
      recorder, .english, .romanian, stemming: stemming, to: &writer)
    let model = try recorder.bytes(at: modelPath)
    _ = try pairModel(model)
    writer.add(modelSection, [writer.blob(model)])
    let lineModel = try recorder.bytes(at: lineModelPath)
    _ = try self.lineModel(lineModel)
    writer.add(lineModelSection, [writer.blob(lineModel)])
    writer.add(
      versionsSection,
      [writer.string(Comparator.version), writer.string(ICUVersion.icu)] + program.imageWords)
    writer.add(
      sourcesSection,
      recorder.sources.flatMap { source in
        [
          source.isList ? 1 : 0, writer.string(source.path), writer.string(source.suffix),
        ] + source.digest.imageWords
      })
    return writer
  }

  /// Reads the weights by which quotes are paired.
  func pairModel() throws(ResourceError) -> PairModel {
    try Self.pairModel(reader.bytes(reader.section(Self.modelSection)[0]))
  }

  private static func pairModel(_ bytes: [UInt8]) throws(ResourceError) -> PairModel {
    try PairModel(
      TabSeparatedTable(path: modelPath, bytes: bytes, required: ["feature", "weight"]))
  }

  /// Reads the weights by which lines are scored.
  func lineModel() throws(ResourceError) -> LineModel {
    try Self.lineModel(reader.bytes(reader.section(Self.lineModelSection)[0]))
  }

  private static func lineModel(_ bytes: [UInt8]) throws(ResourceError) -> LineModel {
    try LineModel(
      TabSeparatedTable(path: lineModelPath, bytes: bytes, required: ["feature", "weight"]))
  }

  /// Tells whether building the image anew would give the same.
  /// - Parameters:
  ///   - folder: the `glossaries` folder; all files that the image was built from are read.
  ///   - program: see `bytes(of:program:)`.
  public func isCurrent(in folder: some ResourceFolder, program: UInt64) -> Bool {
    guard isMade(by: program) else { return false }
    let sources = reader.section(Self.sourcesSection)
    return stride(from: 0, to: sources.count, by: Self.sourceWords).allSatisfy { place in
      let path = reader.string(sources[place + 1])
      let digest =
        sources[place] == 0
        ? SourceRecorder.digest(of: path, in: folder)
        : SourceRecorder.digest(
          ofFilesIn: path, suffix: reader.string(sources[place + 2]), in: folder)
      return digest == sources.wide(at: place + 3)
    }
  }

  /// Tells whether a program with this ICU and this Snowball made the image.
  /// - Parameter program: see `bytes(of:program:)`.
  public func isMade(by program: UInt64) -> Bool {
    let versions = reader.section(Self.versionsSection)
    return reader.string(versions[0]) == Comparator.version
      && reader.string(versions[1]) == ICUVersion.icu && versions.wide(at: 2) == program
      && hasStems()
  }

  /// The files and folders that the image was built from, some of which may be missing, within the
  /// `glossaries` folder.
  public var sources: [String] {
    let sources = reader.section(Self.sourcesSection)
    return stride(from: 0, to: sources.count, by: Self.sourceWords).map { place in
      reader.string(sources[place + 1])
    }
  }

  /// Another Snowball stems some words otherwise.
  private func hasStems() -> Bool {
    Comparator.languages.allSatisfy { language in
      guard let stemKeys = try? StemKeys(LanguageProfile.stemming(language, reader)) else {
        return false
      }
      return GlossaryVocabulary(reader, language).isStemmed(by: stemKeys)
    }
  }
}
