import ParallaxKit

/// A comparator that knows where its language data lies, for messages about it.
struct LocatedComparator {
  let comparator: Comparator
  let location: String

  func compare(
    _ a: SourceDocument, _ b: SourceDocument, languageA: Language?, languageB: Language?
  ) throws(CommandFailure) -> Comparison {
    do {
      return try comparator.compare(a, b, languageA: languageA, languageB: languageB)
    } catch {
      throw CommandFailure(error, location: location)
    }
  }

  func quotes(
    in document: SourceDocument, language: Language?
  ) throws(CommandFailure) -> QuotedReport {
    do {
      return try comparator.quotes(in: document, language: language)
    } catch {
      throw CommandFailure(error, location: location)
    }
  }

  func match(
    _ a: StatementList, _ b: StatementList, _ languages: (a: Language?, b: Language?), best: Int,
    _ visit: (Int, [LineMatch]) -> Void
  ) throws(CommandFailure) {
    do {
      try comparator.match(
        a, b, languageA: languages.a, languageB: languages.b, best: best, visit)
    } catch {
      throw CommandFailure(error, location: location)
    }
  }

  func matchPaired(
    _ a: StatementList, _ b: StatementList, _ languages: (a: Language?, b: Language?),
    _ visit: (Int, LineMatch) -> Void
  ) throws(CommandFailure) {
    do {
      try comparator.matchPaired(a, b, languageA: languages.a, languageB: languages.b, visit)
    } catch {
      throw CommandFailure(error, location: location)
    }
  }

  func wordMatches(of comparison: Comparison) throws(CommandFailure) -> [LineMatch] {
    do {
      return try comparator.wordMatches(of: comparison)
    } catch {
      throw CommandFailure(error, location: location)
    }
  }

  func coverage(
    of documents: [SourceDocument], language: Language?
  ) throws(CommandFailure) -> GlossaryCoverage {
    do {
      return try comparator.coverage(of: documents, language: language)
    } catch {
      throw CommandFailure(error, location: location)
    }
  }
}
