/// What share of an outlet's own text, by the words that signal them, each frame has.
struct FrameShares: Sendable {
  /// For each frame, in the order of `FramingLexicon.frames`.
  let shares: [Share]
  /// For each frame where its words stand.
  let tokens: [[Range<Int>]]
  /// The words that signal any frame.
  let count: Int

  /// - Parameter outside: how many draws lie outside an interval.
  init(_ report: JudgedReport, frames: Int, outside: Double) {
    var sentences: [Int: [Int]] = [:]
    var tokens = Array(repeating: [Range<Int>](), count: frames)
    var count = 0
    for found in report.framing.frames where found.voice == .outlet {
      guard let sentence = report.sentence(ofToken: found.tokens.lowerBound) else { continue }
      sentences[sentence, default: []].append(found.value)
      tokens[found.value].append(found.tokens)
      count += 1
    }
    let samples = sentences.sorted { $0.key < $1.key }.map(\.value)
    self.count = count
    self.tokens = tokens
    shares = (0..<frames).map { frame in
      let items = samples.map { sample in
        (part: Double(sample.count { $0 == frame }), whole: Double(sample.count))
      }
      guard !tokens[frame].isEmpty, count > 0 else { return Share(value: 0, interval: 0...0) }
      return Share(
        value: Double(tokens[frame].count) / Double(count),
        interval: Bootstrap.interval(items, outside: outside))
    }
  }
}
