/// How like each two of some reports are, from 0 to 1.
struct LikenessTable: Sendable {
  let count: Int
  /// The rows under the diagonal.
  private var values: [Float]

  init(count: Int) {
    self.count = count
    values = Array(repeating: 0, count: count * max(0, count - 1) / 2)
  }

  /// The likeness of two; 1 of a report with itself.
  subscript(_ a: Int, _ b: Int) -> Double {
    get { a == b ? 1 : Double(values[place(a, b)]) }
    set { values[place(a, b)] = Float(newValue) }
  }

  private func place(_ a: Int, _ b: Int) -> Int {
    let (low, high) = (min(a, b), max(a, b))
    return high * (high - 1) / 2 + low
  }
}
