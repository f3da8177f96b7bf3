import Algorithms

/// Pairs quotation marks into quoted spans.
///
/// Works through the text once with a stack of open marks. A mark that is still open at the end of
/// a paragraph is settled there: the next paragraph closes it, reopens it, or it stays unclosed and
/// ends where the outlet's own words begin.
struct QuotationScanner {
  let text: SourceText
  let paragraphs: [(index: Int, span: TextSpan)]
  /// Folded words that an apostrophe may begin: 'tis, '90s.
  let elisions: (String) -> Bool
  /// The UTF-8 offset in a span at which the outlet's own words follow an unclosed quote.
  let outletWords: (TextSpan) -> Int?

  /// A quote is carried over no more paragraphs than this without a mark.
  private static let carriedParagraphs = 10
  /// Marks that would open a deeper nesting are no marks of an outlet's.
  private static let deepestNesting = 8
  /// A single mark is closed by one of this many after it, if at all.
  private static let singleMarks = 200
  /// Elisions are shorter words than this, in letters.
  private static let longestElision = 12

  private struct Open {
    let mark: QuotationMark
    /// The mark by which a later paragraph opened the quote again; at first the mark itself.
    var last: QuotationMark
    var children: [QuotedSpan] = []

    init(mark: QuotationMark) {
      self.mark = mark
      last = mark
    }
  }

  func spans() -> [QuotedSpan] {
    let marks = QuotationMarkFinder.marks(in: text, paragraphs: paragraphs)
    let doubles = marks.filter(\.glyph.isDouble)
    let singles = marks.filter { !$0.glyph.isDouble }
    var found = doubleSpans(doubles, singles: singles)
    found += singleSpans(singles, doubles: found)
    return nested(found)
  }

  // MARK: Double marks

  private func doubleSpans(_ marks: [QuotationMark], singles: [QuotationMark]) -> [QuotedSpan] {
    var result: [QuotedSpan] = []
    var stack: [Open] = []
    var lastEnd = 0
    var ignored = 0
    for (index, mark) in marks.enumerated() {
      if let paragraph = stack.last?.mark.paragraph, paragraph != mark.paragraph,
        index > 0, marks[index - 1].paragraph != mark.paragraph
      {
        ignored = 0
        settle(&stack, before: mark, singles: singles, into: &result)
      }
      if reopens(mark, stack) {
        stack[0].last = mark
        continue
      }
      switch role(of: mark, stack) {
      case .opens where stack.count >= Self.deepestNesting:
        ignored += 1
      case .opens:
        stack.append(Open(mark: mark))
      case .closes where ignored > 0:
        ignored -= 1
      case .closes:
        guard let open = stack.popLast() else {
          if let span = spanWithoutOpening(closedBy: mark, after: lastEnd) { result.append(span) }
          lastEnd = mark.span.end
          continue
        }
        let span = quotedSpan(from: open.mark, to: mark, closing: .matched)
        if stack.isEmpty {
          result.append(span)
          result += open.children
        } else {
          stack[stack.count - 1].children += [span] + open.children
        }
        lastEnd = mark.span.end
      case .none:
        continue
      }
    }
    settle(&stack, before: nil, singles: singles, into: &result)
    return result.filter { !$0.content.isEmpty }
  }

  private enum MarkRole { case opens, closes, none }

  private func role(of mark: QuotationMark, _ stack: [Open]) -> MarkRole {
    let isOpen = !stack.isEmpty
    switch mark.glyph.shape {
    case .low:
      return mark.closesByContext && isOpen ? .closes : .opens
    case .opening:
      if isOpen, mark.closesByContext { return .closes }
      if isOpen, stack.last?.mark.glyph.shape == .low, !mark.opensByContext { return .closes }
      return .opens
    case .closing:
      if mark.opensByContext, !isOpen || mark.touchesAfter, !mark.touchesBefore { return .opens }
      return .closes
    case .straight:
      if mark.opensByContext { return .opens }
      if mark.after == ">", !isOpen { return .none }
      if mark.closesByContext { return isOpen || !digitBefore(mark) ? .closes : .none }
      // An attribute of left-over markup: datetime="…".
      if mark.before == "=" { return .none }
      if mark.touchesBefore, mark.touchesAfter {
        return isOpen ? .closes : digitBefore(mark) ? .none : .opens
      }
      return isOpen ? .closes : .opens
    }
  }

  /// An inch or minute sign, not a mark: 6'2".
  private func digitBefore(_ mark: QuotationMark) -> Bool {
    mark.before?.properties.numericType != nil
  }

  /// The convention that an unclosed quote is opened again at the start of each paragraph.
  private func reopens(_ mark: QuotationMark, _ stack: [Open]) -> Bool {
    guard let open = stack.first, open.mark.paragraph != mark.paragraph,
      !isAttributedAgain(mark, after: open.mark)
    else { return false }
    return mark.isAtParagraphStart && !mark.closesByContext
      && mark.glyph.shape == open.mark.glyph.shape
  }

