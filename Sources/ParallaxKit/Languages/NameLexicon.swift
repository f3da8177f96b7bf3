import ICUKit

/// Facts about names that are the same for all languages: given names, agencies, places.
struct NameLexicon: Sendable {
  enum PlaceKind: String, Sendable {
    case country, capital, seat, demonym
  }

  struct Place: Hashable, Sendable {
    let country: String
    let kind: PlaceKind
  }

  /// Folded given name to gender, nil where it is borne by all.
  private var given: [String: Gender?] = [:]
  /// Classes of roles that one person may be called by.
  private var roleKin: [Set<String>] = []
  private(set) var agencies = PhraseIndex<String>()
  private(set) var places = PhraseIndex<Place>()

  /// Reads `glossaries/names/` and the names of countries that CLDR has.
  init(_ folder: some ResourceFolder, languages: [Language]) throws(ResourceError) {
    let fold = try MatchFold.make()
    func table(_ path: String, _ required: [String]) throws(ResourceError) -> TabSeparatedTable {
      try TabSeparatedTable(
        path: path, bytes: fold.fold(folder.bytes(at: path)), required: required)
    }
    for row in try table("names/given-names.tsv", ["name", "gender"]).rows {
      given[String(row[0])] = Gender(rawValue: String(row[1]))
    }
    roleKin = try table("names/role-kin.tsv", ["classes"]).rows.map {
      Set($0[0].split(separator: "|").map(String.init))
    }
    for row in try table("names/agencies.tsv", ["name", "kind"]).rows {
      agencies.insert(row[0], String(row[1]))
    }
    for language in languages {
      for code in LocaleNames.regions() {
        guard let name = LocaleNames.regionName(code, in: language.rawValue) else { continue }
        places.insert(fold.fold(name), Place(country: code, kind: .country))
      }
    }
    let placeTable = try table("names/places.tsv", ["en", "ro", "country", "kind"])
    for row in placeTable.rows {
      guard let kind = PlaceKind(rawValue: String(row[3])) else {
        throw ResourceError(
          path: placeTable.path, line: row.line, reason: "names an unknown kind '\(row[3])'")
      }
      let place = Place(country: row[2].uppercased(), kind: kind)
      for form in row.list(0) + row.list(1) { places.insert(form, place) }
    }
  }

  /// Tells whether somebody with one of the roles may be called by another: a leader, a president.
  func areKin(_ role: String, _ roles: Set<String>) -> Bool {
    roleKin.contains { $0.contains(role) && !$0.isDisjoint(with: roles) }
  }

  func isGivenName(_ folded: String) -> Bool { given[folded] != nil }

  func gender(ofGivenName folded: String) -> Gender? { given[folded] ?? nil }
}
