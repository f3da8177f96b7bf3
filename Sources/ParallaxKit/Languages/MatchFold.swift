import ICUKit

/// Makes the folders of ICU; that they can be had is a matter of the ICU that is installed.
enum MatchFold {
  /// The fold for matching: NFKC_Casefold, then NFD, then no marks.
  static func make() throws(ResourceError) -> TextFolder { try folder(.match) }

  /// The fold for stemming: NFKC_Casefold, diacritics kept.
  static func spelling() throws(ResourceError) -> TextFolder { try folder(.casefold) }

  private static func folder(_ form: TextFolder.Form) throws(ResourceError) -> TextFolder {
    do {
      return try TextFolder(form)
    } catch {
      throw ResourceError(path: "ICU", reason: "\(error)")
    }
  }
}
