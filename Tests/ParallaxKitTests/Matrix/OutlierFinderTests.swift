import Testing

@testable import ParallaxKit

@Suite struct OutlierFinderTests {
  @Test func whatHardlyFitsItsEventIsNamed() {
    var likeness = LikenessTable(count: 5)
    for (a, b) in [(0, 1), (0, 2), (1, 2)] { likeness[a, b] = 0.8 }
    for other in 0..<3 { likeness[3, other] = 0.4 }
    likeness[4, 3] = 0.1
    let outliers = OutlierFinder(likeness: likeness, groups: [[0, 1, 2, 3]]).outliers()
    #expect(outliers.map(\.report) == [3, 4])
    #expect(outliers.map(\.reason) == [.looseFit, .noEvent])
    #expect(outliers.map(\.nearest) == [0, 3])
  }

  @Test func twoReportsHaveNoMeasureOfTheirOwn() {
    var likeness = LikenessTable(count: 2)
    likeness[0, 1] = 0.3
    #expect(OutlierFinder(likeness: likeness, groups: [[0, 1]]).outliers().isEmpty)
  }
}
