import CICUBridge

/// Tells the script that a text is written in.
public enum Script {
  /// Finds the script of most letters.
  ///
  /// - Parameter text: The text.
  /// - Returns: An ISO 15924 code such as `Latn` or `Cyrl`; of two scripts with as many letters,
  ///   the one that comes first in the text; nil when the text has no letter.
  public static func dominant(in text: String) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 8) { code in
      let found = text.withBridgedUTF8 { icub_dominant_script($0, $1, code.baseAddress) }
      return found ? String(cString: code.baseAddress!) : nil
    }
  }
}
