import CGumbo

/// The elements and texts of an HTML page in the order of the document (HTML Living Standard,
/// section 13.2, as Gumbo implements it).
///
/// The tree is one array: the descendants of a node are those from the next index up to its `end`,
/// so that nobody who reads it needs recursion, however deep a page is nested. Comments are left
/// out.
public struct HTMLTree: Sendable {
  /// What is refused so that a page cannot use up memory or time.
  public struct Limits: Hashable, Sendable {
    /// How much the parser may take, in bytes.
    public var memory: Int
    /// How many elements and texts a page may have.
    public var nodes: Int
    /// How many attributes a tag may have.
    public var attributes: Int
    /// How often an open element may be passed while the tags are read: the tags, each counted as
    /// often as elements are open around it.
    public var steps: Int

    public init(
      memory: Int = 256 << 20, nodes: Int = 500_000, attributes: Int = 4_000,
      steps: Int = 300_000_000
    ) {
      self.memory = memory
      self.nodes = nodes
      self.attributes = attributes
      self.steps = steps
    }
  }

  /// An element or a text.
  public struct Node: Sendable {
    /// The element's name in lower case; empty for a text.
    public let name: String
    /// The text, entities decoded; empty for an element.
    public let text: String
    public let attributes: [HTMLAttribute]
    /// The index of the element around it, -1 for the root.
    public let parent: Int
    /// The index after its last descendant.
    public internal(set) var end: Int

    public var isText: Bool { name.isEmpty }

    /// Finds the value of an attribute.
    public subscript(attribute: String) -> String? {
      attributes.first { $0.name == attribute }?.value
    }
  }

  public private(set) var nodes: [Node] = []

  /// Parses a page or a part of one.
  /// - Throws: `HTMLFault` when it goes beyond a limit. Nothing else is an error in HTML.
  public init(_ html: String, limits: Limits = Limits()) throws(HTMLFault) {
    var html = html
    let outcome: Result<[Node], HTMLFault> = html.withUTF8 { bytes in
      Self.parse(bytes, limits)
    }
    nodes = try outcome.get()
  }

  /// The text of a node, as it is written in the page.
  public func text(of index: Int) -> String {
    guard !nodes[index].isText else { return nodes[index].text }
    var text = ""
    for inner in nodes[index + 1..<nodes[index].end] where inner.isText { text += inner.text }
    return text
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, _ limits: Limits
  ) -> Result<[Node], HTMLFault> {
    if let fault = NestingGuard(steps: limits.steps).fault(in: bytes) { return .failure(fault) }
    var arena: OpaquePointer?
    var document: UnsafePointer<GumboNode>?
    let status = bytes.withMemoryRebound(to: CChar.self) {
      cgumbo_parse(
        $0.baseAddress, $0.count,
        cgumbo_limits(memory: limits.memory, attributes: limits.attributes), &document, &arena)
    }
    defer { cgumbo_free(arena) }
    switch status {
    case CGUMBO_PARSED: break
    case CGUMBO_TOO_MANY_ATTRIBUTES:
      return .failure(
        HTMLFault(reason: "has a tag with more than \(limits.attributes) attributes"))
    case CGUMBO_OUT_OF_MEMORY:
      return .failure(HTMLFault(reason: "needs more memory than there is"))
    default:
      return .failure(
        HTMLFault(reason: "needs more than \(limits.memory >> 20) MB for its elements"))
    }
    guard let document else { return .success([]) }
    return TreeFlattener(limit: limits.nodes).nodes(of: document)
  }
}

/// An attribute of an element, entities decoded.
public struct HTMLAttribute: Hashable, Sendable {
  /// In lower case.
  public let name: String
  public let value: String
}
