import CICUBridge

/// Rewrites text by rules, from one script into another or by rules of one's own.
///
/// Opening costs about a quarter of a millisecond, and ICU serialises rule-based rewriting over
/// all threads: keep an object, and give it words rather than whole texts.
///
/// Sendable without a check by the compiler: the one call made on the object after `init`,
/// `utrans_transUChars`, takes it as const; ICU allows const calls on one object from many threads
/// and itself locks what its rules share.
public final class Transliterator: @unchecked Sendable {
  private let pointer: OpaquePointer

  /// Opens a transliterator that ICU ships.
  ///
  /// - Parameter id: An ICU transform identifier, such as `Any-Latin; Latin-ASCII`.
  /// - Throws: ``ICUError`` when ICU knows no such transform.
  public init(id: String) throws(ICUError) {
    var error = icub_error()
    let opened = id.withBridgedUTF8 { icub_transliterator_open($0, $1, nil, 0, &error) }
    guard let opened else { throw ICUError(&error) }
    pointer = opened
  }

  /// Builds a transliterator from rules.
  ///
  /// - Parameters:
  ///   - name: A name for the transform.
  ///   - rules: Rules in the notation of Unicode Technical Standard 35, part 2, section 10.3.
  /// - Throws: ``ICUError`` when the rules cannot be read; its `detail` gives the line and the
  ///   column from 1, the offset in UTF-16 units, and the text around.
  public init(name: String, rules: String) throws(ICUError) {
    var error = icub_error()
    let opened = name.withBridgedUTF8 { name, nameCount in
      rules.withBridgedUTF8 { rules, rulesCount in
        icub_transliterator_open(name, nameCount, rules, rulesCount, &error)
      }
    }
    guard let opened else { throw ICUError(&error) }
    pointer = opened
  }

  deinit {
    icub_transliterator_close(pointer)
  }

  /// Rewrites a text.
  ///
  /// - Parameter text: The text, shorter than 2 GiB.
  /// - Returns: The rewritten text.
  public func transliterate(_ text: String) -> String {
    text.withBridgedUTF8 { bytes, count in
      guard count > 0 else { return "" }
      var result = icub_bytes()
      guard icub_transliterate(pointer, bytes, count, &result, nil) else {
        // The rules were compiled when the object was made: memory is all that can be missing.
        fatalError("out of memory while transliterating \(count) bytes")
      }
      return String(taking: result)
    }
  }
}
