import Testing

@testable import ParallaxIngest

@Suite struct HeaderBlockTests {
  @Test(
    arguments: [
      ("Outlet: Gazeta Luncii\nDate: 2018-07-16\n\nBody.", "Gazeta Luncii", "2018-07-16"),
      ("Sursa: Gazeta Luncii\r\nData: 16.07.2018\r\n\r\nBody.", "Gazeta Luncii", "2018-07-16"),
      ("SOURCE:  The Ledger \n \t\nBody.", "The Ledger", nil),
      ("Date: 2018-07-16T19:52:00Z\nAuthor: staff\n\nBody.", nil, "2018-07-16"),
    ] as [(String, String?, String?)])
  func takesHeaderLines(_ text: String, _ outlet: String?, _ date: String?) throws {
    let document = try DocumentReader().document(of: Array(text.utf8), path: "a.txt")
    #expect(document.text == text)
    #expect(document.outlet == outlet)
    #expect(document.date == date)
    #expect(document.text.utf8.dropFirst(document.bodyStart).elementsEqual("Body.".utf8))
  }

  @Test func takesATitle() throws {
    let text = "Titlu: Podul închis\n\nBody."
    #expect(
      try DocumentReader().document(of: Array(text.utf8), path: "a.txt").title == "Podul închis")
  }

  @Test(arguments: [
    "Outlet: Gazeta Luncii\nBody at once.\n\nMore.",
    "Outlet: Gazeta Luncii",
    "Outlet: Gazeta Luncii\n\n",
    "Date: the day that nobody forgot\n\nBody.",
    "Date: 2018-02-30\n\nBody.",
    "Minister: we will not resign\n\nBody.",
    "Outlet:\n\nBody.",
    "\nOutlet: Gazeta Luncii\n\nBody.",
    "Body.",
  ])
  func leavesOtherTextsAlone(_ text: String) throws {
    let document = try DocumentReader().document(of: Array(text.utf8), path: "a.txt")
    #expect(document.bodyStart == 0)
    #expect(document.outlet == nil)
    #expect(document.date == nil)
  }

  @Test(
    arguments: [
      ("2018", "2018"), ("2018-07", "2018-07"), ("2018-07-16 19:52:00", "2018-07-16"),
      ("6.7.2018", "2018-07-06"), ("Mon, 16 Jul 2018 19:52:00 GMT", "2018-07-16"),
      ("16 July 2018", "2018-07-16"), ("2020-02-29", "2020-02-29"), ("2019-02-29", nil),
      ("07/16/2018", nil), ("2018-13-01", nil), ("yesterday", nil), ("", nil),
    ] as [(String, String?)])
  func readsDates(_ value: String, _ date: String?) {
    #expect(PublicationDate.iso8601(value) == date)
  }
}