  /// Decides at the end of a paragraph what becomes of open quotes.
  private func settle(
    _ stack: inout [Open], before next: QuotationMark?, singles: [QuotationMark],
    into result: inout [QuotedSpan]
  ) {
    while let open = stack.first {
      let rest = TextSpan(open.last.span.end, paragraphSpan(of: open.last).end)
      if let child = open.children.last, stack.count == 1 {
        // "Never worse. "But that changed," he said: opened twice, closed once.
        let between = TextSpan(open.mark.span.end, child.outer.start)
        if outletWords(between) == nil, goesOn(next, from: open, rest: child.outer.end) == false {
          var whole = quotedSpan(from: open.mark, toOffset: child.content.end, closing: .matched)
          whole.outer.end = child.outer.end
          result.append(whole)
          stack.removeFirst()
          continue
        }
      }
      if goesOn(next, from: open, rest: open.last.span.end) { return }
      if let single = closingSingle(in: rest, singles) {
        result.append(quotedSpan(from: open.mark, to: single, closing: .otherMark))
      } else {
        let child = open.children.first { $0.outer.start >= rest.start }
        let limit = child.map { TextSpan(rest.start, $0.outer.start) } ?? rest
        let end = outletWords(limit) ?? limit.end
        if open.mark.glyph.shape != .straight || end < limit.end
          || open.mark.opensByContext
        {
          result.append(quotedSpan(from: open.mark, toOffset: end, closing: .missing))
        }
      }
      result += open.children
      stack.removeFirst()
    }
  }

  /// Decides whether the next mark closes or reopens an open quote in a later paragraph.
  private func goesOn(_ next: QuotationMark?, from open: Open, rest start: Int) -> Bool {
    guard let next, next.paragraph > open.last.paragraph,
      next.paragraph - open.last.paragraph <= Self.carriedParagraphs
    else { return false }
    let rest = TextSpan(start, max(start, paragraphSpan(of: open.last).end))
    if outletWords(rest) != nil { return false }
    if next.isAtParagraphStart, !next.closesByContext {
      if isAttributedAgain(next, after: open.mark) { return false }
      return next.glyph.shape == open.mark.glyph.shape
        && follows(next.paragraph, open.last.paragraph)
    }
    return next.closesByContext
      || (next.glyph.shape == .closing && !next.opensByContext)
  }

  /// Whether both paragraphs name a speaker of their own: then the mark between was forgotten,
  /// for a quote that is reopened is not attributed again.
  private func isAttributedAgain(_ next: QuotationMark, after open: QuotationMark) -> Bool {
    let before = TextSpan(paragraphSpan(of: open).start, open.span.start)
    let after = TextSpan(next.span.end, paragraphSpan(of: next).end)
    return outletWords(after) != nil && outletWords(before) != nil
  }

  private func follows(_ later: Int, _ earlier: Int) -> Bool {
    let place = paragraphs.partitioningIndex { $0.index >= earlier }
    return place + 1 < paragraphs.count && paragraphs[place + 1].index >= later
  }

  /// ''…': closed by a single mark.
  private func closingSingle(in rest: TextSpan, _ singles: [QuotationMark]) -> QuotationMark? {
    let first = singles.partitioningIndex { $0.span.start >= rest.start }
    return singles[first...].prefix { $0.span.end <= rest.end }
      .first { $0.closesByContext && $0.glyph.shape != .opening }
  }

  /// …," she said: a quote whose opening mark is missing begins with its paragraph.
  private func spanWithoutOpening(closedBy mark: QuotationMark, after lastEnd: Int) -> QuotedSpan? {
    guard mark.closesByContext, let before = mark.before,
      ",.!?\u{2026}".unicodeScalars.contains(before)
    else { return nil }
    let paragraph = paragraphSpan(of: mark)
    guard lastEnd <= paragraph.start else { return nil }
    return QuotedSpan(
      outer: TextSpan(paragraph.start, mark.span.end),
      content: trimmed(TextSpan(paragraph.start, mark.span.start)),
      opening: .missing, closing: .matched, isDouble: true)
  }

  // MARK: Single marks

  private func singleSpans(_ marks: [QuotationMark], doubles: [QuotedSpan]) -> [QuotedSpan] {
    var result: [QuotedSpan] = []
    let opens = marks.map(opensSingle)
    let used = Set(doubles.lazy.filter { $0.closing == .otherMark }.map(\.outer.end))
    var index = 0
    while index < marks.count {
      let open = marks[index]
      index += 1
      guard opens[index - 1], !used.contains(open.span.end) else { continue }
      guard let (close, place) = closing(of: open, marks, opens, from: index) else { continue }
      result.append(quotedSpan(from: open, to: close, closing: .matched))
      index = place + 1
    }
    let crossing = SpanCrossing(doubles)
    return result.filter { !$0.content.isEmpty && !crossing.crosses($0) }
  }

