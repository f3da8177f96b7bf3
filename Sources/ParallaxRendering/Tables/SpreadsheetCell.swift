/// Text that a spreadsheet shows as text.
///
/// What begins with `=`, `+`, `-`, `@`, a tab or a carriage return would be taken for a formula
/// (OWASP, *CSV Injection*); an apostrophe before it prevents that.
struct SpreadsheetCell {
  let text: String

  private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]

  init(_ text: String) {
    let isFormula = text.unicodeScalars.first.map(Self.formulaStarts.contains) ?? false
    self.text = isFormula ? "'" + text : text
  }
}
