import Testing

@testable import ParallaxKit

@Suite struct FrequencyTests {
  @Test func countsSentencesNotWords() throws {
    var counter = try FrequencyCounter(language: .english, resources: Shipped.resources)
    try counter.add("The gate, the gate, the gate.\n\nA gate is open.\nNobody came.\n")
    let rows = counter.rows(least: 2)
    #expect(rows.first?.key == "*")
    #expect(rows.first?.sentences == 3)
    #expect(rows.first { $0.key == "gate" }?.sentences == 2)
    #expect(!rows.contains { $0.key == "came" })
  }

  @Test func rareWordsWeighMore() throws {
    let frequencies = try Shipped.profile(.english).frequencies
    #expect(frequencies.weight(of: ["the"]) < frequencies.weight(of: ["govern"]))
    #expect(frequencies.weight(of: ["govern"]) < frequencies.weight(of: ["zyzzyva"]))
    #expect(frequencies.weight(of: ["zyzzyva"]) == frequencies.weight(of: ["qwertz"]))
  }
}
