import FoundationEssentials
import ParallaxKit

/// The right answers to one pair of reports, as their file states them.
public struct GoldFile: Hashable, Sendable {
  /// A quote that a reader finds in a report.
  public struct Quote: Hashable, Sendable {
    public let id: String
    public let kind: QuoteKind
    /// nil where nobody is quoted.
    public let speaker: String?
    /// An exact slice of the report.
    public let text: String
    /// Which occurrence of the text is meant, counted from 1.
    public let occurrence: Int
  }

  /// One of the two reports.
  public struct Report: Hashable, Sendable {
    /// The report's file, in the folder of the gold file.
    public let file: String
    public let language: Language
    public let quotes: [Quote]
  }

  /// Quotes of both reports that together say the same thing.
  public struct Link: Hashable, Sendable {
    /// Ids of the first report's quotes.
    public let a: [String]
    public let b: [String]
    public let relation: Relation
  }

  /// A divergence that a reader finds between the reports.
  public struct Divergence: Hashable, Sendable {
    /// Words of a report.
    public struct Place: Hashable, Sendable {
      /// An exact slice of the report.
      public let text: String
      /// Which occurrence of the text is meant, counted from 1.
      public let occurrence: Int
    }

    public let rule: DivergenceRule
    /// Words of the first report that it touches; nil where it has none, or is of the report as a
    /// whole.
    public let a: Place?
    public let b: Place?
  }

  /// The name of the file, for messages.
  public let name: String
  /// Whether both reports tell of one event.
  public let isSameEvent: Bool
  public let a: Report
  public let b: Report
  public let links: [Link]
  /// All that there are; nil where nobody has looked for them.
  public let divergences: [Divergence]?

  /// Reads a file.
  /// - Parameters:
  ///   - json: Its bytes.
  ///   - name: How messages call it.
  /// - Throws: ``GoldError`` when the bytes are not JSON of this form, or contradict themselves.
  public init(json: [UInt8], name: String) throws(GoldError) {
    let content = try GoldJSON.decode(Content.self, from: json, name: name)
    func fail(_ reason: String) -> GoldError { GoldError(file: name, reason: reason) }
    guard content.reports.count == 2 else {
      throw fail("has \(content.reports.count) reports; a comparison needs two")
    }
    self.name = name
    isSameEvent = content.sameEvent
    a = try Self.report(content.reports[0], fail)
    b = try Self.report(content.reports[1], fail)
    guard a.file != b.file else { throw fail("names \(a.file) twice; name two reports") }
    links = try Self.links(content.pairs, a, b, fail)
    divergences = try Self.divergences(content.divergences, fail)
  }

  private static func divergences(
    _ content: [Content.Divergence]?, _ fail: (String) -> GoldError
  ) throws(GoldError) -> [Divergence]? {
    guard let content else { return nil }
    var divergences: [Divergence] = []
    for item in content {
      guard let rule = DivergenceRule(rawValue: item.rule) else {
        throw fail(
          "a divergence has the unknown rule '\(item.rule)'; parallax rules lists those there are")
      }
      func place(_ text: String?, _ occurrence: Int?) throws(GoldError) -> Divergence.Place? {
        guard let text else { return nil }
        guard !text.isEmpty, occurrence ?? 1 > 0 else {
          throw fail("a divergence of \(rule.rawValue) has no text or an occurrence under 1")
        }
        return Divergence.Place(text: text, occurrence: occurrence ?? 1)
      }
      divergences.append(
        Divergence(
          rule: rule, a: try place(item.a, item.occurrenceA),
          b: try place(item.b, item.occurrenceB)))
    }
    return divergences
  }

  private static func report(
    _ content: Content.Report, _ fail: (String) -> GoldError
  ) throws(GoldError) -> Report {
    guard !content.file.isEmpty, !content.file.contains("/") else {
      throw fail("report file '\(content.file)' is not a name; put the report beside this file")
    }
    var quotes: [Quote] = []
    var ids: Set<String> = []
    for quote in content.quotes {
      guard ids.insert(quote.id).inserted else {
        throw fail("quote \(quote.id) of \(content.file) is there twice; ids must differ")
      }
      guard let kind = QuoteKind(rawValue: quote.kind) else {
        throw fail(
          "quote \(quote.id) has the unknown kind '\(quote.kind)'; use "
            + QuoteKind.allCases.map(\.rawValue).joined(separator: ", "))
      }
      let occurrence = quote.occurrence ?? 1
      guard !quote.text.isEmpty, occurrence > 0 else {
        throw fail("quote \(quote.id) has no text or an occurrence under 1; correct it")
      }
      quotes.append(
        Quote(
          id: quote.id, kind: kind, speaker: quote.speaker, text: quote.text,
          occurrence: occurrence))
    }
    return Report(
      file: content.file, language: Language(rawValue: content.language), quotes: quotes)
  }

  private static func links(
    _ content: [Content.Link], _ a: Report, _ b: Report, _ fail: (String) -> GoldError
  ) throws(GoldError) -> [Link] {
    var seen: Set<String> = []
    for link in content {
      for (ids, report) in [(link.a, a), (link.b, b)] {
        guard !ids.isEmpty else {
          throw fail("a pair has no quote of \(report.file); each pair needs one of both reports")
        }
        for id in ids {
          guard let quote = report.quotes.first(where: { $0.id == id }) else {
            throw fail("a pair names '\(id)', which is no quote of \(report.file); correct the id")
          }
          guard quote.kind != .scare else {
            throw fail("a pair names the scare quote \(id); only what somebody says can pair")
          }
          guard seen.insert("\(report.file)\u{0}\(id)").inserted else {
            throw fail("quote \(id) stands in two pairs; merge them or correct the id")
          }
        }
      }
    }
    var links: [Link] = []
    for link in content {
      guard let relation = Relation(rawValue: link.relation) else {
        throw fail(
          "the pair of \(link.a[0]) has the unknown relation '\(link.relation)'; use equivalent, "
            + "a-within-b, b-within-a or overlapping")
      }
      links.append(Link(a: link.a, b: link.b, relation: relation))
    }
    return links
  }
}

/// The shape of the file.
private struct Content: Decodable {
  struct Quote: Decodable {
    let id: String
    let kind: String
    let speaker: String?
    let text: String
    let occurrence: Int?
  }

  struct Report: Decodable {
    let file: String
    let language: String
    let quotes: [Quote]
  }

  struct Link: Decodable {
    let a: [String]
    let b: [String]
    let relation: String
  }

  struct Divergence: Decodable {
    let rule: String
    let a: String?
    let b: String?
    let occurrenceA: Int?
    let occurrenceB: Int?

    enum CodingKeys: String, CodingKey {
      case rule, a, b
      case occurrenceA = "occurrence_a"
      case occurrenceB = "occurrence_b"
    }
  }

  let sameEvent: Bool
  let reports: [Report]
  let pairs: [Link]
  let divergences: [Divergence]?

  enum CodingKeys: String, CodingKey {
    case sameEvent = "same_event"
    case reports, pairs, divergences
  }
}
