/// Writes shares as decimal fractions.
public enum ShareText {
  /// Writes a share from 0 to 1 with three decimals, cut: 0.8999 does not look like 0.900.
  public static func decimal(_ share: Double) -> String {
    // A little above, so that 0.29 is not cut to 0.289 for what binary fractions cannot say.
    let thousandths = Int(share * 1000 + 1e-9)
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
