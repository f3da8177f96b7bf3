import CICUBridge

/// Reports a call of ICU that failed.
public struct ICUError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The function of ICU that failed, such as `utrans_openU`.
  public let operation: String

  /// The name of ICU's status code, such as `U_FILE_ACCESS_ERROR`.
  public let status: String

  /// What the call was about: a locale, a name, or a position in the input. May be empty.
  public let detail: String

  public var description: String {
    detail.isEmpty ? "\(operation): \(status)" : "\(operation): \(status) (\(detail))"
  }

  init(operation: String, status: String, detail: String) {
    self.operation = operation
    self.status = status
    self.detail = detail
  }

  init(_ error: inout icub_error) {
    self.init(
      operation: String(cString: icub_error_operation(&error)),
      status: String(cString: icub_error_status(&error)),
      detail: String(cString: icub_error_detail(&error))
    )
  }
}
