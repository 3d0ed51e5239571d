package import Diagnostics

/// Something in raw HTML that is not published as its author wrote it.
package struct HTMLRefusal: Hashable, Sendable {
  /// Why. Names are as in the source, lower-cased.
  package enum Reason: Hashable, Sendable {
    /// An element of HTML that is not allowed; its tag is shown as text.
    case refusedElement(String)
    /// Not an element of HTML, such as `<your-name>`; shown as text.
    case unknownElement(String)
    /// An element that cannot stand where it does; its tags are shown as text.
    case misplacedElement(String)
    /// A closing tag without an open element; shown as text.
    case closesNothing(String)
    /// One element too many inside others; its tag is shown as text.
    case tooDeep(String)
    /// A processing instruction, declaration or CDATA section; shown as text.
    case refusedMarkup
    /// An attribute that runs a script or redirects a form; left out.
    case refusedAttribute(String)
    /// An address with a scheme that is not allowed; left out.
    case refusedScheme(String, attribute: String)
  }

  /// Bytes of the raw HTML: the tag, or the attribute.
  package let span: SourceSpan
  package let reason: Reason

  package init(span: SourceSpan, reason: Reason) {
    self.span = span
    self.reason = reason
  }
}

extension HTMLRefusal.Reason {
  /// Whether no more elements can be open.
  var isTooDeep: Bool {
    if case .tooDeep = self { true } else { false }
  }

  /// What a diagnostic says.
  package var sentence: String {
    switch self {
    case .refusedElement(let name): "The HTML element “\(name)” is not allowed."
    case .unknownElement(let name): "“<\(name)>” is not an HTML element."
    case .misplacedElement(let name): "The HTML element “\(name)” cannot stand here."
    case .closesNothing(let name): "“</\(name)>” closes nothing that is open here."
    case .tooDeep(let name):
      "“<\(name)>” would be inside more than \(HTMLBalance.depthLimit) open elements."
    case .refusedMarkup: "Only elements and comments are allowed in HTML."
    case .refusedAttribute(let name): "The HTML attribute “\(name)” is not allowed."
    case .refusedScheme(let scheme, let attribute):
      "An address with “\(scheme):” is not allowed in “\(attribute)”."
    }
  }

  /// What to write instead.
  package var hint: String {
    switch self {
    case .refusedElement: "It is shown as text. Use Markdown or a GitBook block."
    case .unknownElement: "It is shown as text. Put it in backticks if that is what you want."
    case .misplacedElement(let name):
      switch HTMLElement(name: name) {
      case .some(let element) where element.needsParent:
        "It is shown as text. Put it directly inside the element it belongs to."
      default: "It is shown as text. Put it in a paragraph of its own, or close what is around it."
      }
    case .closesNothing: "It is shown as text. Remove it, or open the element in the same block."
    case .tooDeep: "It is shown as text. Close the elements around it."
    case .refusedMarkup: "It is shown as text. Put it in backticks if that is what you want."
    case .refusedAttribute: "It is left out. Remove it."
    case .refusedScheme: "It is left out. Use https:, http:, mailto:, tel: or a path."
    }
  }
}
