/// The exit codes of Parallax, after BSD's `sysexits.h`.
public enum ExitStatus {
  public static let success: Int32 = 0
  /// The work is done, and a figure or a finding is not as it was asked to be.
  public static let unmet: Int32 = 1
  /// The command line is wrong.
  public static let usage: Int32 = 64
  /// The input cannot be understood.
  public static let data: Int32 = 65
  /// An input file or the language data is not there.
  public static let noInput: Int32 = 66
  /// An address cannot be listened on.
  public static let unavailable: Int32 = 69
  /// A fault of Parallax.
  public static let software: Int32 = 70
  /// Output cannot be written.
  public static let io: Int32 = 74

  /// The part of a help text that explains them.
  static let help = help(unmet: nil)

  /// Explains them.
  /// - Parameters:
  ///   - unmet: What 1 means to a command that uses it.
  ///   - unavailable: What 69 means to a command that uses it.
  static func help(unmet: String?, unavailable: String? = nil) -> String {
    """
    EXIT CODES:
      0   done
    \(unmet.map { "  1   \($0)\n" } ?? "")\
      64  wrong usage
      65  input or language data that cannot be understood
      66  input or language data not found
    \(unavailable.map { "  69  \($0)\n" } ?? "")\
      70  a fault of Parallax
      74  output cannot be written
    """
  }
}
