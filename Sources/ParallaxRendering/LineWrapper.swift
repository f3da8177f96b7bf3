import ICUKit

/// Breaks text into lines no wider than a number of columns.
///
/// Lines break where Unicode Standard Annex 14 allows it; a word wider than a line breaks between
/// user-perceived characters.
struct LineWrapper {
  // Without ICU's rules, spaces are the places to break at.
  private let breaker = try? TextBreaker(.line)

  /// Breaks a paragraph into lines, spaces at their ends left out.
  /// - Parameters:
  ///   - text: One paragraph, without line ends.
  ///   - width: Columns, at least 1.
  func lines(of text: StyledText, width: Int) -> [StyledText] {
    let string = text.string
    let utf8 = Array(string.utf8)
    var lines: [Range<Int>] = []
    var line = 0..<0
    var columns = 0
    for segment in segments(of: utf8) {
      let visible = Self.withoutTrailingSpaces(segment, in: utf8)
      let visibleColumns = Self.columns(of: visible, in: utf8)
      // The spaces between the line so far and the segment count only when it stays on the line.
      let gap = line.isEmpty ? 0 : visible.lowerBound - line.upperBound
      if columns + gap + visibleColumns <= width {
        line = (line.isEmpty ? visible.lowerBound : line.lowerBound)..<visible.upperBound
        columns += gap + visibleColumns
        continue
      }
      if !line.isEmpty { lines.append(line) }
      let parts = Self.split(visible, in: utf8, width: width)
      lines += parts.dropLast()
      line = parts.last ?? visible
      columns = Self.columns(of: line, in: utf8)
    }
    if !line.isEmpty { lines.append(line) }
    return Self.slice(text, utf8, lines)
  }

  /// Sets short entries one behind the other, breaking between them where that is possible.
  func lines(of entries: [StyledText], separator: String, width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var columns = 0
    let separatorColumns = DisplayWidth.columns(separator)
    for entry in entries {
      let entryColumns = entry.columns
      if let last = lines.indices.last, columns + separatorColumns + entryColumns <= width {
        lines[last].append(separator, .faint)
        lines[last] += entry
        columns += separatorColumns + entryColumns
      } else if entryColumns <= width {
        lines.append(entry)
        columns = entryColumns
      } else {
        lines += self.lines(of: entry, width: width)
        columns = lines.last?.columns ?? 0
      }
    }
    return lines
  }

  private func segments(of utf8: [UInt8]) -> [Range<Int>] {
    var start = 0
    var result: [Range<Int>] = []
    if let boundaries = try? breaker?.boundaries(in: utf8) {
      for boundary in boundaries where Int(boundary.offset) > start {
        result.append(start..<Int(boundary.offset))
        start = Int(boundary.offset)
      }
      return result
    }
    for index in utf8.indices
    where utf8[index] == 0x20 && index + 1 < utf8.count && utf8[index + 1] != 0x20 {
      result.append(start..<(index + 1))
      start = index + 1
    }
    return start < utf8.count ? result + [start..<utf8.count] : result
  }

  private static func withoutTrailingSpaces(_ range: Range<Int>, in utf8: [UInt8]) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, utf8[end - 1] == 0x20 { end -= 1 }
    return range.lowerBound..<end
  }

  private static func columns(of range: Range<Int>, in utf8: [UInt8]) -> Int {
    DisplayWidth.columns(String(decoding: utf8[range], as: UTF8.self))
  }

  /// Cuts a stretch wider than a line between its characters.
  private static func split(_ range: Range<Int>, in utf8: [UInt8], width: Int) -> [Range<Int>] {
    if columns(of: range, in: utf8) <= width { return [range] }
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var offset = start
    var columns = 0
    for character in String(decoding: utf8[range], as: UTF8.self) {
      let own = DisplayWidth.columns(String(character))
      if columns + own > width, offset > start {
        result.append(start..<offset)
        start = offset
        columns = 0
      }
      columns += own
      offset += character.utf8.count
    }
    return result + [start..<range.upperBound]
  }

  /// Takes ascending ranges of bytes out of a text, with their looks.
  private static func slice(
    _ text: StyledText, _ utf8: [UInt8], _ ranges: [Range<Int>]
  ) -> [StyledText] {
    var result: [StyledText] = []
    var piece = 0
    var pieceStart = 0
    for range in ranges {
      var line = StyledText()
      var position = range.lowerBound
      while position < range.upperBound {
        let pieceEnd = pieceStart + text.pieces[piece].text.utf8.count
        if pieceEnd <= position {
          pieceStart = pieceEnd
          piece += 1
          continue
        }
        let end = min(pieceEnd, range.upperBound)
        line.append(
          String(decoding: utf8[position..<end], as: UTF8.self), text.pieces[piece].role)
        position = end
      }
      result.append(line)
    }
    return result
  }
}
