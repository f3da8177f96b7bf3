import ArgumentParser
import ParallaxIngest

/// The options that name sets of sentences and their translations.
struct ParallelSetOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Translation memories (.tmx), and text files two by two, English before Romanian, whose "
        + "lines translate each other.",
      valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "English text, one sentence a line; - for standard input. Give it again for more sets.",
      valueName: "file"),
    completion: .file())
  var en: [String] = []

  @Option(
    help: ArgumentHelp("Romanian text, line by line the translation of --en.", valueName: "file"),
    completion: .file())
  var ro: [String] = []

  @Option(
    help: ArgumentHelp(
      "What the result calls a set; give it once for each set, those of --en and --ro first "
        + "(default: the name of the file).",
      valueName: "name"))
  var source: [String] = []

  @Option(
    help: ArgumentHelp("Licence of a set; give it once for each set.", valueName: "name"))
  var licence: [String] = []

  @Option(
    help: ArgumentHelp(
      "What a sentence of a set counts for; give it once for each set (default: 1).",
      valueName: "number"))
  var weight: [Double] = []

  /// A set and what is said of it.
  struct ParallelSet {
    let text: ParallelText
    let name: String
    let licence: String?
    let weight: Double
  }

  func validate() throws {
    guard en.count == ro.count else {
      throw ValidationError("each --en needs one --ro, and each --ro one --en")
    }
    guard let texts else {
      throw ValidationError("text files come two by two, English before Romanian")
    }
    guard !texts.isEmpty else { throw ValidationError("name text files or a translation memory") }
    for (option, count) in [
      ("source", source.count), ("licence", licence.count), ("weight", weight.count),
    ] where count != 0 && count != texts.count {
      throw ValidationError(
        "--\(option) is there \(count) times for \(texts.count) sets; give it once for each set")
    }
    guard weight.allSatisfy({ $0 > 0 && $0 <= Self.greatestWeight }) else {
      throw ValidationError("--weight needs a number above 0, up to \(Int(Self.greatestWeight))")
    }
    guard (en + ro + files).count(where: { $0 == "-" }) < 2 else {
      throw ValidationError("only one file can come from standard input")
    }
  }

  private static let greatestWeight = 1000.0

  /// All texts in order; nil where a text file lacks its translation.
  private var texts: [ParallelText]? {
    var texts = zip(en, ro).map { ParallelText.lines(source: $0, target: $1) }
    var first: String?
    for file in files {
      if file.lowercased().hasSuffix(".tmx") {
        guard first == nil else { return nil }
        texts.append(.tmx(file))
      } else if let source = first {
        texts.append(.lines(source: source, target: file))
        first = nil
      } else {
        first = file
      }
    }
    return first == nil ? texts : nil
  }

  /// The sets in order.
  var sets: [ParallelSet] {
    (texts ?? []).enumerated().map { index, text in
      let path =
        switch text {
        case .lines(let source, _): source
        case .tmx(let path): path
        }
      return ParallelSet(
        text: text,
        name: index < source.count
          ? source[index] : path.split(separator: "/").last.map(String.init) ?? path,
        licence: index < licence.count ? licence[index] : nil,
        weight: index < weight.count ? weight[index] : 1)
    }
  }
}
