import ParallaxKit

/// The speakers of both reports, each once, numbered for the filters of the page.
struct PageSpeakers {
  /// As the report that has them first calls them, in the order of the texts.
  private(set) var names: [String] = []
  private var keys: [SpeakerKey] = []
  private var numbers: [String: Int] = [:]

  /// From this agreement on two names are one speaker.
  private static let same = 0.8

  init(_ comparison: Comparison) {
    for speaker in (comparison.a.quotes + comparison.b.quotes).compactMap(\.speaker) {
      guard numbers[speaker.name] == nil else { continue }
      if let known = keys.firstIndex(where: { $0.agreement(with: speaker.key) >= Self.same }) {
        numbers[speaker.name] = known
      } else {
        numbers[speaker.name] = names.count
        names.append(speaker.name)
        keys.append(speaker.key)
      }
    }
  }

  /// The number of a quote's speaker; nil where nobody is named.
  func number(of quote: Quote) -> Int? { quote.speaker.flatMap { numbers[$0.name] } }
}
