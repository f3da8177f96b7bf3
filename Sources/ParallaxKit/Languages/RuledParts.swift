import ICUKit
import Synchronization

/// The parts of a language's profile for which ICU reads rules: each is made when it is first
/// needed, because that takes longer than reading a report, and then kept.
final class RuledParts: Sendable {
  private let language: Language
  private let files: Files
  private let made = Mutex(Made())

  /// The files that the parts are made of.
  struct Paths: Sendable {
    /// Tables, folded for matching.
    let tables: [String]
    /// Transform rules, as they are.
    let rules: [String]
  }

  /// The contents of the files: numbers, dates, rules of cognates, rules of names.
  struct Files: Sendable {
    let numbers: (path: String, bytes: [UInt8])
    let dates: (path: String, bytes: [UInt8])
    let cognates: (path: String, bytes: [UInt8])
    let names: (path: String, bytes: [UInt8])

    /// - Parameter bytes: gives the content of a file by its place, tables first.
    init(paths: Paths, _ bytes: (Int) -> [UInt8]) {
      numbers = (paths.tables[0], bytes(0))
      dates = (paths.tables[1], bytes(1))
      cognates = (paths.rules[0], bytes(2))
      names = (paths.rules[1], bytes(3))
    }
  }

  private struct Made: Sendable {
    var numbers: NumberReader?
    var dates: DateReader?
    var cognates: Transliterator?
    var names: Transliterator?
  }

  init(language: Language, files: Files) {
    self.language = language
    self.files = files
  }

  static func paths(_ base: String) -> Paths {
    Paths(
      tables: ["\(base)/numbers.tsv", "\(base)/dates.tsv"],
      rules: ["transforms/\(base).txt", "transforms/\(base)-names.txt"])
  }

  /// Makes all parts.
  /// - Throws: `ResourceError` where a file has a fault.
  func check() throws(ResourceError) {
    _ = try numbers()
    _ = try dates()
    _ = try cognates()
    _ = try names()
  }

  func numbers() throws(ResourceError) -> NumberReader {
    try part(\.numbers) { () throws(ResourceError) in
      try NumberReader(language: language, words: table(files.numbers), folder: MatchFold.make())
    }
  }

  func dates() throws(ResourceError) -> DateReader {
    try part(\.dates) { () throws(ResourceError) in
      try DateReader(language: language, words: table(files.dates), folder: MatchFold.make())
    }
  }

  func cognates() throws(ResourceError) -> Transliterator {
    try part(\.cognates) { () throws(ResourceError) in try transform(files.cognates) }
  }

  func names() throws(ResourceError) -> Transliterator {
    try part(\.names) { () throws(ResourceError) in try transform(files.names) }
  }

  private func table(
    _ file: (path: String, bytes: [UInt8])
  ) throws(ResourceError) -> TabSeparatedTable {
    try TabSeparatedTable(
      path: file.path, bytes: file.bytes, required: ["kind", "text", "value"])
  }

  private func transform(
    _ file: (path: String, bytes: [UInt8])
  ) throws(ResourceError) -> Transliterator {
    try Transliterator.made(from: file.bytes, path: file.path)
  }

  private func part<Part: Sendable>(
    _ path: WritableKeyPath<Made, Part?> & Sendable, _ make: () throws(ResourceError) -> Part
  ) throws(ResourceError) -> Part {
    if let known = made.withLock({ $0[keyPath: path] }) { return known }
    let part = try make()
    made.withLock { $0[keyPath: path] = part }
    return part
  }
}
