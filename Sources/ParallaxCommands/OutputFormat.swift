import ArgumentParser

/// The forms in which a command prints its result.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The forms in which a comparison is printed; `html` is a page for browsers.
enum ComparisonFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, markdown, html, annotations, sarif, csv, tsv
}
