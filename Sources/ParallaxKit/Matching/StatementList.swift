/// Statements to be matched with others: the lines of a file, or the cells of a column.
public struct StatementList: Sendable {
  /// The name by which messages call the list: a path, or `-`.
  public let name: String
  public let statements: [String]

  public init(name: String, statements: [String]) {
    self.name = name
    self.statements = statements
  }
}
