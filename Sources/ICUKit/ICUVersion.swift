import CICUBridge

/// Tells the versions of ICU and of the data that it carries.
public enum ICUVersion {
  /// The version of the ICU library that is loaded, such as `72.1`.
  public static var icu: String { String(cString: icub_version_icu()) }

  /// The version of the Unicode Character Database in it, such as `15.0`.
  public static var unicode: String { String(cString: icub_version_unicode()) }

  /// The version of the Common Locale Data Repository in it, such as `42.0`.
  public static var cldr: String { String(cString: icub_version_cldr()) }
}
