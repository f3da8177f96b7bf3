import CICUBridge

/// Tells the names that CLDR has for regions, languages, currencies, months and weekdays.
///
/// Locales are ICU identifiers such as `ro` or `en_GB`. Nothing depends on the locale of the
/// environment.
public enum LocaleNames {
  /// Lists the two-letter ISO 3166 codes of regions.
  public static func regions() -> [String] {
    strings(icub_regions())
  }

  /// Tells the name of a region.
  ///
  /// - Parameters:
  ///   - code: An ISO 3166 or UN M.49 code, such as `RO` or `150`.
  ///   - locale: The language of the name.
  /// - Returns: The name, or nil when CLDR has none.
  public static func regionName(_ code: String, in locale: String) -> String? {
    String(takingName: icub_region_name(code, locale))
  }

  /// Lists the ISO 639 codes of languages: two letters where there are two, else three.
  public static func languages() -> [String] {
    strings(icub_languages())
  }

  /// Tells the name of a language.
  ///
  /// - Parameters:
  ///   - code: An ISO 639 code, such as `ro`.
  ///   - locale: The language of the name.
  /// - Returns: The name, or nil when CLDR has none.
  public static func languageName(_ code: String, in locale: String) -> String? {
    String(takingName: icub_language_name(code, locale))
  }

  /// Lists the ISO 4217 codes of currencies, past ones included, in alphabetical order.
  public static func currencies() -> [String] {
    var codes: Set<String> = []
    withUnsafeMutablePointer(to: &codes) { list in
      icub_currencies(list) { context, code in
        guard let context, let code else { return }
        context.assumingMemoryBound(to: Set<String>.self).pointee.insert(String(cString: code))
      }
    }
    return codes.sorted()
  }

  /// Tells the name of a currency.
  ///
  /// - Parameters:
  ///   - code: An ISO 4217 code, such as `RON`.
  ///   - locale: The language of the name.
  ///   - plural: A CLDR plural category, such as `one`, `few` or `other`, for the form that
  ///     follows a number; nil for the title of the currency.
  /// - Returns: The name, or nil when CLDR has none.
  public static func currencyName(
    _ code: String,
    in locale: String,
    plural: String? = nil
  ) -> String? {
    String(takingName: icub_currency_name(code, locale, plural))
  }

  /// Tells the symbol of a currency.
  ///
  /// - Parameters:
  ///   - code: An ISO 4217 code, such as `EUR`.
  ///   - locale: The language in whose texts the symbol stands.
  /// - Returns: The symbol, or nil when CLDR has none.
  public static func currencySymbol(_ code: String, in locale: String) -> String? {
    String(takingName: icub_currency_symbol(code, locale))
  }

  /// Lists the names of the Gregorian months.
  ///
  /// - Parameters:
  ///   - locale: The language of the names.
  ///   - abbreviated: Whether to shorten them.
  ///   - standalone: Whether they are to stand alone rather than in a date: some languages inflect.
  /// - Returns: Twelve names, January first; none when the locale is malformed.
  public static func months(
    in locale: String,
    abbreviated: Bool = false,
    standalone: Bool = true
  ) -> [String] {
    switch (abbreviated, standalone) {
    case (false, false): calendar(ICUB_MONTHS, locale)
    case (false, true): calendar(ICUB_MONTHS_STANDALONE, locale)
    case (true, false): calendar(ICUB_MONTHS_SHORT, locale)
    case (true, true): calendar(ICUB_MONTHS_SHORT_STANDALONE, locale)
    }
  }

  /// Lists the names of the weekdays.
  ///
  /// - Parameters:
  ///   - locale: The language of the names.
  ///   - abbreviated: Whether to shorten them.
  /// - Returns: Seven names, Sunday first; none when the locale is malformed.
  public static func weekdays(in locale: String, abbreviated: Bool = false) -> [String] {
    calendar(abbreviated ? ICUB_WEEKDAYS_SHORT : ICUB_WEEKDAYS, locale)
  }

  private static func calendar(_ which: icub_calendar_names, _ locale: String) -> [String] {
    var names: [String] = []
    withUnsafeMutablePointer(to: &names) { list in
      icub_calendar(which, locale, list) { context, bytes, count in
        guard let context else { return }
        let name = String(
          decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
        context.assumingMemoryBound(to: [String].self).pointee.append(name)
      }
    }
    return names
  }

  private static func strings(
    _ list: UnsafePointer<UnsafePointer<CChar>?>?
  ) -> [String] {
    var result: [String] = []
    guard var next = list else { return result }
    while let text = next.pointee {
      result.append(String(cString: text))
      next += 1
    }
    return result
  }
}
