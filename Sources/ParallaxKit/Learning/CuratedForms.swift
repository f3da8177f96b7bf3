/// The entries of the curated glossaries by their forms in one language, all of them.
///
/// Reports are matched with those entries that two texts can need; sentences are too many to
/// gather them for each.
struct CuratedForms {
  private struct Form {
    /// For each word after the first its keys.
    let rest: [[String]]
    let entry: Int32
    /// Stands for an acronym, so it matches capitals only.
    let isUppercase: Bool
  }

  /// Where a sentence has an entry.
  struct Occurrence {
    let entry: Int32
    /// Indices of terms.
    let terms: Range<Int>
    /// By a form of one word.
    let isWord: Bool
  }

  /// Forms by the keys of their first words.
  private var forms: [String: [Form]] = [:]
  /// For each entry the keys of its forms of one word.
  private(set) var words: [Int32: [String]] = [:]

  /// Reads one column of the glossaries of a folder.
  /// - Parameter tables: numbered through row by row, the same for both languages.
  init(_ tables: [TabSeparatedTable], language: Language, keys: StemKeys) {
    var entry: Int32 = 0
    for table in tables {
      let lemma = table.column(language.rawValue)
      let further = table.column("\(language.rawValue)_forms")
      for row in table.rows {
        insert(String(row[lemma]), entry, keys)
        for form in row.list(further) { insert(String(form), entry, keys) }
        entry += 1
      }
    }
  }

  private mutating func insert(_ form: String, _ entry: Int32, _ keys: StemKeys) {
    let stems = PhraseWords.split(form.lowercased()).map(keys.keys)
    guard let first = stems.first else { return }
    let isUppercase =
      stems.count == 1 && form.count > 1 && form == form.uppercased() && form != form.lowercased()
    if stems.count == 1 { words[entry, default: []] += first }
    let rest = Array(stems.dropFirst())
    for key in first {
      forms[key, default: []].append(Form(rest: rest, entry: entry, isUppercase: isUppercase))
    }
  }

  /// Finds the entries that a sentence has.
  func occurrences(in report: Report, terms: [Term]) -> [Occurrence] {
    var termOfToken = Array(repeating: -1, count: report.tokens.count)
    for (index, term) in terms.enumerated() {
      for token in term.tokens { termOfToken[token] = index }
    }
    func keys(_ token: Int) -> [String] {
      let term = termOfToken[token]
      guard term >= 0, terms[term].tokens.count == 1, !terms[term].keys.isEmpty else {
        return [report.tokens[token].folded]
      }
      return terms[term].keys
    }
    var result: [Occurrence] = []
    for (index, term) in terms.enumerated() where term.tokens.count == 1 {
      var seen: Set<Int32> = []
      for key in keys(term.tokens.lowerBound) {
        for form in forms[key] ?? [] where !form.isUppercase || term.isUppercase {
          var end = term.tokens.upperBound
          let isThere = form.rest.allSatisfy { wanted in
            guard end < report.tokens.count, keys(end).contains(where: wanted.contains) else {
              return false
            }
            end += 1
            return true
          }
          guard isThere, seen.insert(form.entry).inserted else { continue }
          let last = termOfToken[end - 1]
          if last >= index {
            result.append(
              Occurrence(
                entry: form.entry, terms: index..<(last + 1), isWord: form.rest.isEmpty))
          }
        }
      }
    }
    return result
  }
}
