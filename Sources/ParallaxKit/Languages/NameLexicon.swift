import ICUKit

/// Facts about names that are the same for all languages: given names, agencies, places.
final class NameLexicon: Sendable {
  enum PlaceKind: String, Sendable, CaseIterable {
    case country, capital, seat, demonym
  }

  struct Place: Hashable, Sendable {
    let country: String
    let kind: PlaceKind
  }

  /// Folded given name to gender, none where it is borne by all.
  private let given: ImageTable
  /// Classes of roles that one person may be called by.
  private let roleKin: [Set<String>]
  let agencies: PhraseIndex<String>
  let places: PhraseIndex<Place>

  private static let givenSection = "names.given"
  private static let roleKinSection = "names.role-kin"
  private static let agenciesSection = "names.agencies"
  private static let placesSection = "names.places"

  init(_ reader: ImageReader) {
    given = ImageTable(reader, Self.givenSection)
    let kin = reader.section(Self.roleKinSection)
    roleKin = (0..<kin.count).map { Set(reader.strings(kin[$0])) }
    agencies = PhraseIndex(reader, Self.agenciesSection)
    places = PhraseIndex(reader, Self.placesSection)
  }

  /// Writes `glossaries/names/` and the names of countries that CLDR has.
  static func write(
    _ folder: some ResourceFolder, languages: [Language], to writer: inout ImageWriter
  ) throws(ResourceError) {
    let fold = try MatchFold.make()
    func table(_ path: String, _ required: [String]) throws(ResourceError) -> TabSeparatedTable {
      try TabSeparatedTable(
        path: path, bytes: fold.fold(folder.bytes(at: path)), required: required)
    }
    var genders: [String: Int] = [:]
    var given: [(key: String, value: UInt32)] = []
    for row in try table("names/given-names.tsv", ["name", "gender"]).rows {
      let name = String(row[0])
      let code = Gender.code(of: Gender(rawValue: String(row[1])))
      if let known = genders[name] {
        given[known].value = code
      } else {
        genders[name] = given.count
        given.append((name, code))
      }
    }
    ImageTable.write(given, to: &writer, as: givenSection)
    let kin = try table("names/role-kin.tsv", ["classes"]).rows.map { row in
      writer.list(row[0].split(separator: "|").map(String.init))
    }
    writer.add(roleKinSection, kin)
    var agencies = PhraseIndexBuilder<String>()
    for row in try table("names/agencies.tsv", ["name", "kind"]).rows {
      agencies.insert(row[0], String(row[1]))
    }
    agencies.write(to: &writer, as: agenciesSection)
    var places = PhraseIndexBuilder<Place>()
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
    places.write(to: &writer, as: placesSection)
  }

  /// Tells whether somebody with one of the roles may be called by another: a leader, a president.
  func areKin(_ role: String, _ roles: Set<String>) -> Bool {
    roleKin.contains { $0.contains(role) && !$0.isDisjoint(with: roles) }
  }

  func isGivenName(_ folded: String) -> Bool { given[folded] != nil }

  func gender(ofGivenName folded: String) -> Gender? { given[folded].flatMap(Gender.gender(of:)) }
}

extension NameLexicon.Place: ImageRecord {
  static var width: Int { 2 }

  private static let kinds = CaseCodes(NameLexicon.PlaceKind.allCases)

  func words(in writer: inout ImageWriter) -> [UInt32] {
    [writer.string(country), Self.kinds.code(of: kind)]
  }

  init(_ words: ImageWords, at place: Int, in reader: ImageReader) {
    self.init(country: reader.string(words[place]), kind: Self.kinds[words[place + 1]])
  }
}
