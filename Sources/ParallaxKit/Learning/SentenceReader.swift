/// Reads the sentences of one language into the words that a lexicon is learned from.
///
/// One reader serves one task at a time.
final class SentenceReader {
  /// What is read of one sentence.
  struct Sentence {
    /// Numbers of the content words.
    var words: [Int32] = []
    /// For each of them its form, where the same form in the other language is the same word.
    var forms: [String?] = []
    /// For each of them its place among all words, from 0 to 1.
    var places: [Float] = []
    /// The entries of the curated glossaries, with indices of `words`.
    var curated: [CuratedForms.Occurrence] = []
  }

  /// Shorter forms that are no names are the same in both languages by chance.
  private static let tellingLength = 4

  private let profile: LanguageProfile
  private let extractor: TermExtractor
  private let builder: ReportBuilder
  private let forms: CuratedForms
  private(set) var numbers = WordNumbers()

  /// Makes a reader of a language.
  /// - Parameter glossaries: tables with a column of the language.
  init(_ profile: LanguageProfile, glossaries: [TabSeparatedTable]) throws(ResourceError) {
    self.profile = profile
    extractor = try TermExtractor(profile: profile)
    builder = try ReportBuilder()
    forms = CuratedForms(glossaries, language: profile.language, keys: extractor.keys)
  }

  /// For each entry of the curated glossaries the keys of its forms of one word.
  var curatedWords: [Int32: [String]] { forms.words }

  /// Reads a sentence: its words and names, but for words of grammar.
  func read(_ text: String) throws(ResourceError) -> Sentence {
    let report = try builder.report(of: SourceDocument(name: "", text: text), profile: profile)
    let terms = extractor.terms(of: report)
    var sentence = Sentence()
    /// How many content words are before each term.
    var before = [0]
    for (index, term) in terms.enumerated() {
      if isContent(term), let key = term.keys.first, !key.isEmpty {
        // Text without diacritics has the stem of the bare spelling only.
        let own = extractor.keys(of: report.tokens[term.tokens.lowerBound], in: report)
        sentence.words.append(numbers.add(key, others: own.first == key ? own : []))
        let isTelling = term.kind == .name || term.folded.utf8.count >= Self.tellingLength
        sentence.forms.append(isTelling ? term.folded : nil)
        sentence.places.append(Float(index) / Float(terms.count))
      }
      before.append(sentence.words.count)
    }
    for occurrence in forms.occurrences(in: report, terms: terms) {
      let words = before[occurrence.terms.lowerBound]..<before[occurrence.terms.upperBound]
      guard !words.isEmpty else { continue }
      sentence.curated.append(
        CuratedForms.Occurrence(
          entry: occurrence.entry, terms: words, isWord: occurrence.isWord))
    }
    return sentence
  }

  private func isContent(_ term: Term) -> Bool { term.kind == .word || term.kind == .name }
}
