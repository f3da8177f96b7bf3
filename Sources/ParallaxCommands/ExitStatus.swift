/// The exit codes of Parallax, after BSD's `sysexits.h`.
public enum ExitStatus {
  public static let success: Int32 = 0
  /// The command line is wrong.
  public static let usage: Int32 = 64
  /// The input cannot be understood.
  public static let data: Int32 = 65
  /// An input file or the language data is not there.
  public static let noInput: Int32 = 66
  /// A fault of Parallax.
  public static let software: Int32 = 70
  /// Output cannot be written.
  public static let io: Int32 = 74

  /// The part of a help text that explains them.
  static let help = """
    EXIT CODES:
      0   done
      64  wrong usage
      65  input or language data that cannot be understood
      66  input or language data not found
      70  a fault of Parallax
      74  output cannot be written
    """
}
