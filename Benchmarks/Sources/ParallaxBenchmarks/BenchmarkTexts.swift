import ParallaxIngest
import ParallaxKit

/// The reports of `corpus/`, and lists of statements of any length made of their sentences.
struct BenchmarkTexts {
  let english: [SourceDocument]
  let romanian: [SourceDocument]

  /// The longest pair of reports.
  let longest: (SourceDocument, SourceDocument)

  init(folder: DiskResourceFolder) throws {
    let reader = DocumentReader()
    var pairs: [(SourceDocument, SourceDocument)] = []
    for name in try folder.files(in: ".", suffix: ".en.txt") {
      let stem = name.dropLast(".en.txt".count)
      guard try folder.files(in: ".", suffix: ".ro.txt").contains(stem + ".ro.txt"),
        try folder.files(in: ".", suffix: ".gold.json").contains(stem + ".gold.json")
      else { continue }
      pairs.append(
        (
          try reader.read(path: "\(folder.location)/\(name)"),
          try reader.read(path: "\(folder.location)/\(stem).ro.txt")
        ))
    }
    english = pairs.map(\.0)
    romanian = pairs.map(\.1)
    longest = pairs.max { $0.0.text.utf8.count < $1.0.text.utf8.count }!
  }

  /// Makes a list of statements, each of two sentences: the same ones each time, no two alike until
  /// the pairs of sentences are used up.
  func statements(_ count: Int, of documents: [SourceDocument]) -> StatementList {
    let sentences = documents.flatMap { document in
      document.text.split(separator: ".").map { $0.split(separator: "\n").joined(separator: " ") }
    }.filter { $0.utf8.count > 20 }
    let size = sentences.count
    return StatementList(
      name: "benchmark",
      statements: (0..<count).map { line in
        sentences[line % size] + "." + sentences[(line / size * 31 + line * 7 + 3) % size] + "."
      })
  }
}
