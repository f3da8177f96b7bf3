import Benchmark
import ICUKit
import ParallaxIngest
import ParallaxKit

/// The folder of the package that is measured, four levels up from this file.
let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
  .joined(separator: "/")
let texts = try BenchmarkTexts(folder: DiskResourceFolder(path: root + "/corpus"))
let comparator = try Comparator(resources: DiskResourceFolder(path: root + "/glossaries"))
let folder = try TextFolder(.match)
let bytes = (texts.english + texts.romanian).flatMap { Array($0.text.utf8) }

benchmark("fold/corpus") {
  _ = folder.foldWithMap(bytes)
}

benchmark("quotes/longest") {
  _ = try comparator.quotes(in: texts.longest.0, language: .english, idPrefix: "a")
}

benchmark("compare/longest") {
  _ = try comparator.compare(
    texts.longest.0, texts.longest.1, languageA: .english, languageB: .romanian)
}

for count in [500, 1000, 2000, 4000] {
  let a = texts.statements(count, of: texts.english)
  let b = texts.statements(count, of: texts.romanian)
  benchmark("match/\(count)", settings: Iterations(3), WarmupIterations(1)) {
    try comparator.match(a, b, languageA: .english, languageB: .romanian, best: 1) { _, _ in }
  }
}

Benchmark.main()
