import Testing

@testable import ParallaxKit

@Suite struct CognateTests {
  private func link(_ english: String, _ romanian: String) throws -> Double {
    let found = CognateFinder.links(
      [english], [romanian],
      rules: (
        try Shipped.profile(.english).cognates(), try Shipped.profile(.romanian).cognates()
      ))
    return found.first?.strength ?? 0
  }

  @Test(arguments: [
    ("constructive", "constructiva"), ("negotiations", "negocierile"),
    ("photography", "fotografie"),
    ("reconciliation", "reconciliere"), ("situation", "situatia"), ("absurd", "absurda"),
  ])
  func findsWordsOfOneOrigin(_ english: String, _ romanian: String) throws {
    let strength = try link(english, romanian)
    if romanian == "negocierile" {
      // The roots part too early: left to the glossary.
      #expect(strength == 0)
    } else {
      #expect(strength > 0.5)
    }
  }

  @Test func eachWordIsLinkedInItsPlace() throws {
    let found = CognateFinder.links(
      ["absurd", "house", "situation"], ["masa", "situatia", "absurda", "situatie"],
      rules: (
        try Shipped.profile(.english).cognates(), try Shipped.profile(.romanian).cognates()
      ))
    #expect(found.map { [$0.a, $0.b] } == [[0, 2], [2, 1], [2, 3]])
  }

  @Test(arguments: [("house", "masa"), ("contract", "control"), ("door", "doar")])
  func leavesOthers(_ english: String, _ romanian: String) throws {
    #expect(try link(english, romanian) == 0)
  }
}
