/// The names by which pages mark what is and what is not their article: elements, roles, and words
/// of `class` and `id`, as content management systems and their themes use them.
enum PageVocabulary {
  /// Elements whose content is no text of the page.
  static let silent: Set<String> = [
    "audio", "button", "canvas", "dialog", "embed", "head", "iframe", "input", "map", "math",
    "menu", "noscript", "object", "optgroup", "option", "script", "select", "style", "svg",
    "template", "textarea", "video", "amp-ad", "amp-sidebar", "amp-consent", "amp-iframe",
    "amp-social-share", "amp-user-notification",
  ]

  /// Elements beside the article.
  static let beside: Set<String> = ["aside", "figcaption", "footer", "nav"]

  /// Roles beside the article (WAI-ARIA 1.2).
  static let besideRoles: Set<String> = [
    "alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar",
    "navigation", "search", "toolbar",
  ]

  /// Elements that begin and end a block of text.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "html", "legend", "li", "listing", "main", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  /// Words of `class` and `id` that mark what stands beside the article, wherever they occur in a
  /// name; those of two or three words are parted by hyphens.
  static let besideWords: Set<String> = [
    "advert", "advertisement", "advertising", "adsense", "banner", "breadcrumb", "breadcrumbs",
    "byline", "caption", "comment", "comments", "consent", "cookie", "cookies", "disqus", "gdpr",
    "lightbox", "masthead", "modal", "newsletter", "outbrain", "pager", "pagination", "popup",
    "promo", "pullquote", "recommendation", "recommendations", "recommended", "related", "replies",
    "reply", "respond",
    "share", "sharedaddy", "sharing", "sidebar", "social", "sponsored", "subscribe",
    "subscription", "taboola", "timestamp", "toolbar", "trending",
    "about-author", "also-read", "article-meta", "article-tags", "author-bio", "author-box",
    "author-info", "entry-footer", "entry-meta", "entry-tags", "more-from", "more-news",
    "more-stories", "most-popular", "most-read", "paywall-banner", "paywall-message",
    "paywall-offer", "paywall-overlay", "paywall-prompt", "photo-credit", "post-footer",
    "post-meta", "post-navigation", "post-tags", "posted-on", "pull-quote", "read-also",
    "read-more", "read-next", "screen-reader", "see-also", "site-footer", "site-header", "site-nav",
    "skip-link", "sr-only", "tag-cloud", "tag-list", "tags-links", "top-bar", "top-stories",
    "visually-hidden", "widget-area",
    "abonare", "abonament", "articole-similare", "cele-mai-citite", "citeste-si", "citeste-mai",
    "citeste-mai-mult", "comentarii", "comentariu", "despre-autor", "distribuie", "etichete",
    "legenda-foto", "publicitate", "reclama", "recomandari", "recomandate", "stiri-similare",
    "vezi-si",
  ]

  /// Whole names that mark what stands beside the article.
  static let besideNames: Set<String> = [
    "ad", "ads", "adv", "author", "credit", "credits", "date", "dateline", "footer", "menu", "meta",
    "nav", "navbar", "navigation", "tags", "toc", "widget",
  ]

  /// Beginnings of names that say what a page is about or in what state it is.
  static let stateBeginnings = [
    "cat-", "category-", "has-", "hide-", "is-", "js-", "no-", "not-", "show-", "tag-", "topic-",
    "with-", "without-",
  ]

  /// Words of `class` and `id` that mark the article's text.
  static let bodyWords: Set<String> = [
    "article-body", "article-content", "article-entry", "article-text", "articlebody", "body-text",
    "content-body", "entry-content", "entry-text", "field-body", "field-name-body", "news-body",
    "news-content", "news-text", "post-body", "post-content", "post-entry", "post-text",
    "single-content", "story-body", "story-content", "story-text", "amp-article",
    "wp-article-content", "articol-continut", "articol-text", "continut-articol", "continut-stire",
    "stire-continut", "stire-text", "text-articol", "text-stire",
  ]

  /// Words of `class` that mark a line between title and text that sums the article up.
  static let standfirstWords: Set<String> = [
    "chapeau", "deck", "dek", "intro", "lead", "lede", "sapou", "standfirst", "subheadline",
    "subtitle", "subtitlu", "sub-title", "article-description", "article-summary",
  ]

  /// Splits a name of `class` or `id` into words in lower case, parted by hyphens: `articleBody` and
  /// `article__body` are `article-body`.
  static func words(of name: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for scalar in name.unicodeScalars {
      let isUpper = (0x41...0x5A).contains(scalar.value)
      let isLower = (0x61...0x7A).contains(scalar.value)
      let isDigit = (0x30...0x39).contains(scalar.value)
      if !isUpper && !isLower && !isDigit || isUpper && wasLower, !word.isEmpty {
        words.append(word)
        word = ""
      }
      if isUpper || isLower || isDigit {
        word.unicodeScalars.append(
          isUpper ? Unicode.Scalar(scalar.value | 0x20) ?? scalar : scalar)
      }
      wasLower = isLower
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Tells whether up to three words in a row are in a set.
  static func contains(_ words: [String], oneOf set: Set<String>) -> Bool {
    for start in words.indices {
      var phrase = ""
      for word in words[start...].prefix(3) {
        phrase += phrase.isEmpty ? word : "-" + word
        if set.contains(phrase) { return true }
      }
    }
    return false
  }
}
