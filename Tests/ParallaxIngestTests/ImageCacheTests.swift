import FoundationEssentials
import Glibc
import ParallaxKit
import Testing

@testable import ParallaxIngest

@Suite struct ImageCacheTests {
  /// A folder of language data with a few rows in each table, and a place for images.
  private final class Place {
    let folder: TemporaryFolder
    let resources: DiskResourceFolder
    var cache: String { folder.path + "/cache/parallax" }

    init() throws {
      folder = try TemporaryFolder()
      resources = DiskResourceFolder(path: folder.path + "/glossaries")
      for language in ["en", "ro"] {
        let stemmer = language == "en" ? "english" : "romanian"
        for (name, text) in [
          ("\(language)/profile.tsv", "key\tvalue\nstemmer\t\(stemmer)\n"),
          ("\(language)/grammar.tsv", "word\tclass\tperson\tnumber\tgender\nla\tpreposition\n"),
          ("\(language)/cues.tsv", "cue\tforms\tstance\ttakes\nsay\tsaid\tneutral\tquote\n"),
          ("\(language)/cue-nouns.tsv", "noun\tforms\tstance\nword\twords\tneutral\n"),
          ("\(language)/source-phrases.tsv", "phrase\tposition\tstance\n"),
          ("\(language)/roles.tsv", "role\tplural\tforms\tclass\tgender\nmayor\tmayors\t\tmayor\n"),
          ("\(language)/scare-triggers.tsv", "forms\nso-called\n"),
          ("\(language)/assertion.tsv", "form\tkind\tgrade\nfail*\tnegative\t\n"),
          ("\(language)/boilerplate.tsv", "pattern\tmatch\trole\n"),
          ("\(language)/numbers.tsv", "kind\ttext\tvalue\n"),
          ("\(language)/dates.tsv", "kind\ttext\tvalue\n"),
          ("transforms/\(language)-names.txt", "k > c;\n"),
          ("\(language)/abbreviations.tsv", "abbreviation\tfollows\nnr.\tnumber\n"),
          ("frequencies/\(language).tsv", "key\tsentences\n*\t10\nboat\t3\n"),
          ("identification/\(language).tsv", "key\tvalue\nscript\tLatn\nwords\tthe of\n"),
          ("transforms/\(language).txt", ":: Latin-ASCII ;\n"),
          ("tone/\(language).tsv", "form\tpos\tpolarity\tstrength\tkind\n"),
          ("frames/\(language).tsv", "frame\tform\n"),
          ("\(language)/distancing.tsv", "form\tkind\n"),
        ] { try folder.write(text, to: "glossaries/" + name) }
      }
      for (name, text) in [
        ("names/given-names.tsv", "name\tgender\nMara\tf\n"),
        ("names/role-kin.tsv", "classes\nmayor|head\n"),
        ("names/agencies.tsv", "name\tkind\n"),
        ("names/places.tsv", "en\tro\tcountry\tkind\n"),
        ("report/quote.tsv", "key\ten\tro\nquote/truncated\tB cut it.\tB a scurtat.\n"),
        ("framing/names.tsv", "concept\tdomain\ten\tro\n"),
        ("frames/names.tsv", "frame\ten\tro\n"),
        ("en-ro/nouns.tsv", "en\tro\tpos\nboat\tbarcă\tnoun\n"),
        ("en-ro/learned/en-ro.tsv", "en\tro\ten_to_ro\tro_to_en\nboat\tbarc\t0.5\t0.5\n"),
      ] { try folder.write(text, to: "glossaries/" + name) }
      for model in ["en-ro.alignment.tsv", "en-ro.lines.tsv"] {
        try folder.write(try Self.shipped(model), to: "glossaries/\(model)")
      }
    }

