/// A title that a page gives to browsers: often with the name of its outlet behind it.
struct PageTitle {
  private let text: String

  private static let separators = [
    " | ", " - ", " \u{2013} ", " \u{2014} ", " :: ", " \u{BB} ", " \u{AB} ", " \u{2022} ",
    " \u{B7} ",
  ]
  /// The name of an outlet has no more words than this.
  private static let longestOutlet = 4
  private static let leastTitle = 3

  init(_ text: String) {
    self.text = text
  }

  /// Cuts the outlet off either end.
  func without(_ outlet: String?) -> String {
    guard let outlet else { return text }
    let name = Shingles.words(of: outlet)
    for separator in Self.separators {
      let parts = text.split(separator: separator)
      guard parts.count > 1 else { continue }
      if Shingles.words(of: String(parts[parts.count - 1])) == name {
        return parts.dropLast().joined(separator: separator)
      }
      if Shingles.words(of: String(parts[0])) == name {
        return parts.dropFirst().joined(separator: separator)
      }
    }
    return text
  }

  /// What stands behind or before a heading and a separator.
  func rest(beside heading: String) -> String? {
    guard !heading.isEmpty else { return nil }
    for separator in Self.separators {
      let outlet: Substring
      if text.hasPrefix(heading + separator) {
        outlet = text.dropFirst(heading.count + separator.count)
      } else if text.hasSuffix(separator + heading) {
        outlet = text.dropLast(heading.count + separator.count)
      } else {
        continue
      }
      let words = WordCount.count(outlet)
      if words > 0, words <= Self.longestOutlet { return String(outlet) }
    }
    return nil
  }

  /// Splits a title off a short last part, which is taken for the outlet.
  func split() -> (title: String, outlet: String)? {
    for separator in Self.separators {
      let parts = text.split(separator: separator)
      guard parts.count > 1, let last = parts.last else { continue }
      let title = parts.dropLast().joined(separator: separator)
      let words = WordCount.count(last)
      if (1...Self.longestOutlet).contains(words), WordCount.count(title) >= Self.leastTitle {
        return (title, String(last))
      }
    }
    return nil
  }
}
