import Testing

@testable import ParallaxKit

@Suite struct SpeakerTests {
  @Test(arguments: [
    // After, before and inside the quote.
    ("⟦d|“We will rebuild the bridge this year,”⟧ ⟪said⟫ ⟨Mara Tolnay⟩.", ["Mara Tolnay"]),
    ("⟦d|“We will rebuild it this year,”⟧ ⟨Mara Tolnay⟩ ⟪said⟫ on Monday.", ["Mara Tolnay"]),
    ("⟨Mara Tolnay⟩ ⟪said⟫: ⟦d|“We will rebuild the bridge this year.”⟧", ["Mara Tolnay"]),
    ("⟨Mara Tolnay⟩ ⟪said⟫ on Monday, ⟦d|“We will rebuild it this year.”⟧", ["Mara Tolnay"]),
    (
      "⟦d|“We will rebuild it,”⟧ ⟪said⟫ ⟨Mara Tolnay⟩, ⟦d|“and we will do it this year.”⟧",
      ["Mara Tolnay", "Mara Tolnay"]
    ),
    (
      "⟦d|“We will rebuild it,”⟧ ⟪said⟫ ⟨Mara Tolnay⟩. ⟦d|“We will do it before the winter comes.”⟧",
      ["Mara Tolnay", "Mara Tolnay"]
    ),
    // Appositions and relative clauses.
    (
      "⟨Mara Tolnay⟩, the minister of transport, ⟪said⟫: ⟦d|“We will rebuild the bridge this year.”⟧",
      ["Mara Tolnay"]
    ),
    (
      "⟦d|“We will rebuild the bridge this year,”⟧ ⟪said⟫ ⟨Mara Tolnay⟩, who visited the valley.",
      ["Mara Tolnay"]
    ),
    (
      "⟦d|“We will rebuild the bridge this year,”⟧ ⟪said⟫ the ⟨minister of transport, Mara Tolnay⟩.",
      ["Mara Tolnay"]
    ),
    // Other cues.
    ("⟨Mara Tolnay⟩ ⟪called⟫ the plan ⟦f|“a gift to nobody”⟧.", ["Mara Tolnay"]),
    ("According to ⟨Mara Tolnay⟩, the bridge was ⟦f|“never safe”⟧.", ["Mara Tolnay"]),
    ("⟦d|“Who will pay for all of this?”⟧ ⟪asked⟫ ⟨Mara Tolnay⟩.", ["Mara Tolnay"]),
    // Behind a dash, as under a blockquote; not where a sentence goes on.
    (
      "⟦d|“We will rebuild the bridge this year.”⟧ — ⟨Mara Tolnay⟩, the minister of transport",
      ["Mara Tolnay"]
    ),
    ("⟦s|“We will rebuild the bridge this year.”⟧ – Mara Tolnay was not in the valley.", [""]),
    // A description without a name.
    ("⟦d|“We heard a loud crack in the night,”⟧ ⟪said⟫ a ⟨resident⟩.", ["resident"]),
  ])
  func namesTheSpeakerInEnglish(_ marked: String, _ names: [String]) throws {
    try check(
      outside(marked), .english, names: names, kinds: [.direct, .fragment, .scare])
  }

  @Test(arguments: [
    ("⟦d|„Vom reconstrui podul în acest an”⟧, ⟪a declarat⟫ ⟨Mara Tolnay⟩.", ["Mara Tolnay"]),
    ("⟨Mara Tolnay⟩ ⟪a declarat⟫ luni: ⟦d|„Vom reconstrui podul în acest an.”⟧", ["Mara Tolnay"]),
    ("⟦d|„Vom reconstrui podul în acest an.”⟧ – ⟨Mara Tolnay⟩", ["Mara Tolnay"]),
    ("⟦d|„Vom reconstrui podul în acest an”⟧, ⟪spune⟫ ministra ⟨Mara Tolnay⟩.", ["Mara Tolnay"]),
    (
      "⟦d|„Vom reconstrui podul în acest an”⟧, ⟪a spus⟫ ⟨Mara Tolnay⟩, care a vizitat valea.",
      ["Mara Tolnay"]
    ),
    ("Potrivit lui ⟨Radu Tolnay⟩, podul ⟦f|„nu a fost sigur”⟧.", ["Radu Tolnay"]),
    (
      "⟦d|„Vom reconstrui podul în acest an”⟧, ⟪a declarat⟫ ⟨Mara Tolnay⟩, citată de Reuters.",
      ["Mara Tolnay"]
    ),
    (
      "Potrivit Reuters, ⟨Mara Tolnay⟩ ⟪a afirmat⟫: ⟦d|„Vom reconstrui podul în acest an.”⟧",
      ["Mara Tolnay"]
    ),
    // A dropped subject.
    (
      "⟦d|„Vom reconstrui podul în acest an”⟧, a declarat ⟨Mara Tolnay⟩. "
        + "⟦d|„Nu vom aștepta iarna care vine”⟧, ⟪a adăugat⟫.", ["Mara Tolnay", "Mara Tolnay"]
    ),
  ])
  func namesTheSpeakerInRomanian(_ marked: String, _ names: [String]) throws {
    for spelling in Spelling.allCases {
      let expected = names.map { spelling.apply(to: $0) }
      try check(
        outside(spelling.apply(to: marked)), .romanian, names: expected,
        kinds: [.direct, .fragment, .scare])
    }
  }

