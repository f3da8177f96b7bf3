import CGumbo

/// Lays Gumbo's tree out in the order of the document, without recursion.
struct TreeFlattener {
  /// The most nodes.
  let limit: Int

  private struct Open {
    let children: GumboVector
    let index: Int
    var next = 0
  }

  func nodes(of document: UnsafePointer<GumboNode>) -> Result<[HTMLTree.Node], HTMLFault> {
    var nodes: [HTMLTree.Node] = []
    var stack = [Open(children: document.pointee.v.document.children, index: -1)]
    while let open = stack.last {
      guard open.next < Int(open.children.length), let child = open.children.data[open.next] else {
        stack.removeLast()
        if open.index >= 0 { nodes[open.index].end = nodes.count }
        continue
      }
      stack[stack.count - 1].next += 1
      guard nodes.count < limit else {
        return .failure(HTMLFault(reason: "has more than \(limit) elements"))
      }
      let node = child.assumingMemoryBound(to: GumboNode.self)
      switch node.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        nodes.append(Self.element(node.pointee.v.element, parent: open.index))
        stack.append(Open(children: node.pointee.v.element.children, index: nodes.count - 1))
      case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
        nodes.append(
          HTMLTree.Node(
            name: "", text: node.pointee.v.text.text.map { String(cString: $0) } ?? "",
            attributes: [], parent: open.index, end: nodes.count + 1))
      default: continue
      }
    }
    return .success(nodes)
  }

  private static func element(_ element: GumboElement, parent: Int) -> HTMLTree.Node {
    let list = element.attributes
    let attributes = (0..<Int(list.length)).compactMap { index -> HTMLAttribute? in
      guard let place = list.data[index] else { return nil }
      let attribute = place.assumingMemoryBound(to: GumboAttribute.self).pointee
      return HTMLAttribute(
        name: String(cString: attribute.name).lowercased(),
        value: attribute.value.map { String(cString: $0) } ?? "")
    }
    return HTMLTree.Node(
      name: name(of: element), text: "", attributes: attributes, parent: parent, end: 0)
  }

  private static func name(of element: GumboElement) -> String {
    if element.tag != GUMBO_TAG_UNKNOWN {
      return String(cString: gumbo_normalized_tagname(element.tag))
    }
    var element = element
    let written = cgumbo_written_name(&element)
    guard let bytes = written.data, written.length > 0 else { return "unknown" }
    return bytes.withMemoryRebound(to: UInt8.self, capacity: written.length) {
      String(decoding: UnsafeBufferPointer(start: $0, count: written.length), as: UTF8.self)
    }.lowercased()
  }
}
