import CICUBridge

/// Puts values into a sentence of a language, with its plurals (ICU MessageFormat).
///
/// A pattern names its arguments: `{count, plural, one {# quote} other {# quotes}} of {name}`.
public struct MessageFormat: Sendable {
  /// What stands for a name in a pattern.
  public enum Argument: Hashable, Sendable {
    case text(String)
    case number(Double)
  }

  private let format: Format

  // Sendable without a check by the compiler: a MessageFormat is only read once it is made (ICU
  // makes its plural rules and number formats when the pattern is applied or behind own locks).
  private final class Format: @unchecked Sendable {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    deinit { icub_message_close(pointer) }
  }

  /// Reads a pattern.
  /// - Parameters:
  ///   - pattern: in ICU's syntax, with named arguments.
  ///   - locale: an ICU locale identifier, such as `ro`.
  /// - Throws: ``ICUError`` when the pattern is malformed.
  public init(_ pattern: String, locale: String) throws(ICUError) {
    var error = icub_error()
    let opened = pattern.withBridgedUTF8 { icub_message_open($0, $1, locale, &error) }
    guard let opened else { throw ICUError(&error) }
    format = Format(opened)
  }

  /// Writes the sentence.
  /// - Parameter arguments: by name; a name that the pattern has and the arguments lack is written
  ///   as `{name}`.
  public func text(_ arguments: [(name: String, value: Argument)]) throws(ICUError) -> String {
    // One run of bytes for all names and texts, so that one pointer serves them all.
    var bytes: [UInt8] = []
    var places: [(name: Range<Int>, text: Range<Int>?, number: Double)] = []
    func add(_ text: String) -> Range<Int> {
      let start = bytes.count
      bytes += text.utf8
      return start..<bytes.count
    }
    for argument in arguments {
      let name = add(argument.name)
      switch argument.value {
      case .text(let text): places.append((name, add(text), 0))
      case .number(let number): places.append((name, nil, number))
      }
    }
    bytes.append(0)
    var error = icub_error()
    var result = icub_bytes()
    let isDone = bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      let list = places.map { place in
        icub_argument(
          name: base + place.name.lowerBound, name_count: place.name.count,
          text: place.text.map { base + $0.lowerBound }, text_count: place.text?.count ?? 0,
          number: place.number)
      }
      return icub_message_format(format.pointer, list, list.count, &result, &error)
    }
    guard isDone else { throw ICUError(&error) }
    return String(taking: result)
  }
}
