import Foundation
import Testing

@testable import ParallaxCommands

@Suite struct AtomicFileTests {
  @Test func writesTheSameAsStandardOutput() throws {
    let folder = try TemporaryFolder()
    let printed = try CommandRun.compare("--format", "json", "--outlet-a", "x")
    let written = try CommandRun.compare(
      "--format", "json", "--outlet-a", "x", "--output", folder.path("out.json"))
    #expect(written == CommandResult())
    // The reports lie in a folder of their own each time.
    func withoutSources(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { !$0.contains("\"source\": \"/") }
    }
    #expect(try withoutSources(folder.text("out.json")) == withoutSources(printed.output))
    #expect(folder.names == ["out.json"])
  }

  @Test func replacesAFileAndKeepsItsMode() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("out.txt", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try AtomicFile.write("new", to: path)
    #expect(try folder.text("out.txt") == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o640)
    #expect(folder.names == ["out.txt"])
  }

  @Test func keepsALink() throws {
    let folder = try TemporaryFolder()
    let target = try folder.file("target.txt", "old")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.txt"), withDestinationPath: target)
    try AtomicFile.write("new", to: folder.path("link.txt"))
    #expect(try folder.text("target.txt") == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.txt")) == target)
  }

  @Test func leavesNothingBehindOnFailure() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("taken"), withIntermediateDirectories: false)
    #expect(throws: CommandFailure.self) { try AtomicFile.write("new", to: folder.path("taken")) }
    #expect(throws: CommandFailure.self) {
      try AtomicFile.write("new", to: folder.path("missing/out.txt"))
    }
    #expect(folder.names == ["taken"])
  }

  @Test func aFailedCommandWritesNoFile() throws {
    let folder = try TemporaryFolder()
    let result = CommandRun.run(
      "compare", "/no/such/a.txt", "/no/such/b.txt", "--output", folder.path("out.txt"))
    #expect(result.exitCode == ExitStatus.noInput)
    #expect(folder.names.isEmpty)
  }
}
