import Testing

@testable import ParallaxKit

@Suite struct IndirectSpeechTests {
  @Test(arguments: [
    ("⟨Mara Tolnay⟩ ⟪said⟫ that ⟦the bridge would be rebuilt this year⟧.", ["Mara Tolnay"]),
    ("⟨Mara Tolnay⟩ ⟪said⟫ ⟦the bridge would be rebuilt this year⟧.", ["Mara Tolnay"]),
    ("⟦The bridge will be rebuilt this year⟧, ⟨Mara Tolnay⟩ ⟪said⟫.", ["Mara Tolnay"]),
    ("⟪According to⟫ ⟨Mara Tolnay⟩, ⟦the bridge will be rebuilt this year⟧.", ["Mara Tolnay"]),
    ("⟦The bridge will be rebuilt this year⟧, ⟪according to⟫ ⟨Mara Tolnay⟩.", ["Mara Tolnay"]),
    ("⟨Mara Tolnay⟩ ⟪denied⟫ that ⟦the bridge had ever been unsafe⟧.", ["Mara Tolnay"]),
    ("⟨Mara Tolnay⟩ ⟪asked⟫ whether ⟦the bridge would be rebuilt this year⟧.", ["Mara Tolnay"]),
    ("⟨Mara Tolnay⟩ ⟪said⟫ ⟦at least 31 of the cables had been cut through⟧.", ["Mara Tolnay"]),
    (
      "In any case, ⟨Mara Tolnay⟩ ⟪said⟫, ⟦the old bridge had been lost in a flood⟧.",
      ["Mara Tolnay"]
    ),
    (
      "⟨Mara Tolnay⟩, who worked on the bridge, ⟪said⟫ ⟦the builders’ plans were kept in a drawer⟧.",
      ["Mara Tolnay"]
    ),
    // No one's words.
    ("The bridge was closed on Monday after heavy rain in the valley.", []),
  ])
  func findsItInEnglish(_ marked: String, _ names: [String]) throws {
    try check(marked, .english, names: names)
  }

  @Test(arguments: [
    ("⟨Mara Tolnay⟩ ⟪a declarat⟫ că ⟦podul va fi reconstruit în acest an⟧.", ["Mara Tolnay"]),
    ("⟪Potrivit⟫ lui ⟨Radu Tolnay⟩, ⟦podul va fi reconstruit în acest an⟧.", ["Radu Tolnay"]),
    ("⟦Podul va fi reconstruit în acest an⟧, ⟪a spus⟫ ⟨Mara Tolnay⟩.", ["Mara Tolnay"]),
    ("⟨Mara Tolnay⟩ ⟪a negat⟫ că ⟦podul ar fi fost vreodată nesigur⟧.", ["Mara Tolnay"]),
    // Behind a quote the sentence goes on with what is reported.
    (
      "⟨Mara Tolnay⟩ ⟪a susținut⟫ că podul era „⟦destul de vechi⟧” și că ⟦s-au făcut destule reparații⟧.",
      ["Mara Tolnay", "Mara Tolnay"]
    ),
    (
      "⟪Potrivit⟫ lui ⟨Radu Tolnay⟩, la pod „⟦nu lucrează nimeni⟧”, iar ⟦banii se duc în altă parte⟧.",
      ["Radu Tolnay", "Radu Tolnay"]
    ),
    ("Podul a fost închis luni, după ploile abundente din vale.", []),
  ])
  func findsItInRomanian(_ marked: String, _ names: [String]) throws {
    for spelling in Spelling.allCases {
      try check(spelling.apply(to: marked), .romanian, names: names)
    }
  }
}
