import ParallaxKit

extension Provenance {
  /// The shape that the JSON of all commands shares.
  var json: JSONValue {
    .members([
      "tool": .string(tool),
      "icu": .string(icu),
      "unicode": .string(unicode),
      "glossaries": .array(
        glossaries.map { source in
          .members([
            "path": .string(source.path),
            "digest": .string(source.digest),
            "entries": .integer(source.entries),
          ])
        }),
    ])
  }
}
