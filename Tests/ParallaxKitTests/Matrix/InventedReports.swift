@testable import ParallaxKit

/// Short reports on three invented events, and one that stands alone.
enum InventedReports {
  /// By name; the letters before the dot are the event.
  static let documents = [
    document(
      "ferry.gull", "Gull", .english,
      """
      Orlen ferry to be sold, council decides

      The council of Tilmouth voted on 14 March to sell the Orlen ferry to the Brackwater Line for \
      1.2 million euros. “We cannot repair the hull for the third time, and the insurers in \
      Rotterdam refuse to pay for the rotten engine,” said Odile Farnaby, who chairs the harbour committee. Fishermen protested on the quay.
      """),
    document(
      "ferry.herald", "Herald", .english,
      """
      Tilmouth sells its ferry

      Brackwater Line will buy the ferry to Orlen island. The council agreed on 14 March. “We cannot \
      repair the hull for the third time,” said Odile Farnaby. The price is 1.2 million euros. On the \
      quay, fishermen shouted at the councillors.
      """),
    document(
      "ferry.far", "Farul", .romanian,
      """
      Feribotul spre Orlen va fi vândut

      Consiliul din Tilmouth a hotărât pe 14 martie să vândă feribotul spre insula Orlen firmei \
      Brackwater Line, pentru 1,2 milioane de euro. „Nu putem repara carena a treia oară, iar \
      asigurătorii din Rotterdam refuză să plătească motorul putred”, a declarat Odile Farnaby, șefa comitetului portuar. Pescarii au \
      protestat pe chei.
      """),
    document(
      "dome.sky", "Sky Weekly", .english,
      """
      Fire destroys the dome of Mount Caspian observatory

      A fire destroyed the dome of the Mount Caspian observatory on Thursday night. The astronomer \
      Ruben Achterberg saved the old telescope with two students. “The mirror is whole, and that is \
      a miracle,” Achterberg said. Firefighters blamed a heater in the library.
      """),
    document(
      "dome.cer", "Cerul", .romanian,
      """
      Incendiu la observatorul de pe muntele Caspian

      Cupola observatorului Mount Caspian a fost distrusă joi noapte de un incendiu. Astronomul Ruben \
      Achterberg a salvat telescopul vechi împreună cu doi studenți. „Oglinda este întreagă, și asta \
      e o minune”, a spus Achterberg. Pompierii dau vina pe un radiator din bibliotecă.
      """),
    document(
      "dome.zi", "Ziua", .romanian,
      """
      Telescopul din Caspian a scăpat de foc

      Astronomul Ruben Achterberg a scos telescopul din cupola în flăcări a observatorului, ajutat de \
      doi studenți. „Oglinda este întreagă”, a spus el. Incendiul a pornit joi de la un radiator din \
      bibliotecă, spun pompierii.
      """),
    document(
      "cheese.post", "Post", .english,
      """
      Goat cheese of Wendlebury wins gold

      A goat cheese from Wendlebury won the gold medal in Lisbon. “My grandmother made it for the \
      dog,” said the dairywoman Philippa Stroud. The jury praised its crust.
      """),
  ]

  private static func document(
    _ name: String, _ outlet: String, _ language: Language, _ text: String
  ) -> SourceDocument {
    var document = SourceDocument(name: name, text: text, outlet: outlet)
    document.statedLanguage = language
    return document
  }

  static func matrix(
    of documents: [SourceDocument] = documents, jobs: Int = 2
  ) async throws -> ReportMatrix {
    try await MatrixBuilder(Shipped.comparator.get(), jobs: jobs).matrix(
      of: documents, language: nil
    ) { _, _, _ in }
  }
}
