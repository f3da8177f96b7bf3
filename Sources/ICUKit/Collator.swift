import CICUBridge

/// Compares texts in the order of a language (Unicode Technical Standard 10).
///
/// Compare with the root locale at primary strength to find equal words whatever their
/// diacritics; compare with `ro` to sort a Romanian list.
///
/// Sendable without a check by the compiler: the calls made on the object after `init` take it as
/// const, and ICU allows const calls on one object from many threads.
public final class Collator: @unchecked Sendable {
  /// Names the differences that count.
  public enum Strength: Hashable, Sendable, CaseIterable {
    /// Base letters only.
    case primary
    /// Base letters and accents.
    case secondary
    /// Base letters, accents and case.
    case tertiary
  }

  private let pointer: OpaquePointer

  /// Opens a collator.
  ///
  /// - Parameters:
  ///   - locale: An ICU locale identifier. A locale without an order of its own has root's.
  ///   - strength: The differences that count.
  /// - Throws: ``ICUError`` when ICU has no collation data or the locale is malformed.
  public init(locale: String = "root", strength: Strength = .tertiary) throws(ICUError) {
    let level: Int32 =
      switch strength {
      case .primary: 1
      case .secondary: 2
      case .tertiary: 3
      }
    var error = icub_error()
    guard let opened = icub_collator_open(locale, level, &error) else { throw ICUError(&error) }
    pointer = opened
  }

  deinit {
    icub_collator_close(pointer)
  }

  /// Compares two texts.
  ///
  /// - Returns: A negative number when `a` comes before `b`, 0 when no difference counts, a
  ///   positive number otherwise.
  public func compare(_ a: String, _ b: String) -> Int {
    a.withBridgedUTF8 { a, aCount in
      b.withBridgedUTF8 { b, bCount in
        Int(icub_collate(pointer, a, aCount, b, bCount))
      }
    }
  }

  /// Makes a key whose bytes order as the text does.
  ///
  /// - Parameter s: The text, shorter than 2 GiB.
  /// - Returns: The key, without the zero that ends it in ICU. Keys of collators with another
  ///   locale, strength or version of ICU do not compare.
  public func sortKey(_ s: String) -> [UInt8] {
    s.withBridgedUTF8 { bytes, count in
      var key = icub_bytes()
      guard icub_sort_key(pointer, bytes, count, &key) else {
        fatalError("out of memory while making the sort key of \(count) bytes")
      }
      return [UInt8](taking: key)
    }
  }
}
