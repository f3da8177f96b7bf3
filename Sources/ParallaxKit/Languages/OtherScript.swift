import ICUKit

/// The rules that read a language's other script, such as Romanian in Cyrillic letters, into the
/// script that its tables are in: `transforms/<code>-<script>.txt`.
struct OtherScript: Sendable {
  /// The ISO 15924 code.
  let script: String
  private let path: String
  private let rules: String

  private static let folderName = "transforms"
  private static let suffix = ".txt"

  /// Finds the rules of a language; nil where it has none.
  init?(_ language: Language, from folder: some ResourceFolder) throws(ResourceError) {
    let start = "\(language.rawValue)-"
    let names = try folder.files(in: Self.folderName, suffix: Self.suffix)
      .filter { $0.hasPrefix(start) }
      .map { String($0.dropFirst(start.count).dropLast(Self.suffix.count)) }
    guard let script = names.first(where: Self.isScript) else { return nil }
    self.script = script
    path = "\(Self.folderName)/\(start)\(script)\(Self.suffix)"
    guard let rules = String(validating: try folder.bytes(at: path), as: UTF8.self) else {
      throw ResourceError(path: path, reason: "is not UTF-8; save it as UTF-8")
    }
    self.rules = rules
  }

  /// Four letters, the first a capital.
  private static func isScript(_ name: String) -> Bool {
    name.utf8.count == 4 && name.utf8.first.map { $0 &- 0x41 < 26 } == true
  }

  /// Opens the rules: only a text in the script needs them, and they cost more than reading one.
  func transliterator() throws(ResourceError) -> Transliterator {
    do {
      return try Transliterator(name: path, rules: rules)
    } catch {
      throw ResourceError(path: path, reason: "\(error)")
    }
  }
}
