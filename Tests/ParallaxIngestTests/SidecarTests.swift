import Testing

@testable import ParallaxIngest

@Suite struct SidecarTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(
    arguments: [
      (
        #"{"title": "Pod", "outlet": "Gazeta", "date": "2018-07-16"}"#, "Pod", "Gazeta",
        "2018-07-16"
      ),
      (
        #"{"source_domain": "gazeta.example", "date_publish": "2018-07-16 10:00:00"}"#, nil,
        "gazeta.example", "2018-07-16"
      ),
      (#"{"sitename": "Gazeta", "published": 7, "title": null}"#, nil, "Gazeta", nil),
      (#"{"outlet": " ", "source": "Gazeta"}"#, nil, "Gazeta", nil),
      ("\u{FEFF}" + #"{"title": "Pod"}"#, "Pod", nil, nil),
      (#"{"quotes": [], "pairs": []}"#, nil, nil, nil),
      ("[1, 2, 3]", nil, nil, nil),
    ] as [(String, String?, String?, String?)])
  func takesTitleOutletAndDate(
    _ json: String, _ title: String?, _ outlet: String?, _ date: String?
  ) throws {
    let path = try folder.write("Body.", to: "a.txt")
    try folder.write(json, to: "a.json")
    let document = try DocumentReader().read(path: path)
    #expect(document.title == title)
    #expect(document.outlet == outlet)
    #expect(document.date == date)
  }

  @Test func givesHeaderLinesPrecedence() throws {
    let path = try folder.write("Outlet: Gazeta\n\nBody.", to: "a.ro.txt")
    try folder.write(#"{"outlet": "Other", "date": "2018-07-16"}"#, to: "a.ro.json")
    let document = try DocumentReader().read(path: path)
    #expect(document.outlet == "Gazeta")
    #expect(document.date == "2018-07-16")
  }

  @Test func refusesABrokenFile() throws {
    let path = try folder.write("Body.", to: "a.txt")
    let sidecar = try folder.write(#"{"title": "#, to: "a.json")
    expect(
      .sidecar, 65,
      "\(sidecar): is not valid JSON; repair or remove it, it should describe \(path)"
    ) { () throws(InputError) in try DocumentReader().read(path: path) }
  }

  @Test func isNotItsOwnSidecar() throws {
    let path = try folder.write("Not JSON at all.", to: "a.json")
    #expect(try DocumentReader().read(path: path).text == "Not JSON at all.")
  }

  @Test(arguments: [
    ("a.txt", "a.json"), ("a", "a.json"), ("b.c/a", "b.c/a.json"), (".a", ".a.json"),
    ("/x/a.en.txt", "/x/a.en.json"),
  ])
  func replacesTheExtension(_ path: String, _ sidecar: String) {
    #expect(Sidecar.path(beside: path) == sidecar)
  }
}
