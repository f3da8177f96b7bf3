/// A share with its 95 % interval, both from 0 to 1.
public struct Share: Hashable, Sendable {
  public let value: Double
  public let interval: ClosedRange<Double>

  public init(value: Double, interval: ClosedRange<Double>) {
    self.value = value
    self.interval = interval
  }
}

/// A share in each of two reports.
public struct FacingShares: Hashable, Sendable {
  public let a: Share
  public let b: Share

  var mirrored: Self { Self(a: b, b: a) }
}

/// What two reports give their words to, measured, whether or not they part ways in it.
public struct ComparisonMeasures: Sendable {
  /// Who has which share of the quoted words.
  public struct Voice: Sendable {
    /// As the first report that quotes the speaker has it.
    public let name: String
    public let shares: FacingShares
  }

  /// Which share of the words that signal a frame signal this one, in the outlets' own text.
  public struct Frame: Sendable {
    public let id: String
    /// Its name in each language in which reports are written.
    public let names: [Language: String]
    public let shares: FacingShares
  }

  /// How the reports speak of somebody whom both name: the sum of the words of praise (from 1 to 3)
  /// and blame (from -1 to -3) near the name, and how many there are.
  public struct ActorTone: Sendable {
    public struct Tone: Hashable, Sendable {
      public let sum: Int
      public let words: Int
    }

    public let name: String
    public let outletA: Tone
    public let outletB: Tone
    public let quotedA: Tone
    public let quotedB: Tone
  }

  /// The interval of the overlap's score.
  public let overlap: ClosedRange<Double>
  /// In the order of the first report, then those of the second only.
  public let voices: [Voice]
  public let frames: [Frame]
  public let actors: [ActorTone]

  var mirrored: Self {
    Self(
      overlap: overlap,
      voices: voices.map { Voice(name: $0.name, shares: $0.shares.mirrored) },
      frames: frames.map { Frame(id: $0.id, names: $0.names, shares: $0.shares.mirrored) },
      actors: actors.map {
        ActorTone(
          name: $0.name, outletA: $0.outletB, outletB: $0.outletA, quotedA: $0.quotedB,
          quotedB: $0.quotedA)
      })
  }
}
