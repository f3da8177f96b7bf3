import Testing

@testable import ParallaxKit

@Suite struct NumberReaderTests {
  @Test(
    arguments: [
      ("They counted 1,250 sheep.", [1250]),
      ("It rose by 3.5 percent.", [3.5]),
      ("A fine of 2,300,000 crowns was set.", [2_300_000]),
      ("He paid 12 million for it.", [12_000_000]),
      ("She sold twenty-four chairs.", [24]),
      ("About three hundred boats came.", [300]),
      ("Two million trees were planted.", [2_000_000]),
      ("Hundreds of thousands marched.", [100_000]),
      ("There were 40 tents and 7 stoves.", [40, 7]),
      ("One of the boats sank.", []),
      ("The 90s were loud.", []),
    ] as [(String, [Double])])
  func readsEnglish(_ text: String, _ values: [Double]) throws {
    #expect(try TermReading.numbers(text, .english) == values)
  }

  @Test(
    arguments: [
      ("Au numărat 1.250 de oi.", [1250]),
      ("A crescut cu 3,5 la sută.", [3.5]),
      ("Amenda este de 2.300.000 de coroane.", [2_300_000]),
      ("A plătit 12 milioane pe ea.", [12_000_000]),
      ("A vândut douăzeci și patru de scaune.", [24]),
      ("A vandut douazeci si patru de scaune.", [24]),
      ("Au venit cam trei sute de bărci.", [300]),
      ("Au fost plantați două milioane de copaci.", [2_000_000]),
      ("Au mărșăluit sute de mii de oameni.", [100_000]),
      ("Costă 350 de mii de lei.", [350_000]),
      ("Costă 1,5 miliarde de lei.", [1_500_000_000]),
      ("O barcă s-a scufundat.", []),
    ] as [(String, [Double])])
  func readsRomanian(_ text: String, _ values: [Double]) throws {
    #expect(try TermReading.numbers(text, .romanian) == values)
  }
}
