/// How the words of a language are stemmed: what `profile.tsv` says, and the inflections.
struct StemmingRules: Sendable {
  /// The Snowball algorithm.
  let algorithm: String
  /// Snowball's Romanian writes s and t with cedillas.
  let usesCedillas: Bool
  /// Vowels that change within the forms of one word, and what each is taken for: "oa" for "o".
  let alternations: [(vowels: String, base: String)]
  /// What leads inflected forms to the words that they are of.
  let inflections: Inflections

  init(algorithm: String, values: [Substring: Substring], inflections: Inflections) {
    self.algorithm = algorithm
    self.inflections = inflections
    usesCedillas = values["spelling"] == "cedilla"
    alternations = (values["alternations"] ?? "").split(separator: "|").compactMap { rule in
      let sides = rule.split(separator: ">")
      return sides.count == 2 ? (String(sides[0]), String(sides[1])) : nil
    }
  }
}