  private func opensSingle(_ mark: QuotationMark) -> Bool {
    guard !mark.touchesBefore, mark.opensByContext, mark.glyph.shape != .closing else {
      return false
    }
    // '90s, 'tis
    if mark.after?.properties.numericType != nil { return mark.glyph.shape == .opening }
    var end = mark.span.end
    var letters = 0
    while letters < Self.longestElision, let scalar = text.scalar(at: end),
      scalar.properties.isAlphabetic
    {
      end += UTF8.width(scalar)
      letters += 1
    }
    return mark.glyph.shape != .straight
      || !elisions(text[TextSpan(mark.span.end, end)].lowercased())
  }

  /// Finds the mark that closes a single one: best after punctuation, else not a possessive.
  private func closing(
    of open: QuotationMark, _ marks: [QuotationMark], _ opens: [Bool], from start: Int
  ) -> (QuotationMark, Int)? {
    var paragraph = open.paragraph
    var candidates: [(mark: QuotationMark, place: Int)] = []
    var inner = 0
    for place in start..<min(marks.count, start + Self.singleMarks) {
      let mark = marks[place]
      if mark.paragraph != paragraph {
        guard candidates.isEmpty, follows(mark.paragraph, paragraph), mark.isAtParagraphStart,
          opens[place]
        else { break }
        paragraph = mark.paragraph
        continue
      }
      if opens[place] {
        if !candidates.isEmpty || inner == Self.deepestNesting { break }
        inner += 1
        continue
      }
      // ‚…‘ closes with the mark that opens in English.
      guard mark.closesByContext, mark.glyph.shape != .opening || open.glyph.shape == .low else {
        continue
      }
      if inner > 0, !isPossessive(mark) {
        inner -= 1
        continue
      }
      candidates.append((mark, place))
      if let before = mark.before, ",.!?\u{2026}".unicodeScalars.contains(before) { break }
    }
    if let best = candidates.last, let before = best.mark.before,
      ",.!?\u{2026}".unicodeScalars.contains(before)
    {
      return best
    }
    return candidates.first { !isPossessive($0.mark) } ?? candidates.first
  }

  /// workers' rights: after an s, before a word in lower case.
  private func isPossessive(_ mark: QuotationMark) -> Bool {
    guard mark.before == "s", mark.after == " " else { return false }
    return text.scalar(at: mark.span.end + 1)?.properties.isLowercase ?? false
  }

  // MARK: Spans

  private func paragraphSpan(of mark: QuotationMark) -> TextSpan {
    let place = paragraphs.partitioningIndex { $0.index >= mark.paragraph }
    return paragraphs[place].span
  }

  private func quotedSpan(
    from open: QuotationMark, to close: QuotationMark, closing: QuotedSpan.Boundary
  ) -> QuotedSpan {
    QuotedSpan(
      outer: TextSpan(open.span.start, close.span.end),
      content: trimmed(TextSpan(open.span.end, close.span.start)),
      opening: .matched, closing: closing, isDouble: open.glyph.isDouble)
  }

  private func quotedSpan(
    from open: QuotationMark, toOffset end: Int, closing: QuotedSpan.Boundary
  ) -> QuotedSpan {
    let content = trimmed(TextSpan(open.span.end, max(open.span.end, end)))
    return QuotedSpan(
      outer: TextSpan(open.span.start, content.end), content: content,
      opening: .matched, closing: closing, isDouble: open.glyph.isDouble)
  }

  private func trimmed(_ span: TextSpan) -> TextSpan {
    var span = span
    while span.start < span.end, let first = text.scalar(at: span.start),
      first.properties.isWhitespace
    {
      span.start += UTF8.width(first)
    }
    while span.start < span.end, let last = text.scalar(before: span.end),
      last.properties.isWhitespace
    {
      span.end -= UTF8.width(last)
    }
    return span
  }

  /// Sorts spans and counts how deep each one lies.
  private func nested(_ spans: [QuotedSpan]) -> [QuotedSpan] {
    var sorted = spans.sorted {
      $0.outer.start != $1.outer.start
        ? $0.outer.start < $1.outer.start : $0.outer.end > $1.outer.end
    }
    var ends: [Int] = []
    for index in sorted.indices {
      while let end = ends.last, end <= sorted[index].outer.start { ends.removeLast() }
      sorted[index].depth = ends.count
      ends.append(sorted[index].outer.end)
    }
    return sorted
  }
}

/// Tells whether a span nests with each of many others, so that neither cuts the other.
private struct SpanCrossing {
  /// By one end of their outer spans.
  private let ends: [(offset: Int, span: QuotedSpan)]

  init(_ spans: [QuotedSpan]) {
    ends = spans.flatMap { [($0.outer.start, $0), ($0.outer.end, $0)] }
      .sorted { $0.0 < $1.0 }
  }

  /// Whether some span overlaps another without the one lying inside of the other's content.
  func crosses(_ other: QuotedSpan) -> Bool {
    // A span with no end in the other lies beside it or all around it.
    let first = ends.partitioningIndex { $0.offset >= other.outer.start }
    return ends[first...].prefix { $0.offset <= other.outer.end }.contains {
      $0.span.outer.overlaps(other.outer) && !$0.span.content.contains(other.outer)
        && !other.content.contains($0.span.outer)
    }
  }
}
