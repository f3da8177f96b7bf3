import Foundation
import Testing

/// Compares output with a file beside the tests.
///
/// With `PARALLAX_RECORD=1` in the environment it writes the file instead, and fails, so that a
/// recording run never passes for a test.
public func expectGolden(
  _ text: String, _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let golden = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Golden").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["PARALLAX_RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: golden)
    Issue.record(
      "recorded \(name); run again without PARALLAX_RECORD", sourceLocation: sourceLocation)
    return
  }
  let recorded = try? String(decoding: Data(contentsOf: golden), as: UTF8.self)
  #expect(recorded == text, "differs from Golden/\(name)", sourceLocation: sourceLocation)
}
