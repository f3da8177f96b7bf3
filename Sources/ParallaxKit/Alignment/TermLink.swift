/// Two runs of terms that say the same.
struct TermLink: Hashable, Sendable {
  let a: Range<Int>
  let b: Range<Int>
  /// How far it can be relied on, from 0 to 1.
  let strength: Double
  let source: Evidence.Source
}
