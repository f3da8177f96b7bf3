import FoundationEssentials
import Testing

@testable import ParallaxKit

@Suite struct LanguageIdentifierTests {
  private let identifier: LanguageIdentifier

  init() throws {
    identifier = try LanguageIdentifier(ShippedResources())
  }

  private func language(of text: String) -> Language? {
    guard case .language(let language, let confidence) = identifier.identify(text) else {
      return nil
    }
    #expect(confidence > 0.5 && confidence <= 1)
    return language
  }

  @Test(arguments: [
    "The harbour master said that the ferry would not sail before Friday.",
    "Nobody had told the villagers why the bridge was closed.",
    "“We will not pay for their mistakes,” the union leader said.",
    "Three people were hurt when a crane fell on a warehouse.",
    "COUNCIL APPROVES NEW TRAM LINE AFTER LONG DEBATE",
    "I don't think it's going to rain.",
    "Where did you put the keys?",
    "A spokesman for Ștefan Bărbulescu in Târgoviște declined to comment on the matter.",
  ])
  func knowsASentenceOfEnglish(_ sentence: String) {
    #expect(language(of: sentence) == .english)
  }

  @Test(arguments: [
    "Căpitanul portului a spus că feribotul nu va pleca înainte de vineri.",
    "Nimeni nu le-a explicat sătenilor de ce a fost închis podul.",
    "„Nu vom plăti noi pentru greșelile lor”, a declarat liderul sindical.",
    "Trei persoane au fost rănite după ce o macara a căzut peste un depozit.",
    "CONSILIUL A APROBAT O NOUĂ LINIE DE TRAMVAI DUPĂ DEZBATERI ÎNDELUNGATE",
    "Nu cred că o să plouă astăzi.",
    "Unde ai pus cheile de la mașină?",
    "Potrivit The Harbour Times, șantierul ar putea fi redeschis în această săptămână.",
  ])
  func knowsASentenceOfRomanianInAnySpelling(_ sentence: String) {
    #expect(language(of: sentence) == .romanian)
    #expect(language(of: RomanianSpelling.withCedillas(sentence)) == .romanian)
    #expect(language(of: RomanianSpelling.decomposed(sentence)) == .romanian)
    #expect(language(of: RomanianSpelling.stripped(sentence)) == .romanian)
  }

  @Test(arguments: [
    ("French", "Le conseil municipal a voté hier soir la fermeture de la piscine."),
    ("Italian", "Il sindaco ha promesso di riaprire il ponte entro la fine dell'anno."),
    ("Spanish", "El alcalde prometió reabrir el puente antes de fin de año."),
    ("Portuguese", "Ninguém nos avisou do encerramento da escola."),
    ("Catalan", "No sé on he deixat les claus del cotxe."),
    ("German", "Niemand hat uns vor der Schließung der Schule gewarnt."),
    ("Dutch", "De politie hield twee mannen aan in de buurt van het station."),
    ("Polish", "Burmistrz obiecał ponownie otworzyć most do końca roku."),
    ("Czech", "Starosta slíbil znovu otevřít most do konce roku."),
    ("Hungarian", "Senki sem figyelmeztetett minket az iskola bezárására."),
    ("Turkish", "Kimse bizi okulun kapanacağı konusunda uyarmadı."),
    ("Albanian", "Askush nuk na paralajmëroi për mbylljen e shkollës."),
    ("Swedish", "Ingen varnade oss för att skolan skulle stängas."),
    ("Danish or Norwegian", "Jeg ved ikke, hvor jeg har lagt bilnøglerne."),
    ("Serbian or Croatian", "Gradonačelnik je obećao da će most ponovo otvoriti do kraja godine."),
    ("Russian", "Мэр пообещал открыть мост до конца года."),
    ("Ukrainian", "Ніхто не попередив нас про закриття школи."),
    ("Bulgarian", "Никой не ни предупреди за затварянето на училището."),
    ("Serbian", "Нико нас није упозорио на затварање школе."),
    ("Greek", "Δεν ξέρω πού άφησα τα κλειδιά."),
    ("Chinese", "市长承诺年底前重新开放大桥"),
    ("a language in Arabic script", "وعد رئيس البلدية بإعادة فتح الجسر"),
  ])
  func namesAnotherLanguage(_ name: String, _ sentence: String) {
    #expect(identifier.identify(sentence) == .other(name: name))
  }

