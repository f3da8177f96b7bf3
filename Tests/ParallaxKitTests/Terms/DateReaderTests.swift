import Testing

@testable import ParallaxKit

@Suite struct DateReaderTests {
  @Test(arguments: [
    ("The vote is on 16 July 2018.", DateValue(year: 2018, month: 7, day: 16)),
    ("The vote is on July 16, 2018.", DateValue(year: 2018, month: 7, day: 16)),
    ("The vote is on March 3.", DateValue(month: 3, day: 3)),
    ("The ferry returns on Tuesday.", DateValue(weekday: 2)),
  ])
  func readsEnglish(_ text: String, _ date: DateValue) throws {
    #expect(try TermReading.dates(text, .english) == [date])
  }

  @Test(arguments: [
    ("Votul este pe 16 iulie 2018.", DateValue(year: 2018, month: 7, day: 16)),
    ("Feribotul revine marți.", DateValue(weekday: 2)),
    ("Feribotul revine marti.", DateValue(weekday: 2)),
    ("Podul se închide pe 3 martie.", DateValue(month: 3, day: 3)),
  ])
  func readsRomanian(_ text: String, _ date: DateValue) throws {
    #expect(try TermReading.dates(text, .romanian) == [date])
  }

  @Test func monthsThatAreWordsNeedADay() throws {
    #expect(try TermReading.dates("They may march again.", .english).isEmpty)
    #expect(try TermReading.dates("Nu mai vrea.", .romanian).isEmpty)
  }

  @Test func datesAgreeAsFarAsTheyAreGiven() {
    let full = DateValue(year: 2018, month: 7, day: 16)
    #expect(full.agrees(with: DateValue(month: 7, day: 16)))
    #expect(full.agrees(with: DateValue(year: 2018)))
    #expect(!full.agrees(with: DateValue(month: 7, day: 17)))
    #expect(!full.agrees(with: DateValue(weekday: 1)))
  }
}
