/// By which names a report calls each concept of `glossaries/framing/`.
struct ConceptNames {
  /// The names of one concept, by stance.
  struct Names {
    fileprivate(set) var uses: [String: [Range<Int>]] = [:]

    var isEmpty: Bool { uses.isEmpty }
    var stances: Dictionary<String, [Range<Int>]>.Keys { uses.keys }

    /// The stance that is taken most often.
    var foremost: String? {
      uses.min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }?.key
    }

    func count(of stance: String?) -> Int { stance.flatMap { uses[$0]?.count } ?? 0 }

    /// The names in stances that the others do not take.
    func lacking(in other: Names) -> Names {
      Names(uses: uses.filter { other.uses[$0.key] == nil })
    }

    /// The forms used, each once, in the order in which they first stand.
    func words(in report: JudgedReport) -> String {
      var seen: Set<String> = []
      return places.compactMap { tokens in
        let form = report.report.tokens[tokens].map(\.folded).joined(separator: " ")
        return seen.insert(form).inserted ? report.report.text[report.span(tokens: tokens)] : nil
      }.joined(separator: ", ")
    }

    func spans(in report: JudgedReport) -> [TextSpan] {
      places.map { report.span(tokens: $0) }
    }

    private var places: [Range<Int>] {
      uses.values.flatMap { $0 }.sorted { $0.lowerBound < $1.lowerBound }
    }
  }

  /// By the concept's number: outside quotation marks, where what
  /// somebody says in the outlet's words is named in the outlet's words.
  private(set) var own: [Int: Names] = [:]
  private(set) var quoted: [Int: Names] = [:]

  init(_ report: JudgedReport) {
    for found in report.framing.variants {
      let (concept, stance) = (found.value.concept, found.value.stance)
      switch found.voice {
      case .outlet, .reported:
        own[concept, default: Names()].uses[stance, default: []].append(found.tokens)
      case .quoted:
        quoted[concept, default: Names()].uses[stance, default: []].append(found.tokens)
      case .none: break
      }
    }
  }
}
