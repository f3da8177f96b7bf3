/// Who is quoted in a report, and with how many words.
struct Voices: Sendable {
  struct Voice: Sendable {
    let speaker: Speaker
    /// The places in the report's quotes.
    var quotes: [Int]
    var words: Int
  }

  /// In the order in which they first speak.
  let voices: [Voice]
  /// For each quote how many words it has, and the place of its voice, nil where nobody is named.
  let quoteWords: [(words: Int, voice: Int?)]
  let words: Int
  private let places: [SpeakerKey: Int]

  /// Who speaks with less confidence than this is not counted as anybody.
  private static let leastConfidence = 0.5

  /// Counts the words in quotation marks.
  init(_ report: JudgedReport) {
    var voices: [Voice] = []
    var counted: [(words: Int, voice: Int?)] = []
    var places: [SpeakerKey: Int] = [:]
    for (place, quote) in report.quotes.enumerated()
    where quote.kind == .direct || quote.kind == .fragment {
      let words = report.report.tokens(in: quote.span).count { report.report.tokens[$0].isWord }
      guard let speaker = quote.speaker, speaker.key.isName,
        speaker.confidence >= Self.leastConfidence
      else {
        counted.append((words, nil))
        continue
      }
      let known =
        places[speaker.key]
        ?? voices.prefix(Self.compared).firstIndex { $0.speaker.key.isSame(speaker.key) }
      let voice = known ?? voices.count
      if known == nil { voices.append(Voice(speaker: speaker, quotes: [], words: 0)) }
      places[speaker.key] = voice
      voices[voice].quotes.append(place)
      voices[voice].words += words
      counted.append((words, voice))
    }
    self.voices = voices
    self.places = places
    quoteWords = counted
    words = counted.reduce(0) { $0 + $1.words }
  }

  /// The share of the quoted words that a speaker has, from 0 to 1.
  func share(_ key: SpeakerKey) -> Double {
    guard words > 0, let voice = voice(key) else { return 0 }
    return Double(voices[voice].words) / Double(words)
  }

  /// The place of a speaker's voice.
  func voice(_ key: SpeakerKey) -> Int? {
    places[key] ?? voices.prefix(Self.compared).firstIndex { $0.speaker.key.isSame(key) }
  }

  /// Spellings of one name are looked for among no more voices than this.
  private static let compared = 30

  /// The 95 % interval of a share, by drawing the report's quotes anew with replacement (percentile
  /// bootstrap, Efron 1979). The same each time.
  func interval(_ key: SpeakerKey) -> ClosedRange<Double> {
    guard !quoteWords.isEmpty else { return 0...0 }
    let voice = voice(key)
    var random = SplitMix64(state: UInt64(quoteWords.count))
    let shares = (0..<Self.draws).map { _ in
      var (own, all) = (0, 0)
      for _ in quoteWords.indices {
        let drawn = quoteWords[random.below(quoteWords.count)]
        all += drawn.words
        if let voice, drawn.voice == voice { own += drawn.words }
      }
      return all > 0 ? Double(own) / Double(all) : 0
    }.sorted()
    return shares[Self.draws / 40]...shares[Self.draws - 1 - Self.draws / 40]
  }

  private static let draws = 400
}

/// A generator of numbers that are the same each time (Steele, Lea and Flood 2014).
private struct SplitMix64 {
  var state: UInt64

  mutating func below(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)).multipliedFullWidth(by: UInt64(count)).high)
  }
}
