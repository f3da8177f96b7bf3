import Glibc

/// Tells addresses that only this machine reaches.
enum LoopbackAddress {
  /// Whether a host is `localhost` or a loopback address (RFC 1122, 3.2.1.3; RFC 4291, 2.5.3).
  static func contains(_ host: String) -> Bool {
    if host.lowercased() == "localhost" { return true }
    var four = in_addr()
    if inet_pton(AF_INET, host, &four) == 1 { return UInt32(bigEndian: four.s_addr) >> 24 == 127 }
    var six = in6_addr()
    guard inet_pton(AF_INET6, host, &six) == 1 else { return false }
    return withUnsafeBytes(of: six) { bytes in
      bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
    }
  }
}
