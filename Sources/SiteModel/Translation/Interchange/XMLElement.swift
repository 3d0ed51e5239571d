import Diagnostics

/// A name of an element or attribute, with the namespace it belongs to; prefixes do not matter.
struct XMLName: Hashable, Sendable {
  static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  /// Empty for none.
  let namespace: String
  let local: String
}

/// An element of an XML file with all that stands in it.
///
/// - `content`: in document order; text without its line ends changed, references resolved.
/// - `span`: the start tag.
struct XMLElement: Sendable {
  enum Node: Sendable {
    case element(XMLElement)
    case text(String)
  }

  struct Attribute: Sendable {
    let name: XMLName
    let value: String
  }

  let name: XMLName
  let attributes: [Attribute]
  let span: SourceSpan
  var content: [Node] = []

  /// An attribute without a namespace.
  subscript(_ local: String) -> String? { self[XMLName(namespace: "", local: local)] }

  subscript(_ name: XMLName) -> String? { attributes.first { $0.name == name }?.value }

  /// `xml:lang`.
  var language: String? { self[XMLName(namespace: XMLName.xmlNamespace, local: "lang")] }

  /// Child elements of the element's own namespace.
  func children(_ local: String) -> [XMLElement] {
    children(XMLName(namespace: name.namespace, local: local))
  }

  func children(_ name: XMLName) -> [XMLElement] {
    content.compactMap {
      guard case .element(let child) = $0, child.name == name else { return nil }
      return child
    }
  }

  /// All child elements.
  var children: [XMLElement] {
    content.compactMap {
      guard case .element(let child) = $0 else { return nil }
      return child
    }
  }

  /// The element's own text, without white space at its ends.
  var trimmedText: String {
    let text = content.reduce(into: "") { text, node in
      if case .text(let piece) = node { text += piece }
    }
    let isSpace: (Unicode.Scalar) -> Bool = { " \t\r\n".unicodeScalars.contains($0) }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}

/// Why a file is not XML, or not XML that is read here.
struct XMLProblem: Error {
  let message: String
  let hint: String
  let span: SourceSpan
}