  @Test(arguments: [
    (
      "Mara Tolnay and Radu Breban met on Monday. Tolnay spoke first. "
        + "“We will rebuild the bridge this year,” ⟨she⟩ said.", "Mara Tolnay"
    ),
    (
      "The Romanian president, Radu Breban, arrived on Monday. "
        + "“We will rebuild the bridge this year,” ⟨the president⟩ said.", "Radu Breban"
    ),
    (
      "Radu Breban arrived on Monday. “We will rebuild the bridge this year,” ⟨Breban⟩ said.",
      "Radu Breban"
    ),
  ])
  func resolvesReferences(_ marked: String, _ name: String) throws {
    let text = QuoteNotation(marked).text
    let quote = try #require(try quotes(in: text, .english).quotes.first { $0.kind == .direct })
    #expect(quote.speaker?.name == name)
    let mention = try #require(quote.speaker?.mention)
    let wanted = QuoteNotation(marked).mentions[0]
    #expect((mention.span.start..<mention.span.end).overlaps(wanted))
  }

  @Test(arguments: [
    ("“We will rebuild the bridge this year,” Mara Tolnay said.", Stance.neutral),
    ("Mara Tolnay denied that the bridge was unsafe for lorries.", .denying),
    ("Mara Tolnay admitted that the bridge was unsafe for lorries.", .conceding),
    ("Mara Tolnay insisted that the bridge was safe for lorries.", .assertive),
  ])
  func tellsTheStanceOfACue(_ text: String, _ stance: Stance) throws {
    let quote = try #require(try quotes(in: text, .english).quotes.first)
    #expect(quote.cue?.stance == stance)
  }

  @Test(arguments: [
    ("Mara Tolnay a negat că podul ar fi nesigur pentru camioane.", Stance.denying),
    ("Mara Tolnay a recunoscut că podul era nesigur pentru camioane.", .conceding),
    ("Mara Tolnay a declarat că podul este sigur pentru camioane.", .neutral),
  ])
  func tellsTheStanceOfARomanianCue(_ text: String, _ stance: Stance) throws {
    let quote = try #require(try quotes(in: text, .romanian).quotes.first)
    #expect(quote.cue?.stance == stance)
  }

  /// Moves the quotation marks out of the brackets of the notation, so that spans exclude them.
  private func outside(_ marked: String) -> String {
    var result = marked
    for kind in ["d|", "f|", "s|", ""] {
      for open in ["“", "„"] {
        result = result.replacing("⟦\(kind)\(open)", with: "\(open)⟦\(kind)")
      }
    }
    for close in ["”", "“"] { result = result.replacing("\(close)⟧", with: "⟧\(close)") }
    return result
  }
}

/// How a Romanian text may be spelt.
enum Spelling: CaseIterable {
  case full, cedillas, none

  private static let commas: [Character: Character] = [
    "\u{219}": "\u{15F}", "\u{21B}": "\u{163}", "\u{218}": "\u{15E}", "\u{21A}": "\u{162}",
  ]
  private static let plain: [Character: Character] = [
    "\u{219}": "s", "\u{21B}": "t", "\u{218}": "S", "\u{21A}": "T", "\u{103}": "a", "\u{E2}": "a",
    "\u{EE}": "i", "\u{102}": "A", "\u{C2}": "A", "\u{CE}": "I",
  ]

  func apply(to text: String) -> String {
    switch self {
    case .full: text
    case .cedillas: String(text.map { Self.commas[$0] ?? $0 })
    case .none: String(text.map { Self.plain[$0] ?? $0 })
    }
  }
}
