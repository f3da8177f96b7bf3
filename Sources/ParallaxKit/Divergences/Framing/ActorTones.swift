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

  init(_ judgement: Judgement) {
    var actors: [Actor] = []
    var places: [String: Int] = [:]
    var members: [(a: Set<Int>, b: Set<Int>)] = []
    for link in judgement.links.sorted(by: { $0.a.lowerBound < $1.a.lowerBound }) {
      guard link.source == .name || link.source == .identical || link.source == .cognate,
        let x = link.a.last, let y = link.b.last, judgement.a.terms[x].kind == .name,
        judgement.b.terms[y].kind == .name
      else { continue }
      let term = judgement.a.terms[x]
      let place = places[term.folded] ?? actors.count
      if place == actors.count {
        places[term.folded] = place
        actors.append(Actor(name: judgement.a.report.text[term.span]))
        members.append(([], []))
      }
      members[place].a.insert(x)
      members[place].b.insert(y)
    }
    for place in actors.indices {
      (actors[place].outletA, actors[place].quotedA) = Self.tones(judgement.a, members[place].a)
      (actors[place].outletB, actors[place].quotedB) = Self.tones(judgement.b, members[place].b)
    }
    self.actors = actors.filter {
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
