/// Tells text from what stands around it by the words and links of a block and its neighbours:
/// the decision tree over number of words and link density of Kohlschütter, Fankhauser and Nejdl,
/// "Boilerplate Detection using Shallow Text Features", WSDM 2010 (algorithm 2).
enum TextDensity {
  /// Decides for each block whether it is text.
  static func isText(_ blocks: [PageBlock]) -> [Bool] {
    blocks.indices.map { index in
      let current = blocks[index]
      let previousWords = index > 0 ? blocks[index - 1].words : 0
      let previousDensity = index > 0 ? blocks[index - 1].linkDensity : 0
      let next = index + 1 < blocks.count ? blocks[index + 1].words : 0
      guard current.linkDensity <= 0.333333 else { return false }
      guard previousDensity <= 0.555556 else { return current.words > 40 || next > 17 }
      return current.words > 16 || next > 15 || previousWords > 4
    }
  }
}
