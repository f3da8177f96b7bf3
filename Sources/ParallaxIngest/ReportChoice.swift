#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A place where reports are, and which of them is meant: `feed.xml`, `feed.xml#3`,
/// `feed.xml#https://outlet.example/article`.
struct ReportChoice: Hashable {
  let path: String
  /// The number of the report, counted from 1, or its id; nil for all of them.
  let choice: String?

  /// Reads an argument. A file whose name has a `#` is that file.
  init(_ argument: String) {
    if argument.contains("#"), access(argument, F_OK) != 0 {
      for place in argument.indices where argument[place] == "#" {
        let prefix = String(argument[..<place])
        if access(prefix, F_OK) == 0 {
          path = prefix
          choice = String(argument[argument.index(after: place)...])
          return
        }
      }
    }
    path = argument
    choice = nil
  }
}
