import Testing

@testable import ParallaxKit

@Suite struct QuoteKindTests {
  @Test(arguments: [
    "Nobody in the valley has seen the film “⟦s|Northern Crossing⟧” yet.",
    "The so-called “⟦s|friends of the valley⟧” did not come.",
    "Mara Tolnay said the plan was “⟦f|a gift⟧” to the builders.",
    "“⟦d|We will rebuild the bridge this year⟧”, Mara Tolnay said.",
    // What a sign says is somebody's words, though nobody is named.
    "Somebody had painted a bedsheet with the words “⟦f|Stay one more winter.⟧”",
  ])
  func tellsKinds(_ marked: String) throws {
    try check(marked, .english, kinds: [.direct, .fragment, .scare])
  }

  /// "opens" and "shown" are cue verbs too, and a film opens.
  @Test(arguments: [
    "The film “⟦s|Northern Crossing⟧” opens in June.",
    "The film “⟦s|Northern Crossing⟧” was shown in June.",
  ])
  func takesATitleBeforeAVerbForSpeech(_ marked: String) {
    withKnownIssue {
      try check(marked, .english, kinds: [.direct, .fragment, .scare])
    }
  }

  @Test(arguments: [
    "Filmul „⟦s|Trecerea de Nord⟧” apare în iunie.",
    "Așa-zișii „⟦s|prieteni ai văii⟧” nu au venit.",
    "„⟦d|Vom reconstrui podul în acest an⟧”, a declarat Mara Tolnay.",
    "Pe un cearșaf se putea citi: „⟦f|Nu plecăm de aici⟧”.",
  ])
  func tellsKindsInRomanian(_ marked: String) throws {
    try check(marked, .romanian, kinds: [.direct, .fragment, .scare])
  }

  @Test(arguments: [
    ("\u{201C}", "\u{201D}"), ("\"", "\""), ("\u{201E}", "\u{201D}"), ("\u{AB}", "\u{BB}"),
    ("\u{2018}", "\u{2019}"), ("'", "'"), ("''", "''"),
  ])
  func readsAnyMarks(_ open: String, _ close: String) throws {
    try check(
      "\(open)⟦d|We don't know who will pay for it,⟧\(close) said ⟨Mara Tolnay⟩.", .english,
      names: ["Mara Tolnay"])
    try check(
      "\(open)⟦d|Nu știm cine va plăti pentru asta⟧\(close), a spus ⟨Mara Tolnay⟩.", .romanian,
      names: ["Mara Tolnay"])
  }
}
