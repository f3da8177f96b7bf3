import CICUBridge

/// The quotation marks that CLDR has for a language, such as `„` and `”` for Romanian.
public struct QuotationMarks: Hashable, Sendable {
  /// Around a quote, and around a quote within one.
  public let start, end, innerStart, innerEnd: String

  /// Looks the marks up.
  /// - Parameter locale: an ICU identifier such as `ro`; an unknown one has those of the root locale.
  public init(in locale: String) {
    func mark(_ which: icub_quote_mark) -> String {
      String(takingName: icub_quotation_mark(which, locale)) ?? "\""
    }
    start = mark(ICUB_QUOTE_START)
    end = mark(ICUB_QUOTE_END)
    innerStart = mark(ICUB_INNER_QUOTE_START)
    innerEnd = mark(ICUB_INNER_QUOTE_END)
  }
}
