import ICUKit
import Testing

struct ICUVersionTests {
  @Test(arguments: [ICUVersion.icu, ICUVersion.unicode, ICUVersion.cldr])
  func `a version is numbers and points`(version: String) {
    let numbers = version.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    #expect(numbers.count >= 2)
    #expect(numbers.allSatisfy { $0 != nil })
    #expect((numbers.first ?? 0) ?? 0 >= 14)
  }
}
