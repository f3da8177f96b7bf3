import ICUKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Says which language a text is in, as far as can be told.
public enum Identification: Hashable, Sendable {
  /// A language that Parallax has a profile of.
  /// - confidence: the probability, from 0 to 1, that it is this one and none of the others.
  case language(Language, confidence: Double)
  /// A language that Parallax cannot read, by its English name, such as `French`.
  case other(name: String)
  /// Too little text, or nothing in it that tells.
  case undecided
}

/// Tells the language of a text by its words, the ends of its words, its letters and its script.
///
/// Each word votes for the languages that list it with the logarithm of how few they are: a naive
/// Bayes decision with flat priors (Cavnar and Trenkle 1994 found that the few hundred most
/// frequent words carry most of what tells languages apart). Words are listed with their
/// diacritics; a word without any is also matched with the listed words stripped of theirs.
public struct LanguageIdentifier: Sendable {
  private let inventory: LanguageInventory
  private let spelling: TextFolder
  private let stripping: TextFolder

  /// How much of a text is looked at, in UTF-8 bytes: more text does not change the answer.
  private static let sampleLimit = 20_000
  /// What a vote through something weaker than a listed word counts for, against one of those.
  private static let strippedShare = 0.8
  private static let endingShare = 0.4
  private static let startShare = 0.25
  private static let lettersShare = 0.6
  /// The probability under which nothing is said.
  private static let leastConfidence = 0.8
  /// What is given to a language that Parallax reads before any vote, as natural logarithm of odds:
  /// its users mostly give it what it reads.
  private static let expectation = 1.1
  /// In a text of at least this many words, this part must be words that its language lists.
  private static let wordsForCoverage = 8
  private static let leastCoverage = 0.15

  /// Reads the word lists in `identification/`.
  /// - Parameter folder: the `glossaries` folder.
  /// - Throws: `ResourceError` when a list is missing or malformed.
  public init(_ folder: some ResourceFolder) throws(ResourceError) {
    var writer = ImageWriter()
    try Self.write(folder, to: &writer)
    try self.init(ImageReader(built: writer))
  }

  init(_ reader: ImageReader) throws(ResourceError) {
    spelling = try MatchFold.spelling()
    stripping = try MatchFold.make()
    inventory = LanguageInventory(reader)
  }

  static func write(
    _ folder: some ResourceFolder, to writer: inout ImageWriter
  ) throws(ResourceError) {
    try LanguageInventory.write(
      folder, spelling: try MatchFold.spelling(), stripping: try MatchFold.make(), to: &writer)
  }

  /// Tells the language of a text.
  /// - Parameter text: a sentence or more; the beginning of a long text is looked at.
  public func identify(_ text: String) -> Identification {
    let sample = Self.sample(of: text)
    guard let script = Script.dominant(in: String(decoding: sample, as: UTF8.self)) else {
      return .undecided
    }
    let candidates = inventory.languages(in: script)
    guard !candidates.isEmpty else {
      return inventory.scriptNames[script].map { .other(name: $0) } ?? .undecided
    }
    let ballot = ballot(of: sample, among: candidates)
    guard let winner = ballot.winner, winner.confidence >= Self.leastConfidence,
      ballot.words < Self.wordsForCoverage
        || winner.listedWords >= Self.leastCoverage * Double(ballot.words)
    else {
      return inventory.scriptNames[script].map { .other(name: $0) } ?? .undecided
    }
    let found = inventory.languages[winner.index]
    guard found.hasProfile else { return .other(name: found.name) }
    return .language(found.language, confidence: winner.confidence)
  }

  /// Counts the votes of the words of a text.
  private func ballot(of sample: [UInt8], among candidates: LanguageSet) -> Ballot {
    var ballot = Ballot(
      candidates: candidates,
      head: inventory.languages.map { $0.hasProfile ? Self.expectation : 0 })
    for word in WordForms(of: sample, spelling: spelling) {
      ballot.words += 1
      if let listed = inventory.listing(of: word.utf8) {
        let exact = listed.exact.intersection(candidates)
        let bare = word.isASCII ? listed.stripped.intersection(candidates) : []
        if !exact.isEmpty || !bare.isEmpty {
          let rivals = Double(exact.count) + Self.strippedShare * Double(bare.count)
          ballot.add(1, rivals: rivals, to: exact, listed: true)
          ballot.add(Self.strippedShare, rivals: rivals, to: bare, listed: true)
          continue
        }
      }
      let stripped = word.isASCII ? word.utf8 : stripping.fold(Array(word.utf8))[...]
      if !word.isASCII {
        let users = inventory.users(ofLettersIn: word.utf8).intersection(candidates)
        ballot.add(Self.lettersShare, rivals: Double(users.count), to: users)
      }
      let ended = inventory.languages(endingLike: stripped).intersection(candidates)
      ballot.add(Self.endingShare, rivals: Double(ended.count), to: ended)
      let started = inventory.languages(startingLike: stripped).intersection(candidates)
      ballot.add(Self.startShare, rivals: Double(started.count), to: started)
    }
    return ballot
  }

  /// Cuts a text to what is looked at, at the end of a character.
  private static func sample(of text: String) -> [UInt8] {
    guard text.utf8.count > sampleLimit else { return Array(text.utf8) }
    var bytes = Array(text.utf8.prefix(sampleLimit + 1))
    while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
    return bytes
  }
}

/// Collects the votes for each language.
private struct Ballot {
  let candidates: LanguageSet
  /// Words seen.
  var words = 0
  private var scores: [Double]
  private var listed: [Double]
  private var hasVotes = false

  /// - Parameter head: what each language starts with.
  init(candidates: LanguageSet, head: [Double]) {
    self.candidates = candidates
    scores = head
    listed = Array(repeating: 0, count: head.count)
  }

  /// Adds a vote.
  /// - Parameters:
  ///   - share: what the vote counts for, from 0 to 1.
  ///   - rivals: how many languages share it.
  ///   - set: the languages voted for.
  ///   - listed: whether the vote is a word's own, not one of its looks.
  mutating func add(_ share: Double, rivals: Double, to set: LanguageSet, listed: Bool = false) {
    guard !set.isEmpty else { return }
    hasVotes = true
    // One more than there are: a word that all languages share still says that it is a word.
    let vote = share * log(Double(candidates.count + 1) / max(rivals, 1))
    for index in set.indices {
      scores[index] += vote
      if listed { self.listed[index] += 1 }
    }
  }

  /// The language with most votes: its probability against the next, and its listed words.
  var winner: (index: Int, confidence: Double, listedWords: Double)? {
    guard let best = candidates.indices.max(by: { scores[$0] < scores[$1] }), hasVotes
    else { return nil }
    let next = candidates.indices.filter { $0 != best }.map { scores[$0] }.max() ?? 0
    return (best, 1 / (1 + exp(next - scores[best])), listed[best])
  }
}