    private static func shipped(_ name: String) throws -> String {
      var url = URL(filePath: #filePath)
      for _ in 0..<3 { url.deleteLastPathComponent() }
      return try String(contentsOf: url.appending(path: "glossaries/" + name), encoding: .utf8)
    }

    func image(program: UInt64 = 1) throws -> LanguageImage {
      try ImageCache(folder: cache, program: program).image(of: resources)
    }

    /// Starts again, where all files count as old that are older than a few hundredths of a second.
    func settledImage() throws -> LanguageImage {
      usleep(30_000)
      return try ImageCache(folder: cache, program: 1, timeStep: 0).image(of: resources)
    }

    /// The names of the images in the cache.
    var kept: [String] { names(".image") }

    /// The names of the notes in the cache.
    var notes: [String] { names(".checked") }

    private func names(_ suffix: String) -> [String] {
      (FolderNames.names(in: cache) ?? []).filter { $0.hasSuffix(suffix) }.sorted()
    }

    func note() throws -> [UInt8] {
      Array(try Data(contentsOf: URL(filePath: cache + "/" + (try #require(notes.first)))))
    }

    /// Writes a note on the files as they stand, whatever is in them.
    func forgeNote(age: Double = 0) throws {
      let image = try #require(kept.first)
      let kept = try #require(MappedImage(cache + "/" + image))
      let state = try #require(
        SourceState(
          image: kept.facts, sources: LanguageImage(checked: kept.buffer).sources,
          in: resources.location))
      let name = try #require(notes.first)
      try folder.write(CurrencyNote.bytes(state), to: "cache/parallax/" + name)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: cache + "/" + name)
    }

    func bytes() throws -> [UInt8] {
      Array(try Data(contentsOf: URL(filePath: cache + "/" + (try #require(kept.first)))))
    }

    func replace(with bytes: some Sequence<UInt8>) throws {
      try folder.write(bytes, to: "cache/parallax/" + (try #require(kept.first)))
    }
  }

  @Test func keepsOneImageAndUsesItAgain() throws {
    let place = try Place()
    _ = try place.image()
    let name = try #require(place.kept.first)
    #expect(place.kept.count == 1 && name.hasSuffix(".image"))
    let written = try place.bytes()
    let kept = try #require(MappedImage(place.cache + "/" + name))
    #expect(try LanguageImage(kept.buffer).isCurrent(in: place.resources, program: 1))
    _ = try place.image()
    #expect(place.kept == [name])
    #expect(try place.bytes() == written)
  }

  @Test func replacesADamagedImage() throws {
    let place = try Place()
    _ = try place.image()
    let good = try place.bytes()
    var random = Damage(seed: 11)
    for _ in 0..<20 {
      var damaged = good
      damaged[random.next(below: damaged.count)] ^= UInt8(1 << random.next(below: 8))
      try place.replace(with: damaged)
      #expect(try place.image().isCurrent(in: place.resources, program: 1))
      #expect(try place.bytes() == good)
    }
  }

  @Test func replacesATruncatedImage() throws {
    let place = try Place()
    _ = try place.image()
    let good = try place.bytes()
    for count in [0, 1, 31, 32, 33, good.count / 2, good.count - 1] {
      try place.replace(with: good.prefix(count))
      #expect(try place.image().isCurrent(in: place.resources, program: 1))
      #expect(try place.bytes() == good, "\(count) bytes")
    }
    try place.replace(with: Array("not an image at all".utf8))
    _ = try place.image()
    #expect(try place.bytes() == good)
  }

  @Test func replacesAStaleImage() throws {
    let place = try Place()
    _ = try place.image()
    let before = try place.bytes()
    // As long as the row before, so that no size tells.
    try place.folder.write(
      "en\tro\tpos\nboot\tbarcă\tnoun\n", to: "glossaries/en-ro/nouns.tsv")
    _ = try place.image()
    let after = try place.bytes()
    #expect(after != before)
    try place.folder.write("en\tro\tpos\nship\tvas\tnoun\n", to: "glossaries/en-ro/ships.tsv")
    _ = try place.image()
    #expect(try place.bytes() != after)
    #expect(place.kept.count == 1)
  }

  @Test func notesThatAnImageIsCurrent() throws {
    let place = try Place()
    _ = try place.image()
    let good = try place.bytes()
    #expect(place.notes.isEmpty)
    _ = try place.settledImage()
    let note = try place.note()
    // The same content written anew is no reason for a new image, but for a new note.
    try place.folder.write("en\tro\tpos\nboat\tbarcă\tnoun\n", to: "glossaries/en-ro/nouns.tsv")
    _ = try place.settledImage()
    #expect(try place.note() != note)
    #expect(try place.bytes() == good)
  }

  @Test func believesANoteForADay() throws {
    let place = try Place()
    _ = try place.image()
    let good = try place.bytes()
    _ = try place.settledImage()
    var damaged = good
    damaged[damaged.count / 2] ^= 1
    try place.replace(with: damaged)
    try place.forgeNote()
    _ = try place.image()
    #expect(try place.bytes() == damaged)
    try place.forgeNote(age: 90_000)
    _ = try place.image()
    #expect(try place.bytes() == good)
  }

  @Test func noticesAChangeWithTheSameSizeAndTime() throws {
    let place = try Place()
    _ = try place.image()
    _ = try place.settledImage()
    let before = try place.bytes()
    let path = "glossaries/en-ro/nouns.tsv"
    let whole = place.folder.path + "/" + path
    let time = try FileManager.default.attributesOfItem(atPath: whole)[.modificationDate]
    try place.folder.write("en\tro\tpos\nboot\tbarcă\tnoun\n", to: path)
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(time)], ofItemAtPath: whole)
    _ = try place.image()
    let after = try place.bytes()
    #expect(after != before)
    _ = try place.settledImage()
    try place.folder.write("en\tro\tpos\nship\tvas\tnoun\n", to: "glossaries/en-ro/ships.tsv")
    _ = try place.image()
    #expect(try place.bytes() != after)
  }

  @Test func notesNothingOfFilesThatMayChangeWithoutATrace() throws {
    let place = try Place()
    let cache = ImageCache(folder: place.cache, program: 1, timeStep: .max / 2)
    _ = try cache.image(of: place.resources)
    _ = try cache.image(of: place.resources)
    #expect(place.kept.count == 1)
    #expect(place.notes.isEmpty)
  }

  @Test func keepsOnlyTheNewestOfEachFolder() throws {
    let place = try Place()
    let other = try Place()
    let cache = place.cache
    _ = try ImageCache(folder: cache, program: 1).image(of: other.resources)
    let others = place.kept
    _ = try place.image(program: 1)
    _ = try place.settledImage()
    #expect(place.notes.count == 1)
    _ = try place.image(program: 2)
    #expect(place.kept.count == 2)
    #expect(place.notes.isEmpty)
    #expect(Set(place.kept).isSuperset(of: others))
  }

  @Test func manyMayStartAtOnce() async throws {
    let place = try Place()
    let (cache, resources) = (place.cache, place.resources)
    let areCurrent = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          try ImageCache(folder: cache, program: 1).image(of: resources)
            .isCurrent(in: resources, program: 1)
        }
      }
      var all: [Bool] = []
      for try await isCurrent in group { all.append(isCurrent) }
      return all
    }
    #expect(areCurrent == Array(repeating: true, count: 8))
    #expect(place.kept.count == 1)
    #expect(try place.bytes() == LanguageImage.bytes(of: resources, program: 1))
  }

  @Test func goesOnWithoutAPlaceToWrite() throws {
    let place = try Place()
    // A file where the folder would have to be: that stops root, too.
    let blocked = try place.folder.write("", to: "file") + "/cache"
    let image = try ImageCache(folder: blocked, program: 1).image(of: place.resources)
    #expect(image.isCurrent(in: place.resources, program: 1))
    _ = try Comparator(image: image)
    _ = try Comparator(
      image: ImageCache(folder: nil, program: 1).image(of: place.resources))
    #expect(place.kept.isEmpty)
  }

  @Test func namesWhatIsWrongWithTheData() throws {
    let place = try Place()
    _ = try place.image()
    try place.folder.write(
      "cue\tforms\tstance\ttakes\nsay\tsaid\tloud\tquote\n", to: "glossaries/en/cues.tsv")
    let error = #expect(throws: ResourceError.self) { try place.image() }
    #expect(error?.line == 2)
  }

  @Test func isWhereTheEnvironmentSays() throws {
    let place = try Place()
    let home = place.folder.path
    for (variables, folder) in [
      (["PARALLAX_CACHE": home + "/a"], "/a"),
      (["XDG_CACHE_HOME": home + "/b", "HOME": home + "/c"], "/b/parallax"),
      (["XDG_CACHE_HOME": "relative", "HOME": home + "/d"], "/d/.cache/parallax"),
      (["PARALLAX_CACHE": "", "XDG_CACHE_HOME": "", "HOME": home + "/e"], "/e/.cache/parallax"),
    ] as [([String: String], String)] {
      _ = try ImageCache(environment: variables).image(of: place.resources)
      #expect(FolderNames.names(in: home + folder)?.count == 1, "\(variables)")
    }
    for variables in [["PARALLAX_CACHE": "off", "HOME": home + "/f"], [:]] {
      _ = try ImageCache(environment: variables).image(of: place.resources)
      #expect(FolderNames.names(in: home + "/f") == nil)
    }
  }
}

/// Numbers that are the same for the same seed (Lehmer 1951, with the constants of MINSTD).
private struct Damage {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state = state * 48_271 % 0x7FFF_FFFF
    return Int(state) % limit
  }
}
