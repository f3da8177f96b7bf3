import ICUKit

/// Compares the name of a found speaker with the right one.
struct NameComparison {
  private let folder: TextFolder

  /// The shortest word that tells something in a description.
  private static let shortestWord = 4

  init(folder: TextFolder) {
    self.folder = folder
  }

  /// Tells whether two names are the same person's.
  ///
  /// Strictly, the last words are the same but for case and diacritics. Laxly, any capitalised
  /// word is; a description of somebody unnamed, which has none, needs a word of four letters.
  func agree(_ gold: String, _ found: String, _ strictness: Strictness) -> Bool {
    let (a, b) = (words(gold), words(found))
    if let x = a.last, let y = b.last, fold(x) == fold(y) { return true }
    guard strictness == .lax else { return false }
    let capitalised = a.filter(isCapitalised)
    let wanted = capitalised.isEmpty ? a.filter { $0.count >= Self.shortestWord } : capitalised
    let offered = capitalised.isEmpty ? b : b.filter(isCapitalised)
    return !Set(wanted.map(fold)).isDisjoint(with: offered.map(fold))
  }

  private func words(_ name: String) -> [Substring] {
    name.split { !$0.isLetter && !$0.isNumber }
  }

  private func fold(_ word: Substring) -> String { folder.fold(String(word)) }

  private func isCapitalised(_ word: Substring) -> Bool { word.first?.isUppercase ?? false }
}
