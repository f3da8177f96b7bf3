import CICUBridge

/// Folds text: brings spellings that mean the same to one form.
///
/// A value is cheap to copy and to use from many tasks at once. Ill-formed UTF-8 is read as
/// U+FFFD, as Swift's own decoding does.
public struct TextFolder: Sendable {
  /// Names what a folder does to text.
  ///
  /// Normalisation forms are those of Unicode Standard Annex 15.
  public enum Form: Hashable, Sendable, CaseIterable {
    /// Composes canonically.
    case nfc
    /// Composes after replacing compatibility characters, such as ligatures.
    case nfkc
    /// Decomposes canonically.
    case nfd
    /// Folds case and compatibility characters and keeps diacritics (`NFKC_Casefold`).
    case casefold
    /// Folds case and compatibility characters and drops diacritics.
    ///
    /// `NFKC_Casefold`, then NFD, then without nonspacing marks: the letters s, s with comma
    /// below and s with cedilla are one.
    case match
  }

  /// The form that this folder brings text to.
  public let form: Form

  private let handle: Handle

  // A folder of the bridge is built once and never freed; what it remembers of single characters is
  // written and read through atomics, so that any number of threads can use it.
  private struct Handle: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  /// Makes a folder.
  ///
  /// - Parameter form: What to do to text.
  /// - Throws: ``ICUError`` when ICU's normalisation data cannot be read.
  public init(_ form: Form) throws(ICUError) {
    let bridged: icub_form =
      switch form {
      case .nfc: ICUB_FORM_NFC
      case .nfkc: ICUB_FORM_NFKC
      case .nfd: ICUB_FORM_NFD
      case .casefold: ICUB_FORM_CASEFOLD
      case .match: ICUB_FORM_MATCH
      }
    var error = icub_error()
    guard let pointer = icub_folder_get(bridged, &error) else { throw ICUError(&error) }
    self.form = form
    self.handle = Handle(pointer: pointer)
  }

  /// Folds a text.
  ///
  /// - Parameter text: The text.
  /// - Returns: The folded text.
  public func fold(_ text: String) -> String {
    text.withBridgedUTF8 { String(taking: folded($0, $1, nil)) }
  }

  /// Folds the bytes of a text.
  ///
  /// - Parameter utf8: UTF-8, in any state.
  /// - Returns: The folded text as well-formed UTF-8.
  public func fold(_ utf8: [UInt8]) -> [UInt8] {
    utf8.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, !bytes.isEmpty else { return [] }
      return [UInt8](taking: folded(base, bytes.count, nil))
    }
  }

  /// Folds the bytes of a text and says where each folded byte came from.
  ///
  /// - Parameter utf8: UTF-8, in any state, shorter than 2 GiB.
  /// - Returns: The folded text with its map back.
  public func foldWithMap(_ utf8: [UInt8]) -> FoldedText {
    precondition(utf8.count <= Int(Int32.max), "offsets into the text do not fit 32 bits")
    return utf8.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, !bytes.isEmpty else {
        return FoldedText(utf8: [], sourceOffsets: [0])
      }
      var offsets: UnsafeMutablePointer<Int32>?
      let result = folded(base, bytes.count, &offsets)
      defer { icub_free(offsets) }
      let sourceOffsets = Array(UnsafeBufferPointer(start: offsets, count: result.count + 1))
      return FoldedText(utf8: [UInt8](taking: result), sourceOffsets: sourceOffsets)
    }
  }

  private func folded(
    _ base: UnsafePointer<UInt8>,
    _ count: Int,
    _ offsets: UnsafeMutablePointer<UnsafeMutablePointer<Int32>?>?
  ) -> icub_bytes {
    var result = icub_bytes()
    guard icub_fold(handle.pointer, base, count, &result, offsets) else {
      // The data was loaded when the folder was made: memory is all that can be missing.
      fatalError("out of memory while folding \(count) bytes")
    }
    return result
  }
}
