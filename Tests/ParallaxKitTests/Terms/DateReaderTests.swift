import Testing

@testable import ParallaxKit

@Suite struct DateReaderTests {
  @Test(arguments: [
    ("The vote is on 16 July 2018.", DateValue(year: 2018, month: 7, day: 16)),
    ("The vote is on July 16, 2018.", DateValue(year: 2018, month: 7, day: 16)),
    ("The vote is on March 3.", DateValue(month: 3, day: 3)),
    ("The ferry returns on Tuesday.", DateValue(weekday: 2)),
    ("The vote is on the 16th of July.", DateValue(month: 7, day: 16)),
    ("The vote is on 16 July.", DateValue(month: 7, day: 16)),
    ("The vote is on Jul. 16, 2018.", DateValue(year: 2018, month: 7, day: 16)),
    ("The vote is on Sept 3.", DateValue(month: 9, day: 3)),
    ("The vote is in July 2018.", DateValue(year: 2018, month: 7)),
    ("The vote is on 07/16/2018.", DateValue(year: 2018, month: 7, day: 16)),
    ("The vote is on 16/07/2018.", DateValue(year: 2018, month: 7, day: 16)),
    ("The vote is on 2018-07-16.", DateValue(year: 2018, month: 7, day: 16)),
    ("It closed in \u{2019}87.", DateValue(year: 1987)),
    ("It closed in '07.", DateValue(year: 2007)),
    ("It was built in the 1990s.", DateValue(decade: 1990)),
    ("It was built in the \u{2019}90s.", DateValue(decade: 1990)),
    ("It was built in the 90s.", DateValue(decade: 1990)),
    ("It was built in the nineties.", DateValue(decade: 1990)),
    ("It starts at 3 p.m. sharp.", DateValue(minute: 15 * 60)),
    ("It starts at 3pm sharp.", DateValue(minute: 15 * 60)),
    ("It starts at 3:30 pm sharp.", DateValue(minute: 15 * 60 + 30)),
    ("It starts at 12 a.m. sharp.", DateValue(minute: 0)),
    ("It starts at 15:30 sharp.", DateValue(minute: 15 * 60 + 30)),
  ])
  func readsEnglish(_ text: String, _ date: DateValue) throws {
    #expect(try TermReading.dates(text, .english) == [date])
  }

  @Test(arguments: [
    ("Votul este pe 16 iulie 2018.", DateValue(year: 2018, month: 7, day: 16)),
    ("Feribotul revine marți.", DateValue(weekday: 2)),
    ("Feribotul revine marti.", DateValue(weekday: 2)),
    ("Podul se închide pe 3 martie.", DateValue(month: 3, day: 3)),
    ("Votul este pe 16 iulie.", DateValue(month: 7, day: 16)),
    ("Votul este pe 16.07.2018.", DateValue(year: 2018, month: 7, day: 16)),
    ("Votul este pe 05.07.2018.", DateValue(year: 2018, month: 7, day: 5)),
    ("Votul este pe 16/07/2018.", DateValue(year: 2018, month: 7, day: 16)),
    ("Votul este pe 16 iul. 2018.", DateValue(year: 2018, month: 7, day: 16)),
    ("Votul este în iulie 2018.", DateValue(year: 2018, month: 7)),
    ("S-a închis în \u{2019}87.", DateValue(year: 1987)),
    ("A fost construit în anii \u{2019}90.", DateValue(decade: 1990)),
    ("A fost construit în anii '90.", DateValue(decade: 1990)),
    ("A fost construit în anii 1990.", DateValue(decade: 1990)),
    ("A fost construit în anii nouăzeci.", DateValue(decade: 1990)),
    ("Începe la ora 15.", DateValue(minute: 15 * 60)),
    ("Începe la ora 15.30.", DateValue(minute: 15 * 60 + 30)),
    ("Începe la orele 15:30.", DateValue(minute: 15 * 60 + 30)),
    ("Lunea e închis.", DateValue(weekday: 1)),
  ])
  func readsRomanian(_ text: String, _ date: DateValue) throws {
    #expect(try TermReading.dates(text, .romanian) == [date])
  }

  @Test func monthsThatAreWordsNeedADay() throws {
    #expect(try TermReading.dates("They may march again.", .english).isEmpty)
    #expect(try TermReading.dates("Nu mai vrea.", .romanian).isEmpty)
  }

  @Test(arguments: [
    "Au trecut trei luni.", "Au trecut 20 de luni.", "În ultimele luni a nins.",
    "Au așteptat luni de zile.",
  ])
  func monthsAreNotMonday(_ text: String) throws {
    #expect(try TermReading.dates(text, .romanian).isEmpty)
  }

  @Test(arguments: ["They won 3-1.", "It costs 15.30.", "Call 16/07.", "It is 3 miles.", "9/11"])
  func otherDigitsAreNoDates(_ text: String) throws {
    #expect(try TermReading.dates(text, .english).isEmpty)
  }

  @Test func datesAgreeAsFarAsTheyAreGiven() {
    let full = DateValue(year: 2018, month: 7, day: 16)
    #expect(full.agrees(with: DateValue(month: 7, day: 16)))
    #expect(full.agrees(with: DateValue(year: 2018)))
    #expect(!full.agrees(with: DateValue(month: 7, day: 17)))
    #expect(!full.agrees(with: DateValue(weekday: 1)))
  }
}
