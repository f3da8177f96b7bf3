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
    let documents = Self.ordered(documents)
    let read = await map(documents.count, .reading, progress) { index in
      Result { () throws(ComparisonError) in
        try comparator.prepare(documents[index], language: language, idPrefix: "r\(index + 1)q")
      }
    }
    var prepared: [PreparedReport] = []
    var unread: [ReportMatrix.Unread] = []
    for result in read {
      switch result {
      case .success(let report): prepared.append(report)
      case .failure(.language(let document, let reason)):
        unread.append(ReportMatrix.Unread(source: document, reason: reason))
      case .failure(let error): throw error
      }
    }
    let reports = prepared
    let reader = ReportKeyReader(glossaries: comparator.glossaries, names: comparator.names)
    let found = await map(reports.count, .grouping, progress) { index in
      Result { () throws(ResourceError) in try reader.keys(of: reports[index]) }
    }
    var keys: [ReportKeys] = []
    for result in found {
      do { keys.append(try result.get()) } catch { throw .resource(error) }
    }
    let index = LikenessIndex(keys)
    let rows = await map(reports.count, .grouping, progress) { index.likenesses(of: $0) }
    var likeness = LikenessTable(count: reports.count)
    for (a, row) in rows.enumerated() { for (b, value) in row { likeness[a, b] = value } }
    let groups = EventGrouping(likeness: likeness).groups().filter { $0.count > 1 }
    return try await matrix(reports, keys, likeness, groups, unread, progress)
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

  // MARK: Comparing

  private struct Compared: Sendable {
    let pair: ReportPair
    let answer: StatementTable.Answer
  }

  private func matrix(
    _ reports: [PreparedReport], _ keys: [ReportKeys], _ likeness: LikenessTable,
    _ groups: [[Int]], _ unread: [ReportMatrix.Unread], _ progress: (Step, Int, Int) -> Void
  ) async throws(ComparisonError) -> ReportMatrix {
    let couples = groups.flatMap { group in
      group.indices.flatMap { x in
        group[(x + 1)...].map { (a: group[x], b: $0) }
      }
    }
    let results = await map(couples.count, .comparing, progress) { index in
      let (a, b) = couples[index]
      return Result { () throws(ComparisonError) in
        let comparison = try comparator.compare(reports[a], reports[b])
        return Self.compared(comparison, a, b, likeness[a, b])
      }
    }
    var compared: [Compared] = []
    for result in results { compared.append(try result.get()) }
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
    let order = events.indices.sorted { x, y in
      let (p, q) = (events[x].reports.count, events[y].reports.count)
      return p != q ? p > q : x < y
    }
    return ReportMatrix(
      reports: quoted, events: order.map { events[$0] },
      outliers: OutlierFinder(likeness: likeness, groups: groups).outliers(), unread: unread,
      provenance: comparator.provenance)
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
    await withTaskGroup(of: (Int, Item).self) { group in
      var items = [Item?](repeating: nil, count: count)
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
        items[index] = item
        done += 1
        progress(step, done, count)
        start()
      }
      return items.compactMap { $0 }
    }
  }
}
