import ICUKit
import Testing

struct TransliteratorTests {
  @Test(arguments: [
    ("Any-Latin; Latin-ASCII", "Владимир Путин", "Vladimir Putin"),
    ("Any-Latin; Latin-ASCII", "Ștefan Țăranu", "Stefan Taranu"),
    ("Latin-ASCII", "“œ” ß", "\"oe\" ss"),
    ("Any-Upper", "straße și", "STRASSE ȘI"),
    ("Cyrillic-Latin", "", ""),
    ("Any-Name", "a", "\\N{LATIN SMALL LETTER A}"),
  ])
  func `system transforms`(id: String, text: String, result: String) throws {
    #expect(try Transliterator(id: id).transliterate(text) == result)
  }

  @Test func `own rules`() throws {
    let cognates = try Transliterator(
      name: "cognates",
      rules: """
        ph > f ;
        tion } [^a-z] > ție ;
        tion $ > ție ;
        y > i ;
        """)
    #expect(
      cognates.transliterate("philosophy of nation and nationality")
        == "filosofi of nație and nationaliti")
  }

  @Test func `a result much longer than its source`() throws {
    let text = String(repeating: "a", count: 3000)
    let longer = try Transliterator(name: "longer", rules: "a > abcdefghij ;")
    #expect(longer.transliterate(text) == String(repeating: "abcdefghij", count: 3000))
  }

  @Test(arguments: ["Nope-Nope", "", "Any-Latin; Nope"])
  func `unknown transforms are errors`(id: String) {
    #expect {
      try Transliterator(id: id)
    } throws: {
      ($0 as? ICUError)?.operation == "utrans_openU" && ($0 as? ICUError)?.status == "U_INVALID_ID"
    }
  }

  @Test(arguments: [
    ("a > b;\n c > [;\nd > e;", "U_MALFORMED_SET", "line 2, column 5 (offset 11): "),
    ("a > b;\n\n$x > c;", "U_UNDEFINED_VARIABLE", "line 3, column 1 (offset 8): "),
    ("ș > ț;\n\"", "U_UNQUOTED_SPECIAL", "line 2, column 1 (offset 7): "),
    ("'open", "U_UNTERMINATED_QUOTE", "line 1, column 1 (offset 0): "),
  ])
  func `bad rules say where`(rules: String, status: String, place: String) throws {
    let error = try #require(throws: ICUError.self) {
      try Transliterator(name: "bad", rules: rules)
    }
    #expect(error.status == status)
    #expect(error.detail.hasPrefix(place))
    #expect(error.detail.contains("⟨here⟩"))
    #expect(error.description == "utrans_openU: \(status) (\(error.detail))")
  }
}
