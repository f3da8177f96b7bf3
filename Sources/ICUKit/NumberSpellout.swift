import CICUBridge
import Synchronization

/// Reads and writes numbers in words.
///
/// The rules are CLDR's. Romanian has rules of its own in front of them, because CLDR's lack
/// standard forms such as "șaizeci", "o sută" and "douăzeci de mii".
public struct NumberSpellout: Sendable {
  private let format: Format

  // Sendable without a check by the compiler: the bridge holds a lock around each use of the
  // object, and nothing else reaches it.
  private final class Format: @unchecked Sendable {
    let pointer: OpaquePointer
    /// What was read before: texts repeat their few words for numbers, and ICU tries every rule.
    let known = Mutex<[String: Double?]>([:])

    init(_ pointer: OpaquePointer) {
      self.pointer = pointer
    }

    deinit {
      icub_spellout_close(pointer)
    }
  }

  /// How many texts are kept with their numbers.
  private static let mostKnown = 4096

  /// Opens the rules of a language.
  ///
  /// - Parameter locale: An ICU locale identifier, such as `ro`.
  /// - Throws: ``ICUError`` when ICU has no such rules.
  public init(locale: String) throws(ICUError) {
    var error = icub_error()
    guard let opened = icub_spellout_open(locale, &error) else { throw ICUError(&error) }
    format = Format(opened)
  }

  /// Reads a number in words.
  ///
  /// All rule sets are tried: cardinals of every gender, with and without "and", ordinals, and
  /// years in the manner of "nineteen eighty-four". Case, diacritics and hyphens do not matter.
  ///
  /// - Parameter text: The words, at most 400 bytes.
  /// - Returns: The number, or nil when the text as a whole is not a number in words. Digits are
  ///   not read.
  public func parse(_ text: String) -> Double? {
    if let known = format.known.withLock({ $0[text] }) { return known }
    var value = 0.0
    let found = text.withBridgedUTF8 { icub_spellout_parse(format.pointer, $0, $1, &value) }
    let number = found ? value : nil
    format.known.withLock {
      if $0.count < Self.mostKnown { $0[text] = .some(number) }
    }
    return number
  }

  /// Writes a number in words.
  ///
  /// - Parameter n: The number. Where the rules end, from 10^15 on in Romanian, digits are written.
  /// - Returns: The words: the cardinal that is used to count, masculine in Romanian.
  /// - Throws: ``ICUError`` when the number is not finite or further from zero than 2^53.
  public func spell(_ n: Double) throws(ICUError) -> String {
    var error = icub_error()
    var result = icub_bytes()
    guard icub_spellout_format(format.pointer, n, &result, &error) else { throw ICUError(&error) }
    return String(taking: result)
  }
}
