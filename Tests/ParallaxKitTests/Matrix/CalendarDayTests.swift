import Testing

@testable import ParallaxKit

@Suite struct CalendarDayTests {
  @Test(
    arguments: [
      ("2018-07-16", "2018-07-17", 1), ("2018-12-31", "2019-01-01", 1),
      ("2020-02-28", "2020-03-01", 2), ("2019-02-28", "2019-03-01", 1),
      ("2000-01-01", "2001-01-01", 366), ("1900-01-01", "1901-01-01", 365),
      ("2018-07-16T23:59:00Z", "2018-07-16", 0),
    ])
  func daysBetweenDates(first: String, second: String, days: Int) throws {
    let (a, b) = (
      try #require(CalendarDay.number(first)), try #require(CalendarDay.number(second))
    )
    #expect(b - a == days)
  }

  @Test(arguments: ["", "2018", "2018-07", "16 July 2018", "2018-13-01", "2018-00-10"])
  func lessThanADayIsNone(date: String) { #expect(CalendarDay.number(date) == nil) }
}
