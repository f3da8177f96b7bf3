import ParallaxKit

/// A translation unit of a TMX file: one text in several languages.
public struct TMXUnit: Hashable, Sendable {
  /// The text in one language.
  public struct Variant: Hashable, Sendable {
    /// The language as a BCP 47 tag, as the file has it: `en`, `ro-MD`.
    public let tag: String
    /// The text of the segment and of highlighted parts; native codes (`bpt`, `ept`, `it`, `ph`,
    /// `ut`) and their sub-flows are left out.
    public let text: String
    public let properties: [Property]
    public let notes: [String]

    public init(
      tag: String, text: String, properties: [Property] = [], notes: [String] = []
    ) {
      self.tag = tag
      self.text = text
      self.properties = properties
      self.notes = notes
    }

    /// The language without its region: `ro` of `ro-MD` or `RO_md`.
    public var language: Language {
      Language(rawValue: String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased())
    }
  }

  /// A `prop` element.
  public struct Property: Hashable, Sendable {
    public let type: String
    public let value: String

    public init(type: String, value: String) {
      self.type = type
      self.value = value
    }
  }

  /// `tuid`, where the file has one.
  public let id: String?
  /// The language that was translated, where the unit or else the header names it; nil for `*all*`.
  public let sourceLanguage: Language?
  public let variants: [Variant]
  public let properties: [Property]
  public let notes: [String]
  /// The line of the `tu` tag, counted from 1.
  public let line: Int

  public init(
    id: String? = nil, sourceLanguage: Language? = nil, variants: [Variant],
    properties: [Property] = [], notes: [String] = [], line: Int = 0
  ) {
    self.id = id
    self.sourceLanguage = sourceLanguage
    self.variants = variants
    self.properties = properties
    self.notes = notes
    self.line = line
  }

  /// The texts in a language, whatever its region, in the order of the file.
  public func texts(in language: Language) -> [String] {
    variants.lazy.filter { $0.language == language }.map(\.text)
  }
}
