/// Finds the article in a page's JSON-LD (schema.org).
enum LinkedData {
  /// Chooses an article.
  /// - Parameter scripts: the contents of `script` elements. What is no JSON is passed over: it only
  ///   describes the page.
  /// - Returns: the first article with a text, or else the first article.
  static func article(in scripts: [String]) -> ArticleJSON? {
    var first: ArticleJSON?
    for script in scripts {
      // Outside of strings a line end is a space; inside, JSON forbids it and pages write it.
      let json = script.utf8.map { $0 < 0x20 ? 0x20 : $0 }
      guard let value = try? ArticleJSON.decode(json) else { continue }
      for article in value.flattened where article.isArticle {
        if article.body != nil { return article }
        first = first ?? article
      }
    }
    return first
  }
}
