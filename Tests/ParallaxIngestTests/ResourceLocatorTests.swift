import ParallaxKit
import Testing

@testable import ParallaxIngest

@Suite struct ResourceLocatorTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func glossaries(_ name: String) throws -> String {
    try folder.write("key\tvalue\n", to: name + "/en/profile.tsv")
    return folder.path + "/" + name
  }

  private func locator(
    explicit: String? = nil, environment: String? = nil, program: String = "bin/parallax"
  ) -> ResourceLocator {
    ResourceLocator(
      explicitPath: explicit,
      environment: environment.map { [ResourceLocator.variable: $0] } ?? [:],
      executablePath: folder.path + "/tree/" + program, workingDirectory: folder.path + "/here")
  }

  @Test func takesThePathThatIsNamedBeforeAll() throws {
    let named = try glossaries("named")
    let other = try glossaries("other")
    #expect(try locator(explicit: named, environment: other).locate().location == named)
  }

  @Test func takesThePathOfTheEnvironment() throws {
    let named = try glossaries("named")
    _ = try glossaries("here/glossaries")
    #expect(try locator(environment: named).locate().location == named)
  }

  @Test(arguments: ["tree/bin/glossaries", "tree/glossaries", "glossaries"])
  func walksUpFromTheProgram(_ place: String) throws {
    let path = try glossaries(place)
    #expect(try locator().locate().location == path)
  }

  @Test func findsTheTreeThatAProgramWasBuiltIn() throws {
    let path = try glossaries("tree/glossaries")
    #expect(try locator(program: ".build/release/parallax").locate().location == path)
  }

  @Test func looksUnderThePrefix() throws {
    let path = try glossaries("tree/share/parallax/glossaries")
    #expect(try locator().locate().location == path)
  }

  @Test func looksInTheWorkingDirectoryLast() throws {
    let path = try glossaries("here/glossaries")
    #expect(try locator().locate().location == path)
  }

  @Test func doesNotPassOverAPathThatIsNamed() throws {
    _ = try glossaries("here/glossaries")
    #expect(
      throws: ResourceError(
        path: "/none",
        reason: "has no en/profile.tsv; name the folder 'glossaries' of Parallax")
    ) { try locator(explicit: "/none").locate() }
    #expect(
      throws: ResourceError(
        path: "/none", reason: "has no en/profile.tsv; correct or unset PARALLAX_GLOSSARIES")
    ) { try locator(environment: "/none").locate() }
  }

  @Test func namesAllPlacesTried() {
    let locator = ResourceLocator(
      environment: [:], executablePath: "/nowhere/bin/parallax", workingDirectory: "/nohow")
    #expect(
      throws: ResourceError(
        path: "glossaries",
        reason: "not found; tried /nowhere/bin/glossaries, /nowhere/glossaries, /glossaries, "
          + "/nowhere/share/parallax/glossaries, /nohow/glossaries; set PARALLAX_GLOSSARIES to it")
    ) { try locator.locate() }
  }

  @Test func listsFilesSorted() throws {
    for name in ["b.tsv", "a.tsv", "c.txt", ".hidden.tsv"] {
      try folder.write("x", to: "d/" + name)
    }
    let resources = DiskResourceFolder(path: folder.path)
    #expect(try resources.files(in: "d", suffix: ".tsv") == ["a.tsv", "b.tsv"])
    #expect(try resources.bytes(at: "d/c.txt") == Array("x".utf8))
  }

  @Test func saysWhatIsMissing() {
    let resources = DiskResourceFolder(path: "/none")
    #expect(throws: ResourceError(path: "/none/en/cues.tsv", reason: "does not exist")) {
      try resources.bytes(at: "en/cues.tsv")
    }
    #expect(
      throws: ResourceError(
        path: "/none/en", reason: "cannot be listed; is the folder there?")
    ) { try resources.files(in: "en", suffix: ".tsv") }
  }
}
