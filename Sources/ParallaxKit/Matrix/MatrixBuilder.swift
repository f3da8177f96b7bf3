/// Groups reports by event and compares those of each event.
///
/// Work is shared out to a number of tasks; results do not depend on it, nor on the order in which
/// documents are given.
public struct MatrixBuilder: Sendable {
  /// A stage of the work.
  public enum Step: Sendable {
    case reading, grouping, comparing
  }

  private let comparator: Comparator
  private let jobs: Int

  /// - Parameter jobs: how many tasks work at once, 1 or more.
  public init(_ comparator: Comparator, jobs: Int) {
    precondition(jobs > 0, "somebody has to do the work")
    self.comparator = comparator
    self.jobs = jobs
  }

  /// Builds the matrix.
  /// - Parameters:
  ///   - documents: in any order; one that is given twice counts once.
  ///   - language: that of all documents, nil to identify each.
  ///   - progress: is told how many items of a step are done, and of how many.
  /// - Throws: `ComparisonError.resource` where language data is missing or damaged. Documents in
  ///   other languages are left out and listed in the result.
  public func matrix(
    of documents: [SourceDocument], language: Language?,
    progress: (Step, Int, Int) -> Void
  ) async throws(ComparisonError) -> ReportMatrix {
    try await matrix(
      of: documents, language: language, page: { _, _, _ in }, visit: { _, _, _ in },
      progress: progress)
  }

  /// Builds the matrix, and something of each comparison, which is not kept.
  /// - Parameters:
  ///   - page: makes it of the comparison of two reports, given by their places in the matrix; is
  ///     called in the tasks.
  ///   - visit: gets it, one at a time, in the order in which the comparisons are done.
  public func matrix<Page: Sendable>(
    of documents: [SourceDocument], language: Language?,
    page: @escaping @Sendable (Int, Int, Comparison) -> Page,
    visit: (Int, Int, Page) -> Void,
    progress: (Step, Int, Int) -> Void
  ) async throws(ComparisonError) -> ReportMatrix {
    let (known, unread) = try readable(Self.ordered(documents), language)
    let reports = try await prepared(known, progress)
    let keys = try await keys(of: reports, progress)
    let index = LikenessIndex(keys)
    let rows = await map(reports.count, .grouping, progress) { index.likenesses(of: $0) }
    var likeness = LikenessTable(count: reports.count)
    for (a, row) in rows.enumerated() { for (b, value) in row { likeness[a, b] = value } }
    let groups = EventGrouping(likeness: likeness).groups().filter { $0.count > 1 }
    let compared = try await compared(reports, groups, likeness, page, visit, progress)
    return ReportMatrix(
      reports: reports.map(\.quoted), events: events(groups, compared, reports, keys),
      outliers: OutlierFinder(likeness: likeness, groups: groups).outliers(), unread: unread,
      provenance: comparator.provenance)
  }

  /// An order of documents by what they are, not by how they were named; none twice.
  private static func ordered(_ documents: [SourceDocument]) -> [SourceDocument] {
    let sorted = documents.sorted { x, y in
      if x.name != y.name { return x.name.utf8.lexicographicallyPrecedes(y.name.utf8) }
      return x.text.utf8.lexicographicallyPrecedes(y.text.utf8)
    }
    var result: [SourceDocument] = []
    for document in sorted
    where result.last.map({ $0.name != document.name || $0.text != document.text }) ?? true {
      result.append(document)
    }
    return result
  }

  // MARK: Reading

  private typealias Known = (document: SourceDocument, language: Language)

  /// Tells the documents that can be read from those in other languages.
  private func readable(
    _ documents: [SourceDocument], _ language: Language?
  ) throws(ComparisonError) -> (known: [Known], unread: [ReportMatrix.Unread]) {
    var known: [Known] = []
    var unread: [ReportMatrix.Unread] = []
    for document in documents {
      do {
        let profile = try comparator.profile(for: document, language: language)
        known.append((document, profile.language))
      } catch {
        guard case .language(let name, let reason) = error else { throw error }
        unread.append(ReportMatrix.Unread(source: name, reason: reason))
      }
    }
    return (known, unread)
  }

  private func prepared(
    _ documents: [Known], _ progress: (Step, Int, Int) -> Void
  ) async throws(ComparisonError) -> [PreparedReport] {
    let results = await map(documents.count, .reading, progress) { index in
      Result { () throws(ComparisonError) in
        try comparator.prepare(
          documents[index].document, language: documents[index].language,
          idPrefix: "r\(index + 1)q")
      }
    }
    return try Self.values(results)
  }

