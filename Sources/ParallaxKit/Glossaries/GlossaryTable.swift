/// Reads glossaries in the form in which they are shipped: UTF-8, tabs between cells, `#` before
/// comments, a header row, no quoting.
public enum GlossaryTable {
  /// Reads a file.
  ///
  /// A byte order mark and carriage returns are no part of the cells. Lines with too few or too
  /// many cells go into `Glossary.faults`.
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - name: how messages call it.
  /// - Throws: `ResourceError` when it is not UTF-8 or has no header row.
  public static func glossary(
    _ bytes: [UInt8], name: String
  ) throws(ResourceError) -> Glossary {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw ResourceError(path: name, reason: "is not UTF-8; save it as UTF-8")
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    var columns: GlossaryColumns?
    var comments: [String] = []
    var rows: [Glossary.Row] = []
    var faults: [GlossaryFinding] = []
    var carriageReturn: Int?
    var number = 0
    for var line in content.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if line.last == 0x0D {
        line.removeLast()
        carriageReturn = carriageReturn ?? number
      }
      guard let first = line.first else { continue }
      if first == UInt8(ascii: "#") {
        if rows.isEmpty { comments.append(comment(line)) }
        continue
      }
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      let place = GlossaryFinding.Place(file: name, line: number)
      guard let columns else {
        columns = GlossaryColumns(header: cells)
        guard let columns else { throw Self.noHeader(name, number) }
        faults += columns.faults(at: place)
        continue
      }
      if let fault = columns.fault(cells, at: place) { faults.append(fault) }
      if cells.count >= columns.least { rows.append(columns.row(cells, line: number)) }
    }
    guard let columns else { throw noHeader(name, max(1, number)) }
    if let carriageReturn {
      faults.append(
        GlossaryFinding(
          .lineEnd, .warning, at: .init(file: name, line: carriageReturn),
          "the line ends with a carriage return", remedy: "save the file with Unix line ends"))
    }
    return Glossary(
      name: name, source: columns.source, target: columns.target, comments: comments, rows: rows,
      faults: faults, digest: FNV1a(bytes).hexadecimal)
  }

  private static func comment(_ line: ArraySlice<UInt8>) -> String {
    var text = line.dropFirst()
    if text.first == 0x20 { text.removeFirst() }
    return String(decoding: text, as: UTF8.self)
  }

  private static func noHeader(_ name: String, _ line: Int) -> ResourceError {
    ResourceError(
      path: name, line: line,
      reason: "has no header row that names two languages, such as 'en<TAB>ro<TAB>pos'")
  }
}

extension GlossaryColumns {
  /// Says which columns are passed over.
  public func faults(at place: GlossaryFinding.Place) -> [GlossaryFinding] {
    unread.map {
      GlossaryFinding(
        .unknownColumn, .warning, at: place, "the column '\($0)' is not one that is read",
        remedy:
          "name it \(source)_forms, \(target)_forms, pos, status or note, or leave it out")
    }
  }

  /// Says whether a row has the cells that the header asks for.
  public func fault(_ cells: [String], at place: GlossaryFinding.Place) -> GlossaryFinding? {
    if cells.count < least {
      return GlossaryFinding(
        .tooFewCells, .error, at: place,
        "the row has \(cells.count) of the \(least) cells that both terms need",
        remedy: "part the cells as in the header row")
    }
    guard cells.count > count else { return nil }
    if cells[count...].allSatisfy(\.isEmpty) {
      return GlossaryFinding(
        .trailingTabs, .warning, at: place, "the row ends with empty cells beyond the header's",
        remedy: "remove them")
    }
    return GlossaryFinding(
      .tooManyCells, .error, at: place,
      "the row has \(cells.count) cells where the header names \(count)",
      remedy: "part forms by | and leave out what has no column")
  }
}
