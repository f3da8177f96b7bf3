#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Computes the digamma function of a positive number (Bernardo 1976, algorithm AS 103).
func digamma(_ x: Double) -> Double {
  var x = x
  var shift = 0.0
  while x < 6 {
    shift -= 1 / x
    x += 1
  }
  let square = 1 / (x * x)
  let tail = square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square / 240)))
  return shift + log(x) - 0.5 / x - tail
}
