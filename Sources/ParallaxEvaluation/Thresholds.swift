/// The least that figures must reach.
public struct Thresholds: Sendable {
  /// A figure that does not reach its threshold.
  public struct Unmet: Hashable, Sendable {
    public let key: String
    public let least: Double
    /// nil where there was nothing to measure.
    public let value: Double?
  }

  /// In the order of their keys.
  public let entries: [(key: String, least: Double)]

  /// Reads a file: an object of figures' keys and numbers from 0 to 1.
  /// - Parameters:
  ///   - json: Its bytes.
  ///   - name: How messages call it.
  /// - Throws: ``GoldError`` when it is something else or names a figure that there is not.
  public init(json: [UInt8], name: String) throws(GoldError) {
    let content = try GoldJSON.decode([String: Double].self, from: json, name: name)
    let known = Set(MeasureSet().figures.map(\.key))
    for (key, least) in content.sorted(by: { $0.key < $1.key }) {
      guard known.contains(key) else {
        throw GoldError(file: name, reason: "'\(key)' is no figure; write one such as pairs.f1.lax")
      }
      guard (0...1).contains(least) else {
        throw GoldError(file: name, reason: "'\(key)' is not from 0 to 1; write a share")
      }
    }
    entries = content.map { (key: $0.key, least: $0.value) }.sorted { $0.key < $1.key }
  }
}
