/// Takes addresses of the web apart.
enum WebAddress {
  /// The host of an address without `www.`: `gazeta.example` of `https://www.gazeta.example/a`.
  /// - Returns: nil where the text is no address with a host.
  static func host(of address: String) -> String? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let rest = address[scheme.upperBound...].prefix { !"/?#:".contains($0) }
    let host = rest.hasPrefix("www.") ? rest.dropFirst(4) : rest
    return host.contains(".") ? host.lowercased() : nil
  }
}
