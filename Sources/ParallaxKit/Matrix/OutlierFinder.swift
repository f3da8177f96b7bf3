/// Finds reports that are in no event, or hardly fit theirs.
struct OutlierFinder {
  let likeness: LikenessTable
  /// The events' reports.
  let groups: [[Int]]

  /// A report fits loosely where its mean likeness to its event is below this share of the mean
  /// likeness of the others. Two reports have no others to be measured by.
  private static let looseShare = 0.6

  func outliers() -> [ReportMatrix.Outlier] {
    var groupOf = [[Int]?](repeating: nil, count: likeness.count)
    for group in groups { for report in group { groupOf[report] = group } }
    return groupOf.enumerated().compactMap { report, group in
      guard let group else { return outlier(report, .noEvent) }
      return isLoose(report, in: group) ? outlier(report, .looseFit) : nil
    }
  }

  private func isLoose(_ report: Int, in group: [Int]) -> Bool {
    let others = group.filter { $0 != report }
    guard others.count > 1 else { return false }
    let own = others.reduce(0) { $0 + likeness[report, $1] } / Double(others.count)
    var sum = 0.0
    for (place, a) in others.enumerated() {
      for b in others[(place + 1)...] { sum += likeness[a, b] }
    }
    return own < Self.looseShare * sum / Double(others.count * (others.count - 1) / 2)
  }

  private func outlier(
    _ report: Int, _ reason: ReportMatrix.Outlier.Reason
  ) -> ReportMatrix.Outlier {
    var nearest: Int?
    for other in 0..<likeness.count where other != report && likeness[report, other] > 0 {
      if nearest.map({ likeness[report, other] > likeness[report, $0] }) ?? true {
        nearest = other
      }
    }
    return ReportMatrix.Outlier(
      report: report, reason: reason, nearest: nearest,
      likeness: nearest.map { likeness[report, $0] } ?? 0)
  }
}
