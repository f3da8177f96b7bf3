import FoundationEssentials
import ParallaxKit

struct Disk: ResourceFolder {
  let location: String
  func bytes(at path: String) throws(ResourceError) -> [UInt8] {
    guard let d = FileManager.default.contents(atPath: location + "/" + path) else {
      throw ResourceError(path: path, reason: "missing")
    }
    return [UInt8](d)
  }
  func files(in folder: String, suffix: String) throws(ResourceError) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: location + "/" + folder)) ?? []).filter {
      $0.hasSuffix(suffix)
    }.sorted()
  }
}
struct M: Codable { var text: String; var start: Int; var end: Int }
struct S: Codable { var name: String; var mention: M?; var confidence: Double }
struct Q: Codable { var id: String; var kind: String; var text: String; var start: Int; var end: Int; var speaker: S?; var cue: M? }
struct R: Codable { var quotes: [Q] }
struct P: Codable { var a: [String]; var b: [String]; var score: Double; var ev: [String] }
struct O: Codable { var reports: [R]; var pairs: [P] = [] }
let args = CommandLine.arguments
let c = try Comparator(resources: Disk(location: "/work/main/glossaries"))
func doc(_ path: String) -> SourceDocument {
  SourceDocument(name: path, text: String(decoding: FileManager.default.contents(atPath: path)!, as: UTF8.self))
}
func guess(_ path: String, _ t: String) -> Language {
  if path.hasSuffix(".ro.txt") { return .romanian }
  if path.hasSuffix(".en.txt") { return .english }
  return t.contains(" si ") || t.contains(" și ") || t.contains(" şi ") ? .romanian : .english
}
func rep(_ r: QuotedReport) -> R {
  let t = r.report.text
  func m(_ s: String, _ p: TextSpan) -> M { M(text: s, start: t.codePointOffset(of: p.start), end: t.codePointOffset(of: p.end)) }
  return R(quotes: r.quotes.map { q in
  Q(id: q.id, kind: q.kind.rawValue, text: q.text, start: t.codePointOffset(of: q.span.start), end: t.codePointOffset(of: q.span.end),
    speaker: q.speaker.map { S(name: $0.name, mention: $0.mention.map { m($0.text, $0.span) }, confidence: $0.confidence) },
    cue: q.cue.map { m($0.text, $0.span) })
  })
}
if args[1] == "quotes" {
  let lang = args[args.firstIndex(of: "--lang")! + 1]
  let r = try c.quotes(in: doc(args[2]), language: Language(rawValue: lang))
  print(String(decoding: try JSONEncoder().encode(O(reports: [rep(r)])), as: UTF8.self))
} else if args[1] == "compare" {
  let (a, b) = (doc(args[2]), doc(args[3]))
  let r = try c.compare(a, b, languageA: guess(args[2], a.text), languageB: guess(args[3], b.text))
  let o = O(reports: [rep(r.a), rep(r.b)].map { R(quotes: $0.quotes.map { $0 }) }, pairs: r.pairs.map { p in
    P(a: p.a, b: p.b.map { $0 }, score: p.score, ev: p.evidence.map { "\(r.a.report.text[$0.a])=\(r.b.report.text[$0.b]) \($0.source.rawValue)" })
  })
  print(String(decoding: try JSONEncoder().encode(o), as: UTF8.self))
}
