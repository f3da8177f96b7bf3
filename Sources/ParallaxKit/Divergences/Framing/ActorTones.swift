/// How two reports speak of the people and bodies that both name, the outlets' voices and the quoted
/// ones apart.
struct ActorTones: Sendable {
  /// The words of praise, blame and feeling about an actor.
  struct Tone: Sendable {
    var tokens: [Range<Int>] = []
    var sum = 0

    var count: Int { tokens.count }
    /// From -3 to 3.
    var mean: Double { count > 0 ? Double(sum) / Double(count) : 0 }
  }

  struct Actor: Sendable {
    let name: String
    var outletA = Tone()
    var outletB = Tone()
    var quotedA = Tone()
    var quotedB = Tone()
  }

  /// In the order in which the first report names them; only those with a word of tone.
  let actors: [Actor]

  /// A word of tone is about a name in its sentence that lies no further off, in tokens.
  private static let reach = 8

  init(_ a: JudgedReport, _ b: JudgedReport, _ links: [TermLink]) {
    let names = SharedNames(a, b, links)
    actors = names.names.map { shared in
      var actor = Actor(name: shared.name)
      (actor.outletA, actor.quotedA) = Self.tones(a, shared.a)
      (actor.outletB, actor.quotedB) = Self.tones(b, shared.b)
      return actor
    }.filter {
      $0.outletA.count + $0.outletB.count + $0.quotedA.count + $0.quotedB.count > 0
    }
  }

  /// What stands near the names of an actor, in the outlet's voice and in others'.
  private static func tones(
    _ report: JudgedReport, _ names: Set<Int>
  ) -> (outlet: Tone, quoted: Tone) {
    var (outlet, quoted) = (Tone(), Tone())
    let places = names.map { report.terms[$0].tokens.lowerBound }.sorted()
    for found in report.framing.tones {
      let token = found.tokens.lowerBound
      let near = places.contains { place in
        abs(place - token) <= reach
          && report.sentence(ofToken: place) == report.sentence(ofToken: token)
      }
      guard near else { continue }
      switch found.voice {
      case .outlet:
        outlet.tokens.append(found.tokens)
        outlet.sum += found.value.polarity
      case .quoted, .reported:
        quoted.tokens.append(found.tokens)
        quoted.sum += found.value.polarity
      case .none: break
      }
    }
    return (outlet, quoted)
  }
}
