/// One thing that a parser comes upon in an XML document.
public struct XMLEvent: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case start(XMLName, [XMLAttribute])
    case end(XMLName)
    /// A piece of text: a parser may hand over one text in several pieces.
    case text(String)
  }

  public let kind: Kind
  /// The line where it begins, counted from 1.
  public let line: Int

  public init(_ kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }
}

/// A name with the namespace that its prefix stands for (Namespaces in XML 1.0).
public struct XMLName: Hashable, Sendable {
  /// Empty where the name is in no namespace.
  public let namespace: String
  public let local: String

  public init(_ local: String, namespace: String = "") {
    self.namespace = namespace
    self.local = local
  }
}

/// An attribute of an element.
public struct XMLAttribute: Hashable, Sendable {
  public let name: XMLName
  public let value: String

  public init(_ name: XMLName, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension XMLName {
  /// The language of an element's text as a BCP 47 tag (XML 1.0, section 2.12).
  public static let language = XMLName(
    "lang", namespace: "http://www.w3.org/XML/1998/namespace")
}

extension [XMLAttribute] {
  /// Finds the value of an attribute without a namespace.
  public subscript(name: String) -> String? { self[XMLName(name)] }

  /// Finds the value of an attribute.
  public subscript(name: XMLName) -> String? { first { $0.name == name }?.value }
}
