import ParallaxKit

/// Sentences and their translations in files.
public enum ParallelText: Hashable, Sendable {
  /// Two files of text of which each line of one says what the same line of the other says.
  case lines(source: String, target: String)
  /// A translation memory.
  case tmx(String)
}

/// Reads sentences and their translations batch by batch, so that the size of files does not
/// matter.
public struct ParallelTextReader {
  /// Some sentences and their translations.
  public struct Batch: Sendable {
    public var pairs: [TranslatedSentence] = []
    /// How far the file is read, from 0 to 1, where that can be told.
    public var fraction: Double?
  }

  private let source: Language
  private let target: Language
  private let identifier: LanguageIdentifier

  /// How many pairs are handed over at once.
  private static let batchSize = 1024

  /// Makes a reader of a pair of languages.
  /// - Parameter identifier: tells whether a file is in its language.
  public init(_ source: Language, _ target: Language, identifier: LanguageIdentifier) {
    self.source = source
    self.target = target
    self.identifier = identifier
  }

  /// Reads all of a text.
  /// - Returns: how many units of a translation memory lack one of the languages.
  /// - Throws: `InputError`, or what the visitor throws.
  public func read(_ text: ParallelText, _ visit: (Batch) throws -> Void) throws -> Int {
    switch text {
    case .lines(let first, let second):
      try readLines(first, second, visit)
      return 0
    case .tmx(let path): return try readUnits(path, visit)
    }
  }

  private func readLines(
    _ pathA: String, _ pathB: String, _ visit: (Batch) throws -> Void
  ) throws {
    var (a, b) = (try LineReader(path: pathA), try LineReader(path: pathB))
    let size = a.size.flatMap { $0 > 0 ? Double($0) : nil }
    var batch = Batch()
    func hand() throws {
      if a.lines <= Self.batchSize { try checkLanguages(batch, a.name, b.name) }
      batch.fraction = size.map { min(1, Double(a.bytes) / $0) }
      try visit(batch)
      batch = Batch()
    }
    while true {
      let (x, y) = (try a.next(), try b.next())
      guard let x, let y else {
        try checkEnds(&a, &b, isLonger: (x != nil, y != nil))
        break
      }
      batch.pairs.append(TranslatedSentence(source: x, target: y))
      if batch.pairs.count == Self.batchSize { try hand() }
    }
    if !batch.pairs.isEmpty { try hand() }
  }

  /// Checks that both files ended at the same line.
  private func checkEnds(
    _ a: inout LineReader, _ b: inout LineReader, isLonger: (a: Bool, b: Bool)
  ) throws(InputError) {
    if isLonger.a || isLonger.b {
      while try a.next() != nil {}
      while try b.next() != nil {}
    }
    for side in [a, b] where side.lines == 0 {
      throw InputError(
        kind: .empty, name: side.name, reason: "is empty; give a file with a sentence on each line")
    }
    guard a.lines == b.lines else {
      throw InputError(
        kind: .format, name: b.name,
        reason: "has \(b.lines) lines and \(a.name) has \(a.lines); line i of one must translate "
          + "line i of the other")
    }
  }

  private func readUnits(_ path: String, _ visit: (Batch) throws -> Void) throws -> Int {
    var reader = try TMXReader(path: path)
    var batch = Batch()
    var (found, incomplete) = (0, 0)
    while let unit = try reader.next() {
      guard let x = unit.texts(in: source).first, let y = unit.texts(in: target).first else {
        incomplete += 1
        continue
      }
      found += 1
      batch.pairs.append(TranslatedSentence(source: x, target: y))
      if batch.pairs.count == Self.batchSize {
        try visit(batch)
        batch = Batch()
      }
    }
    if !batch.pairs.isEmpty { try visit(batch) }
    guard found > 0 else {
      throw InputError(
        kind: .empty, name: InputError.displayName(path),
        reason: "has no unit in both \(source.rawValue) and \(target.rawValue); give a translation "
          + "memory of these languages")
    }
    return incomplete
  }

  /// Checks that neither file is in the other's language or in a third one.
  private func checkLanguages(
    _ batch: Batch, _ nameA: String, _ nameB: String
  ) throws(InputError) {
    for (texts, name, expected) in [
      (batch.pairs.map(\.source), nameA, source), (batch.pairs.map(\.target), nameB, target),
    ] {
      let found: String
      switch identifier.identify(texts.joined(separator: "\n")) {
      case .language(let language, _) where language != expected: found = language.rawValue
      case .other(let language): found = language
      case .language, .undecided: continue
      }
      throw InputError(
        kind: .format, name: name,
        reason: "is in '\(found)' where '\(expected.rawValue)' is expected; give the files in the "
          + "order \(source.rawValue), \(target.rawValue)")
    }
  }
}
