#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The features of two statements, as the model weighs them.
public struct LineFeatures: Hashable, Sendable {
  /// In the order of the names.
  public let values: [Double]

  /// The names of the features, rows of `en-ro.lines.tsv`: how far the statements cover each other
  /// (harmonic mean), the greater of both covers, and the logarithm of the weight that is covered, in
  /// the statement where that is less.
  public static let names = ["balance", "greater-cover", "shared"]

  init(_ cover: LineCover) {
    values = [
      cover.balance, max(cover.coverA, cover.coverB),
      log1p(min(cover.coverA * cover.weightA, cover.coverB * cover.weightB)),
    ]
  }
}