  private func keys(
    of reports: [PreparedReport], _ progress: (Step, Int, Int) -> Void
  ) async throws(ComparisonError) -> [ReportKeys] {
    let reader = ReportKeyReader(glossaries: comparator.glossaries, names: comparator.names)
    let results = await map(reports.count, .grouping, progress) { index in
      Result { () throws(ResourceError) in try reader.keys(of: reports[index]) }
        .mapError { ComparisonError.resource($0) }
    }
    return try Self.values(results)
  }

  private static func values<Value>(
    _ results: [Result<Value, ComparisonError>]
  ) throws(ComparisonError) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(results.count)
    for result in results { values.append(try result.get()) }
    return values
  }

  // MARK: Comparing

  private struct Compared: Sendable {
    let pair: ReportPair
    let answer: StatementTable.Answer
  }

  /// Compares each two reports of each event, in the order of the events.
  private func compared<Page: Sendable>(
    _ reports: [PreparedReport], _ groups: [[Int]], _ likeness: LikenessTable,
    _ page: @escaping @Sendable (Int, Int, Comparison) -> Page, _ visit: (Int, Int, Page) -> Void,
    _ progress: (Step, Int, Int) -> Void
  ) async throws(ComparisonError) -> [Compared] {
    let couples = groups.flatMap { group in
      group.indices.flatMap { x in group[(x + 1)...].map { (a: group[x], b: $0) } }
    }
    let results = await map(
      couples.count, .comparing, progress
    ) { index in
      let (a, b) = couples[index]
      return Result { () throws(ComparisonError) in
        let comparison = try comparator.compare(reports[a], reports[b])
        return (Self.compared(comparison, a, b, likeness[a, b]), page(a, b, comparison))
      }
    } keep: { index, result in
      if case .success(let (_, page)) = result { visit(couples[index].a, couples[index].b, page) }
      return result.map { $0.0 }
    }
    return try Self.values(results)
  }

  /// Makes the events of their reports and comparisons, the largest first.
  private func events(
    _ groups: [[Int]], _ compared: [Compared], _ reports: [PreparedReport], _ keys: [ReportKeys]
  ) -> [Event] {
    let quoted = reports.map(\.quoted)
    var start = 0
    var events: [Event] = []
    for group in groups {
      let count = group.count * (group.count - 1) / 2
      let own = compared[start..<(start + count)]
      start += count
      let statements = StatementTable(
        members: group, reports: quoted, answers: own.map(\.answer)
      ).statements()
      events.append(
        Event(
          reports: group,
          likeness: own.reduce(0) { $0 + $1.pair.likeness } / Double(count),
          shared: SharedTermFinder(reports: group.map { keys[$0] }).terms(),
          pairs: own.map(\.pair), statements: statements))
    }
    // Equally large ones stay in the order of their first report.
    return events.indices.sorted { x, y in
      let (p, q) = (events[x].reports.count, events[y].reports.count)
      return p != q ? p > q : x < y
    }.map { events[$0] }
  }

  private static func compared(
    _ comparison: Comparison, _ a: Int, _ b: Int, _ likeness: Double
  ) -> Compared {
    Compared(
      pair: ReportPair(
        a: a, b: b, likeness: likeness, overlap: comparison.overlap,
        interval: comparison.measures.overlap, quotePairs: comparison.pairs.count,
        divergences: Dictionary(grouping: comparison.divergences, by: \.level)
          .mapValues(\.count)),
      answer: StatementTable.Answer(
        a: a, b: b, pairs: comparison.pairs,
        changes: comparison.divergences.filter { $0.pair != nil && $0.rule.family == "quote" }))
  }

  // MARK: Tasks

  /// Makes an item for each number up to a count, `jobs` at once.
  /// - Returns: the items in the order of the numbers.
  private func map<Item: Sendable>(
    _ count: Int, _ step: Step, _ progress: (Step, Int, Int) -> Void,
    _ make: @escaping @Sendable (Int) -> Item
  ) async -> [Item] {
    await map(count, step, progress, make) { $1 }
  }

  /// Makes items as above.
  /// - Parameter keep: what is kept of an item; is called for one at a time.
  private func map<Item: Sendable, Kept>(
    _ count: Int, _ step: Step, _ progress: (Step, Int, Int) -> Void,
    _ make: @escaping @Sendable (Int) -> Item, keep: (Int, Item) -> Kept
  ) async -> [Kept] {
    await withTaskGroup(of: (Int, Item).self) { group in
      var items = [Kept?](repeating: nil, count: count)
      var next = 0
      func start() {
        guard next < count else { return }
        let index = next
        next += 1
        group.addTask { (index, make(index)) }
      }
      for _ in 0..<jobs { start() }
      var done = 0
      while let (index, item) = await group.next() {
        items[index] = keep(index, item)
        done += 1
        progress(step, done, count)
        start()
      }
      return items.compactMap { $0 }
    }
  }
}
