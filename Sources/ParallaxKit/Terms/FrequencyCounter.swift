import ICUKit

/// Counts in how many sentences of a collection each stem occurs: what `glossaries/frequencies/`
/// is made with.
///
/// The keys are those by which texts are read (see `StemKeys`), so a table serves the Snowball
/// that is installed. One counter serves one task at a time.
public struct FrequencyCounter {
  private let profile: LanguageProfile
  private let extractor: TermExtractor
  private let builder: ReportBuilder
  private var counts: [String: Int] = [:]

  /// How many sentences were added.
  public private(set) var sentences = 0

  /// Makes a counter.
  /// - Parameter resources: a `glossaries` folder.
  public init(language: Language, resources: some ResourceFolder) throws(ResourceError) {
    profile = try LanguageProfile(language, from: resources)
    extractor = try TermExtractor(profile: profile)
    builder = try ReportBuilder()
  }

  /// Counts a text with one sentence on each line; empty lines count nothing.
  public mutating func add(_ text: String) throws(ResourceError) {
    for line in text.split(whereSeparator: \.isNewline) {
      let report = try builder.report(
        of: SourceDocument(name: "", text: String(line)), profile: profile)
      var seen: Set<String> = []
      for token in report.tokens where token.isWord {
        seen.formUnion(extractor.keys(of: token, in: report))
      }
      guard !report.tokens.isEmpty else { continue }
      sentences += 1
      for key in seen { counts[key, default: 0] += 1 }
    }
  }

  /// Gives the table's rows after its header row: the number of sentences under the key `*`, then
  /// the keys in the order of their bytes.
  /// - Parameter least: keys of fewer sentences are left out.
  public func rows(least: Int) -> [(key: String, sentences: Int)] {
    let kept = counts.filter { $0.value >= least && !$0.key.isEmpty }
      .sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
    return [("*", sentences)] + kept.map { ($0.key, $0.value) }
  }
}
