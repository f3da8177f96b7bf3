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
