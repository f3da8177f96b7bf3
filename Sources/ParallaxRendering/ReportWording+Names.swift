import ICUKit
import ParallaxKit

/// The names that reports give to what Parallax tells apart.
extension ReportWording {
  package func relation(_ relation: Relation) -> String { text("relation/\(relation.rawValue)") }
  package func kind(_ kind: QuoteKind) -> String { text("kind/\(kind.rawValue)") }
  package func level(_ level: DivergenceLevel) -> String { text("level/\(level.rawValue)") }
  package func stance(_ stance: Stance) -> String { text("stance/\(stance.rawValue)") }
  package func source(_ source: Evidence.Source) -> String { text("source/\(source.rawValue)") }

  /// Says how two quotes are related and how likely it is that they say the same: by all that is
  /// known, then by their words alone.
  package func heading(of pair: Pair) -> String {
    text(
      "layout/pair",
      [
        ("relation", .text(relation(pair.relation))),
        ("confidence", .text(Wording.probability(pair.confidence))),
        ("score", .text(Wording.probability(pair.score))),
      ])
  }

  /// Counts things by a phrase with the argument `count`.
  package func count(_ key: String, _ number: Int, side: ReportSide? = nil) -> String {
    var arguments: [(name: String, value: MessageFormat.Argument)] = [
      ("count", .number(Double(number)))
    ]
    if let side { arguments.append(("side", .text(side.rawValue.uppercased()))) }
    return text(key, arguments)
  }

  /// Counts quotes by kind: "3 quotes: 2 direct, 1 indirect".
  package func kinds(of quotes: [Quote]) -> String {
    let kinds = QuoteKind.allCases.compactMap { kind in
      let number = quotes.count { $0.kind == kind }
      return number > 0 ? count("kind-count/\(kind.rawValue)", number) : nil
    }
    let total = count("layout/quotes", quotes.count)
    return kinds.isEmpty ? total : "\(total): \(kinds.joined(separator: ", "))"
  }

  /// Names a language.
  package func language(_ other: Language) -> String {
    LocaleNames.languageName(other.rawValue, in: language.rawValue) ?? other.rawValue
  }

  /// Says why a quote was not judged, as a sentence.
  package func reason(_ entry: NotJudged) -> String {
    text(
      "reason/\(entry.reason.rawValue)",
      [
        ("count", .number(Double(entry.missing.count))),
        ("words", .text(entry.missing.map(VisibleText.line).joined(separator: ", "))),
      ])
  }
}
