/// Gathers what the glossaries of an image have in one language; see `GlossaryVocabulary`.
final class VocabularyBuilder {
  let language: Language
  private let stemKeys: StemKeys
  private var numbers: [String: UInt32] = [:]
  private var words: [String: [UInt32]] = [:]
  // By the numbers of the keys, of which 0 is none.
  private var keys: [String] = [""]
  var isKnown: [Bool] = [false]
  var forms: [[UInt32]] = [[]]
  var learned: [[UInt32]] = [[]]
  private var samples: [(word: String, keys: [String])] = []

  init(_ language: Language, _ stemKeys: StemKeys) {
    self.language = language
    self.stemKeys = stemKeys
  }

  /// The number of a key, a new one where it has none.
  func number(ofKey key: String) -> UInt32 {
    if let known = numbers[key] { return known }
    let number = UInt32(keys.count)
    numbers[key] = number
    keys.append(key)
    isKnown.append(false)
    forms.append([])
    learned.append([])
    return number
  }

  /// The numbers of the keys of a word.
  func numbers(ofWord word: String) -> [UInt32] {
    if let known = words[word] { return known }
    let numbers = stemKeys.keys(of: word).map { number(ofKey: $0) }
    words[word] = numbers
    return numbers
  }

  /// Notes that a glossary knows a word.
  /// - Parameter numbers: those of its keys.
  func note(_ numbers: [UInt32]) {
    for number in numbers { isKnown[Int(number)] = true }
  }

  /// Takes a word as a sample of the stemming.
  func sample(_ word: String) { samples.append((word, stemKeys.keys(of: word))) }

  /// Writes what was gathered.
  func write(to writer: inout ImageWriter) {
    var records: [UInt32] = []
    // The place 0 is that of keys without forms.
    var placed: [UInt32] = [0]
    for number in keys.indices {
      var place = 0
      if !forms[number].isEmpty {
        place = placed.count
        placed.append(UInt32(forms[number].count / GlossaryLayout.formWords))
        placed += forms[number]
      }
      records += [
        isKnown[number] ? GlossaryLayout.known : 0, UInt32(place), writer.list(learned[number]),
      ]
    }
    let numbered = keys.enumerated().map { (key: $0.element, value: UInt32($0.offset)) }
    ImageTable.write(numbered, to: &writer, as: GlossaryLayout.keys(language))
    writer.add(GlossaryLayout.records(language), records)
    writer.add(GlossaryLayout.forms(language), placed)
    writer.add(
      GlossaryLayout.samples(language),
      samples.flatMap { [writer.string($0.word), writer.list($0.keys)] })
  }
}
