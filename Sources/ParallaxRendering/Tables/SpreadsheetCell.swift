/// Text that a spreadsheet shows as text.
///
/// What begins with `=`, `+`, `-`, `@` (in their wide forms, too), a tab or a line end would be taken
/// for a formula (OWASP, *CSV Injection*); an apostrophe before it prevents that.
struct SpreadsheetCell {
  let text: String

  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  init(_ text: String) {
    let isFormula = text.unicodeScalars.first.map(Self.formulaStarts.contains) ?? false
    self.text = isFormula ? "'" + text : text
  }
}
