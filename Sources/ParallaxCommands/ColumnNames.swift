import ArgumentParser
import ParallaxKit

/// The names of a table's columns, given on the command line as `en=Term,ro=Termen`.
struct ColumnNames: ExpressibleByArgument {
  /// For Parallax's names those of the table.
  let names: [String: String]

  private static let known = GlossaryColumns.header(source: .english, target: .romanian)

  init?(argument: String) {
    var names: [String: String] = [:]
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, Self.known.contains(String(sides[0])),
        names.updateValue(String(sides[1]), forKey: String(sides[0])) == nil
      else { return nil }
    }
    self.names = names
  }

  var defaultValueDescription: String { "" }
}

extension GlossaryFormat: ExpressibleByArgument {}
