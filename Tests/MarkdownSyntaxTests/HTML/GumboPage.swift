import CGumbo
import MarkdownSyntax

/// A page around published raw HTML, read as a browser reads it, and what is wrong with it.
struct GumboPage {
  /// Our layout around the fragment: its tags, the place it is, and the closing tags.
  struct Frame: Sendable {
    let before: String
    let place: HTMLPlace
    let after: String

    static let all = [
      Frame(before: "", place: .flow, after: ""),
      Frame(before: "<main><p>", place: .paragraph, after: "</main>"),
      Frame(before: "<h2>", place: .phrasing, after: "</h2>"),
      Frame(before: "<p><a href=\"x\">", place: .link, after: "</a></p>"),
      Frame(before: "<table><tr><td>", place: .flow, after: "</td></tr></table>"),
      Frame(before: "<ul><li>", place: .flow, after: "</li></ul>"),
    ]
  }

  private(set) var faults: [String] = []
  private var sentinel = ""

  /// - Parameter fragments: Pieces of raw HTML, each given to the sanitizer on its own as an inline
  ///   tag or a block is.
  init(_ fragments: [String], in frame: Frame) {
    var sanitizer = HTMLSanitizer(references: HTMLReferenceList())
    var html = Array("<!DOCTYPE html><title>t</title><body>\(frame.before)".utf8)
    sanitizer.balance.mark(frame.place)
    for fragment in fragments {
      let bytes = Array(fragment.utf8)
      _ = sanitizer.append(bytes.span, into: &html)
    }
    sanitizer.balance.closeToMark(into: &html)
    html.append(contentsOf: "\(frame.after)<footer id=\"sentinel\">end</footer>".utf8)
    read(html)
  }

  private mutating func read(_ html: [UInt8]) {
    html.withUnsafeBytes { bytes in
      var options = kGumboDefaultOptions
      let start = bytes.bindMemory(to: CChar.self).baseAddress
      guard let output = gumbo_parse_with_options(&options, start, bytes.count) else {
        faults.append("gumbo gave no tree")
        return
      }
      check(output.pointee.root, path: [])
      gumbo_destroy_output(&options, output)
    }
    if sentinel != "html body: end" {
      faults.append("the sentinel is not where the layout put it, but in \(sentinel)")
    }
    if !faults.isEmpty { faults.append(String(decoding: html, as: UTF8.self)) }
  }

  private mutating func check(_ node: UnsafeMutablePointer<GumboNode>?, path: [String]) {
    guard let node else { return }
    let formatting = GUMBO_INSERTION_RECONSTRUCTED_FORMATTING_ELEMENT.rawValue
    if node.pointee.parse_flags.rawValue & formatting != 0 {
      faults.append("an element leaks out of its own: \(path)")
    }
    switch node.pointee.type {
    case GUMBO_NODE_ELEMENT: checkElement(node.pointee.v.element, path: path)
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE: break
    default: faults.append("a node that is no element or text in \(path)")
    }
  }

  /// The name, also of an element such as `picture` that is younger than gumbo.
  private static func name(of element: GumboElement) -> String {
    guard element.tag == GUMBO_TAG_UNKNOWN else {
      return String(cString: gumbo_normalized_tagname(element.tag))
    }
    var piece = element.original_tag
    gumbo_tag_from_original_text(&piece)
    let bytes = UnsafeRawBufferPointer(start: piece.data, count: piece.length)
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func checkElement(_ element: GumboElement, path: [String]) {
    let name = Self.name(of: element)
    if element.tag_namespace != GUMBO_NAMESPACE_HTML || !GumboRules.elements.contains(name) {
      faults.append("the element “\(name)” in \(path)")
    }
    var isSentinel = false
    for index in 0..<Int(element.attributes.length) {
      guard let pointer = element.attributes.data[index] else { continue }
      let attribute = pointer.assumingMemoryBound(to: GumboAttribute.self).pointee
      let attributeName = String(cString: attribute.name)
      let value = String(cString: attribute.value)
      isSentinel = isSentinel || (attributeName == "id" && value == "sentinel")
      if !GumboRules.allows(attributeName, value) {
        faults.append("\(attributeName)=“\(value)” on “\(name)”")
      }
    }
    if isSentinel { sentinel = path.joined(separator: " ") + ":" }
    let isInSentinel = isSentinel && name == "footer"
    for index in 0..<Int(element.children.length) {
      guard let pointer = element.children.data[index] else { continue }
      let child = pointer.assumingMemoryBound(to: GumboNode.self)
      if isInSentinel {
        sentinel +=
          child.pointee.type == GUMBO_NODE_TEXT
          ? " \(String(cString: child.pointee.v.text.text))" : " not text"
      }
      check(child, path: path + [name])
    }
  }
}