  @Test(arguments: ["", " \n", "42", "…", "123 456,78 %", "Zxq vrrt plk.", "Tom."])
  func doesNotGuess(_ text: String) {
    #expect(identifier.identify(text) == .undecided)
  }

  @Test func quotesInTheOtherLanguageDoNotDecide() {
    let text = """
      Președintele clubului a scris pe pagina sa că nu demisionează. „Over my dead body”, a adăugat \
      el în engleză, iar suporterii au aplaudat.
      """
    #expect(language(of: text) == .romanian)
  }

  @Test func looksAtTheBeginningOfALongText() {
    let sentence = "Nimeni nu le-a explicat sătenilor de ce a fost închis podul. "
    let text = String(repeating: sentence, count: 20_000)
    let duration = ContinuousClock().measure { #expect(language(of: text) == .romanian) }
    #expect(duration < .seconds(1))
  }

  @Test func givesTheSameAnswerForATextAndItsDouble() {
    let sentence = "The harbour master said that the ferry would not sail before Friday."
    #expect(language(of: sentence + " " + sentence) == language(of: sentence))
  }

  @Test(arguments: [
    ("key\tvalue\nwords\ta b\n", "identification/xx.tsv: has no row 'script'"),
    (
      "key\tvalue\nscript\tLatn\nword\ta\n",
      "identification/xx.tsv:3: has an unknown key 'word'"
    ),
  ])
  func saysWhatIsWrongWithAList(_ list: String, _ message: String) {
    let resources = MemoryResources(files: ["identification/xx.tsv": list])
    do {
      _ = try LanguageIdentifier(resources)
      Issue.record("took the list")
    } catch {
      #expect(error.description == message)
    }
  }

  @Test func saysThatListsAreMissing() {
    #expect(throws: ResourceError(path: "identification", reason: "has no word list")) {
      try LanguageIdentifier(MemoryResources(files: [:]))
    }
  }
}

/// Writes Romanian as it is found: with cedillas, with combining marks, with none.
private enum RomanianSpelling {
  static func withCedillas(_ text: String) -> String {
    map(text, ["ș": "\u{15F}", "ț": "\u{163}", "Ș": "\u{15E}", "Ț": "\u{162}"])
  }

  static func decomposed(_ text: String) -> String {
    map(
      text,
      [
        "ș": "s\u{326}", "ț": "t\u{326}", "Ș": "S\u{326}", "Ț": "T\u{326}", "ă": "a\u{306}",
        "â": "a\u{302}", "î": "i\u{302}", "Ă": "A\u{306}", "Â": "A\u{302}", "Î": "I\u{302}",
      ])
  }

  static func stripped(_ text: String) -> String {
    map(
      text,
      [
        "ș": "s", "ț": "t", "Ș": "S", "Ț": "T", "ă": "a", "â": "a", "î": "i", "Ă": "A", "Â": "A",
        "Î": "I",
      ])
  }

  private static func map(_ text: String, _ letters: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.map { letters[$0] ?? String($0) }.joined()
  }
}

/// The language data of the package's own folder.
private struct ShippedResources: ResourceFolder {
  var location: String {
    var url = URL(filePath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.path + "/glossaries"
  }

  func bytes(at path: String) throws(ResourceError) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(filePath: location + "/" + path)))
    } catch {
      throw ResourceError(path: path, reason: "cannot be read")
    }
  }

  func files(in folder: String, suffix: String) throws(ResourceError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: location + "/" + folder)
        .filter { $0.hasSuffix(suffix) }.sorted()
    } catch {
      throw ResourceError(path: folder, reason: "cannot be listed")
    }
  }
}

/// Language data that a test writes.
private struct MemoryResources: ResourceFolder {
  let files: [String: String]
  let location = "memory"

  func bytes(at path: String) throws(ResourceError) -> [UInt8] {
    guard let text = files[path] else {
      throw ResourceError(path: path, reason: "does not exist")
    }
    return Array(text.utf8)
  }

  func files(in folder: String, suffix: String) throws(ResourceError) -> [String] {
    files.keys.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(suffix) }
      .map { String($0.dropFirst(folder.count + 1)) }.sorted()
  }
}
