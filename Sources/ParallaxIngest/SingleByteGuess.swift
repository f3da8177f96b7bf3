import ICUKit

/// Chooses the character set of bytes that are neither UTF-8 nor UTF-16.
///
/// ICU's detector is made for pages of text and confuses windows-1252 with the Central European
/// sets on a few lines. So its word is taken for other scripts when it is sure, and is one voice
/// of two for Latin script: the other is what each set makes of the bytes beyond ASCII.
enum SingleByteGuess {
  /// The sets for Latin script. Where two are level, the first is taken: windows-1250 before
  /// ISO-8859-2, which it differs from in no Romanian letter.
  private static let latin = ["windows-1252", "windows-1250", "iso-8859-2", "iso-8859-16"]
  /// For ICU's names, the sets that its word counts for. It takes windows-1250 for ISO-8859-2 where
  /// no byte from 80 to 9F occurs, and it does not know ISO-8859-16: one voice for the three.
  private static let voiced = [
    "iso-8859-1": ["windows-1252"], "windows-1252": ["windows-1252"],
    "windows-1250": centralEuropean, "iso-8859-2": centralEuropean,
  ]
  private static let centralEuropean = ["windows-1250", "iso-8859-2", "iso-8859-16"]
  /// What ICU must be sure of, from 0 to 100, for a set of another script.
  private static let sure = 40
  /// What ICU's whole confidence counts, for each byte beyond ASCII.
  private static let detectorShare = 0.25
  private static let sampleLimit = 100_000

  /// What a page calls windows-1252 (WHATWG Encoding Standard, section 4.2).
  private static let western = ["iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii", "cp1252"]
  /// What a page says of itself counts, for each byte beyond ASCII: less than a letter that fits.
  private static let statedShare = 0.25

  /// Chooses a set.
  /// - Parameter stated: the set that a page names, which may be wrong.
  /// - Returns: a name that `Charset.decode` takes.
  static func charset(of bytes: [UInt8], stated: String? = nil) -> String {
    let stated = stated?.lowercased()
    let label = stated.map { western.contains($0) ? "windows-1252" : $0 }
    // UTF-8 and UTF-16 have been looked for in the bytes.
    if let label, !latin.contains(label), !label.hasPrefix("utf"),
      (try? Charset.decode(bytes, as: label)) != nil
    {
      return label
    }
    let sample = Array(bytes.prefix(sampleLimit))
    let matches = (try? Charset.detect(sample)) ?? []
    let beyond = sample.count { $0 >= 0x80 }
    var voices: [String: Double] = [:]
    for match in matches {
      guard let names = voiced[match.name.lowercased()] else {
        if voices.isEmpty, match.confidence >= sure, isOtherScript(match.name),
          (try? Charset.decode(bytes, as: match.name)) != nil
        {
          return match.name
        }
        continue
      }
      for name in names { voices[name] = max(voices[name] ?? 0, Double(match.confidence) / 100) }
    }
    var best = (name: latin[0], score: -Double.infinity)
    for name in latin {
      guard let text = try? Charset.decode(sample, as: name) else { continue }
      let voice = detectorShare * Double(beyond) * (voices[name] ?? 0)
      let said = name == label ? statedShare * Double(beyond) : 0
      let score = Plausibility.score(text) + voice + said
      if score > best.score { best = (name, score) }
    }
    return best.name
  }

  /// Tells the sets of other scripts among those that ICU detects.
  private static func isOtherScript(_ name: String) -> Bool {
    let latinSets = ["iso-8859-1", "iso-8859-2", "iso-8859-9", "windows-1252", "windows-1254"]
    let name = name.lowercased()
    return !latinSets.contains(name) && !name.hasPrefix("utf-") && !name.hasPrefix("ibm")
  }
}

/// Weighs how far decoded text looks like Romanian or English.
private enum Plausibility {
  private static let romanian = Set("ăâîșțşţĂÂÎȘȚŞŢ".unicodeScalars)
  private static let western = Set("àáäåæçèéêëíïñóôöøùúûüœßÀÁÄÅÇÈÉÊËÍÓÖØÚÜ".unicodeScalars)
  private static let marks = Set(
    "\u{201C}\u{201D}\u{201E}\u{2018}\u{2019}\u{201A}«»\u{2013}\u{2014}…•€£©®™°§\u{A0}"
      .unicodeScalars)

  static func score(_ text: String) -> Double {
    var score = 0.0
    var before: Unicode.Scalar = " "
    var current: Unicode.Scalar?
    for next in text.unicodeScalars {
      if let current { score += weight(of: current, between: before, and: next) }
      before = current ?? before
      current = next
    }
    if let current { score += weight(of: current, between: before, and: " ") }
    return score
  }

  private static func weight(
    of scalar: Unicode.Scalar, between before: Unicode.Scalar, and after: Unicode.Scalar
  ) -> Double {
    guard !scalar.isASCII else { return 0 }
    let isInWord = before.properties.isAlphabetic || after.properties.isAlphabetic
    if romanian.contains(scalar) { return isInWord ? 1 : -0.5 }
    if western.contains(scalar) { return isInWord ? 0.5 : -0.5 }
    if marks.contains(scalar) {
      // A mark between two letters is a letter of another set; an apostrophe is none.
      let isBetween = before.properties.isAlphabetic && after.properties.isAlphabetic
      return isBetween && scalar != "\u{2019}" ? -0.5 : 0.3
    }
    if scalar.value < 0xA0 { return -3 }
    if !scalar.properties.isAlphabetic || scalar == "\u{BA}" || scalar == "\u{AA}" {
      return isInWord ? -1 : 0
    }
    return isInWord ? 0 : -0.5
  }
}
