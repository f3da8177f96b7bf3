import Algorithms
import ICUKit

/// Gives a document its structure: title, paragraphs and their roles, sentences, tokens.
///
/// One builder serves one task at a time: ICU's break iterators are not thread-safe.
struct ReportBuilder {
  let tokenizer: Tokenizer
  private let splitter: SentenceSplitter
  private let folder: TextFolder

  init() throws(ResourceError) {
    tokenizer = try Tokenizer()
    splitter = try SentenceSplitter()
    folder = try MatchFold.make()
  }

  func report(
    of document: SourceDocument, profile: LanguageProfile
  ) throws(ResourceError) -> Report {
    let text = SourceText(document.text)
    let spans = ParagraphSplitter.paragraphs(of: text, from: document.bodyStart)
    let tokens = try tokens(of: text, paragraphs: spans, profile: profile)
    let sentences = try splitter.sentences(
      of: text, paragraphs: spans, tokens: tokens, abbreviations: profile.abbreviations,
      isPronoun: { profile.grammar.pronoun($0) != nil })
    let roles = ParagraphRoles(profile: profile, folder: folder).roles(
      of: spans, text: text, tokens: tokens)
    let paragraphs = zip(spans, roles).map { Paragraph(span: $0, role: $1) }
    let title = document.title ?? paragraphs.first { $0.role == .title }.map { text[$0.span] }
    return Report(
      source: document.name, text: text, language: profile.language, title: title,
      outlet: document.outlet, date: document.date, paragraphs: paragraphs,
      sentences: sentences, tokens: tokens)
  }

  /// Splits a text into tokens, those of a language's other script in the forms of its tables.
  func tokens(
    of text: SourceText, paragraphs: [TextSpan], profile: LanguageProfile
  ) throws(ResourceError) -> [Token] {
    let tokens = try tokenizer.tokens(of: text, paragraphs: paragraphs)
    guard let other = profile.otherScript,
      Self.script(of: text, from: paragraphs.first?.start ?? 0) == other.script
    else { return tokens }
    return try TokenRomanizer(other).romanized(tokens, of: text)
  }

  /// The script of most letters at the beginning of a text.
  private static func script(of text: SourceText, from start: Int) -> String? {
    Script.dominant(
      in: String(decoding: text.utf8.dropFirst(start).prefix(sampleLimit), as: UTF8.self))
  }

  private static let sampleLimit = 20_000
}
