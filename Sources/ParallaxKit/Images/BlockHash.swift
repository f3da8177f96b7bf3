/// Hashes long runs of bytes by eight at a time, to notice change and damage; not against malice.
///
/// Four lanes of multiplication and rotation, as in xxHash (Collet 2012), whose constants it takes;
/// the result is not that of xxHash.
public enum BlockHash {
  private static let primes: [UInt64] = [
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63,
  ]

  /// Hashes bytes.
  public static func hash(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { hash($0) } }

  /// Hashes bytes where they lie.
  public static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let (p, q) = (primes[0], primes[1])
    var lanes = (p &+ q, q, UInt64(0), 0 &- p)
    func mixed(_ lane: UInt64, _ word: UInt64) -> UInt64 {
      let sum = lane &+ word &* q
      return (sum << 31 | sum >> 33) &* p
    }
    func word(_ offset: Int) -> UInt64 {
      bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    var offset = 0
    while offset + 32 <= bytes.count {
      lanes.0 = mixed(lanes.0, word(offset))
      lanes.1 = mixed(lanes.1, word(offset + 8))
      lanes.2 = mixed(lanes.2, word(offset + 16))
      lanes.3 = mixed(lanes.3, word(offset + 24))
      offset += 32
    }
    var result = UInt64(bytes.count) &* primes[2]
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { result = mixed(result ^ lane, primes[3]) }
    while offset + 8 <= bytes.count {
      result = mixed(result, word(offset))
      offset += 8
    }
    while offset < bytes.count {
      result = mixed(result, UInt64(bytes[offset]) &+ primes[2])
      offset += 1
    }
    result = (result ^ result >> 33) &* q
    result = (result ^ result >> 29) &* primes[2]
    return result ^ result >> 32
  }
}
