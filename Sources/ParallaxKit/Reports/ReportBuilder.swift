import Algorithms
import ICUKit

/// Gives a document its structure: title, paragraphs and their roles, sentences, tokens.
///
/// One builder serves one task at a time: ICU's break iterators are not thread-safe.
struct ReportBuilder {
  private let tokenizer: Tokenizer
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
    var tokens = try tokenizer.tokens(of: text, paragraphs: spans)
    if let other = profile.otherScript, Self.script(of: document) == other.script {
      tokens = try TokenRomanizer(other).romanized(tokens, of: text)
    }
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

  /// The script of most letters at the beginning of a document.
  private static func script(of document: SourceDocument) -> String? {
    let body = document.text.utf8.dropFirst(document.bodyStart).prefix(sampleLimit)
    return Script.dominant(in: String(decoding: body, as: UTF8.self))
  }

  private static let sampleLimit = 20_000
}
