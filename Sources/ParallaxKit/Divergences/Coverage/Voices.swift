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

  /// The 95 % interval of a share; see `Bootstrap`.
  func interval(_ key: SpeakerKey) -> ClosedRange<Double> {
    let voice = voice(key)
    return Bootstrap.interval(
      quoteWords.map { quote in
        (voice != nil && quote.voice == voice ? Double(quote.words) : 0, Double(quote.words))
      })
  }
}
