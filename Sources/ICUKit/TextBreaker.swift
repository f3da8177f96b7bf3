import CICUBridge

/// Finds the boundaries of words, sentences, user-perceived characters or lines.
///
/// Boundaries are those of Unicode Standard Annexes 29 and 14 with ICU's tailorings. An object
/// under this value keeps a position, so that it is not `Sendable`: use one for each task.
public struct TextBreaker {
  /// Names what lies between two boundaries.
  public enum Unit: Hashable, Sendable, CaseIterable {
    case word
    case sentence
    /// A user-perceived character: a letter with its marks, an emoji sequence.
    case grapheme
    /// A place where a line may be broken.
    case line
  }

  /// Says what a segment is made of.
  public enum RuleStatus: Hashable, Sendable {
    /// A word segment of spaces or punctuation; anything where the unit has no kinds.
    case none
    /// A word segment that is a number.
    case number
    /// A word segment with letters.
    case letter
    /// A word segment in hiragana or katakana.
    case kana
    /// A word segment of ideographs.
    case ideo
    /// A sentence that ends at its closing punctuation.
    case term
    /// A sentence that ends at a separator or at the end of the text; a line that must break.
    case sep
  }

  /// Marks the end of a segment.
  public struct Boundary: Hashable, Sendable {
    /// Where the segment ends, in bytes of the text.
    public let offset: Int32

    /// What the segment that ends here is made of.
    public let rule: RuleStatus

    /// Makes a boundary.
    ///
    /// - Parameters:
    ///   - offset: Where the segment ends, in bytes of the text.
    ///   - rule: What the segment is made of.
    public init(offset: Int32, rule: RuleStatus) {
      self.offset = offset
      self.rule = rule
    }
  }

  private let unit: Unit
  private let iterator: Iterator

  private final class Iterator {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
      self.pointer = pointer
    }

    deinit {
      icub_breaker_close(pointer)
    }
  }

  /// Opens a breaker.
  ///
  /// - Parameters:
  ///   - unit: What to find the boundaries of.
  ///   - locale: An ICU locale identifier.
  /// - Throws: ``ICUError`` when ICU has no rules or the locale is malformed.
  public init(_ unit: Unit, locale: String = "root") throws(ICUError) {
    let bridged: icub_unit =
      switch unit {
      case .word: ICUB_UNIT_WORD
      case .sentence: ICUB_UNIT_SENTENCE
      case .grapheme: ICUB_UNIT_GRAPHEME
      case .line: ICUB_UNIT_LINE
      }
    var error = icub_error()
    guard let opened = icub_breaker_open(bridged, locale, &error) else { throw ICUError(&error) }
    self.unit = unit
    self.iterator = Iterator(opened)
  }

  /// Finds all boundaries of a text.
  ///
  /// - Parameter utf8: UTF-8, in any state: an ill-formed sequence counts as one character.
  /// - Returns: The end of each segment, in order: the last is the length of the text, and 0 is
  ///   not among them.
  /// - Throws: ``ICUError`` when the text has 2 GiB or more.
  public func boundaries(in utf8: [UInt8]) throws(ICUError) -> [Boundary] {
    var error = icub_error()
    var found: UnsafeMutablePointer<icub_boundary>?
    var count = 0
    let succeeded = utf8.withUnsafeBufferPointer {
      icub_breaker_run(iterator.pointer, $0.baseAddress, $0.count, &found, &count, &error)
    }
    defer { icub_free(found) }
    guard succeeded else { throw ICUError(&error) }
    return UnsafeBufferPointer(start: found, count: count).map {
      Boundary(offset: $0.offset, rule: ruleStatus($0.status))
    }
  }

  // The numbers are the limits of ICU's tag ranges: UWordBreak, USentenceBreakTag, ULineBreakTag.
  private func ruleStatus(_ tag: Int32) -> RuleStatus {
    switch unit {
    case .word:
      switch tag {
      case 100..<200: .number
      case 200..<300: .letter
      case 300..<400: .kana
      case 400..<500: .ideo
      default: .none
      }
    case .sentence: tag < 100 ? .term : .sep
    case .line: tag < 100 ? .none : .sep
    case .grapheme: .none
    }
  }
}
