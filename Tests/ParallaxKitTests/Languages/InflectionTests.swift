import ParallaxIngest
import Testing

@testable import ParallaxKit

/// That a word's forms are found under the word that a glossary lists.
@Suite struct InflectionTests {
  struct Case: CustomTestStringConvertible {
    let lemma: String
    let forms: [String]

    var testDescription: String { lemma }
  }

  private static func cases(_ language: Language) throws -> [Case] {
    let path = "Languages/Inflections/\(language).tsv"
    return try Shipped.fixtures.table(path, required: ["lemma", "forms"]).rows.map {
      Case(lemma: String($0[0]), forms: $0.list(1).map(String.init))
    }
  }

  /// The forms in which a text does not meet the word.
  private func missing(_ tested: Case, _ language: Language) throws -> [String] {
    let lemma = Set(try StemKeys(Shipped.profile(language)).keys(of: folded(tested.lemma)))
    return try tested.forms.filter { form in
      try TermReading.terms(form, language).allSatisfy { lemma.isDisjoint(with: $0.keys) }
    }
  }

  private func folded(_ word: String) throws -> String { try MatchFold.spelling().fold(word) }

  @Test(arguments: try cases(.english))
  func joinEnglishForms(_ tested: Case) throws {
    #expect(try missing(tested, .english) == [])
  }

  @Test(arguments: try cases(.romanian))
  func joinRomanianForms(_ tested: Case) throws {
    #expect(try missing(tested, .romanian) == [])
  }

  @Test func coverHundredsOfForms() throws {
    #expect(try Self.cases(.english).reduce(0) { $0 + $1.forms.count } >= 300)
    #expect(try Self.cases(.romanian).reduce(0) { $0 + $1.forms.count } >= 300)
  }

  /// Words whose stems Snowball confuses, or whose endings look like those of another word.
  @Test(arguments: [
    ("university", "universe"), ("universities", "universe"), ("news", "new"),
    ("evening", "even"), ("business", "busy"), ("several", "severe"), ("apartment", "apart"),
    ("emergency", "emerge"), ("author", "authority"), ("important", "import"),
    ("police", "policy"), ("minister", "ministry"),
  ])
  func keepEnglishWordsApart(_ text: String, _ word: String) throws {
    #expect(try missing(Case(lemma: word, forms: [text]), .english) == [text])
  }

  @Test(arguments: [
    ("poliției", "politică"), ("politia", "politică"), ("foarte", "forță"), ("stat", "sta"),
    ("statul", "stație"), ("factor", "face"), ("importantă", "import"), ("minute", "mină"),
    ("autoritățile", "autor"), ("credit", "crede"), ("seria", "seară"),
  ])
  func keepRomanianWordsApart(_ text: String, _ word: String) throws {
    #expect(try missing(Case(lemma: word, forms: [text]), .romanian) == [text])
  }

  @Test func anExactSpellingOutranksOneWithoutDiacritics() throws {
    #expect(try missing(Case(lemma: "cal", forms: ["cai"]), .romanian) == [])
    #expect(try missing(Case(lemma: "cale", forms: ["căi", "căile"]), .romanian) == [])
  }

  @Test(arguments: [
    "They don't know.", "They won\u{2019}t go.", "It can't be.", "We haven't paid.",
    "I dunno why.", "He isn't here.",
  ])
  func contractedNegationsNegate(_ text: String) throws {
    #expect(try TermReading.terms(text, .english).contains { $0.kind == .negation })
  }

  @Test(arguments: ["They've left.", "We're late.", "I'll go.", "That's him.", "Let's go."])
  func contractedPronounsAreGrammar(_ text: String) throws {
    let first = try #require(try TermReading.terms(text, .english).first)
    #expect(first.kind == .function || text.hasPrefix("Let"))
    #expect(first.kind != .name)
  }

  @Test(arguments: ["N-am plecat.", "Nu-i nimic.", "N-au vrut."])
  func romanianNegationsNegate(_ text: String) throws {
    #expect(try TermReading.terms(text, .romanian).contains { $0.kind == .negation })
  }

  @Test(arguments: [
    ("spunându-i", "spune"), ("dă-mi", "da"), ("ducă-se", "duce"), ("văzându-l", "vedea"),
    ("luați-o", "lua"), ("ajută-mă", "ajuta"), ("ducându-ne", "duce"),
  ])
  func findTheVerbBeforeAClitic(_ text: String, _ word: String) throws {
    #expect(try missing(Case(lemma: word, forms: [text]), .romanian) == [])
  }
}
