import Diagnostics

/// Writes one allowed tag again: known attributes only, values quoted, nothing as it was typed.
struct HTMLTagWriter {
  enum Outcome: Hashable {
    case written
    /// Nothing stands in the output for the tag itself, and nothing may for its closing tag.
    case silent
  }

  let element: HTMLElement
  /// Of `class` and of the presentational attributes that became classes.
  private var classes: [String] = []
  /// Names of the attributes in the output: only the first of a name counts.
  private var attributes: [String] = []
  private(set) var refusals: [HTMLRefusal] = []
  /// The author's `width` and `height`.
  private var numbers: [String: Int] = [:]
  /// The address of an image, as its author wrote it.
  private var imageURL: [UInt8]?
  /// What the renderer wants in the tag's place.
  private var standIn: [UInt8]?

  init(_ element: HTMLElement) {
    self.element = element
    if element == .center { classes = ["align-center"] }
  }

  static func appendClosingTag(of element: HTMLElement, into out: inout [UInt8]) {
    out.append(contentsOf: "</".utf8)
    out.append(contentsOf: element.outputName.utf8)
    out.append(UInt8(ascii: ">"))
  }

  mutating func append(
    _ tag: HTMLOpenTag, in html: Span<UInt8>, asking references: inout some HTMLReferences,
    into out: inout [UInt8]
  ) -> Outcome {
    let start = out.count
    out.append(UInt8(ascii: "<"))
    out.append(contentsOf: element.outputName.utf8)
    for attribute in tag.attributes {
      append(attribute, in: html, asking: &references, into: &out)
    }
    appendWhatElementNeeds(asking: &references, into: &out)
    out.append(UInt8(ascii: ">"))
    if let standIn {
      out.removeLast(out.count - start)
      out.append(contentsOf: standIn)
      return .silent
    }
    guard needsAddress, !attributes.contains("src"), !attributes.contains("srcset") else {
      return .written
    }
    out.removeLast(out.count - start)
    if let alternative = tag.attribute("alt")?.value {
      HTMLText.append(html.extracting(alternative), as: .source, into: &out)
    }
    return .silent
  }

  /// Is nothing without an address.
  private var needsAddress: Bool {
    element == .img || element == .source || element == .track
  }

  private mutating func appendWhatElementNeeds(
    asking references: inout some HTMLReferences, into out: inout [UInt8]
  ) {
    if element == .img, !attributes.contains("alt") { appendAttribute("alt", "", into: &out) }
    if element == .a, classes.contains("button"), !attributes.contains("href") {
      appendAttribute("role", "link", into: &out)
      appendAttribute("aria-disabled", "true", into: &out)
    }
    if element == .audio || element == .video { appendAttribute("controls", "", into: &out) }
    if !classes.isEmpty {
      appendAttribute("class", classes.joined(separator: " "), into: &out)
    }
    if element == .img, let imageURL, let facts = references.image(at: imageURL) {
      append(facts, into: &out)
    }
  }

  /// The size that the author left out, so that nothing moves when the image comes.
  private mutating func append(_ facts: HTMLImageFacts, into out: inout [UInt8]) {
    if let size = facts.size {
      switch (numbers["width"], numbers["height"]) {
      case (nil, nil):
        appendAttribute("width", String(size.width), into: &out)
        appendAttribute("height", String(size.height), into: &out)
      case (let width?, nil):
        appendAttribute("height", String(size.height(atWidth: width)), into: &out)
      case (nil, let height?):
        appendAttribute("width", String(size.width(atHeight: height)), into: &out)
      case (_?, _?): break
      }
    }
    if facts.isLazy, !attributes.contains("loading") {
      appendAttribute("loading", "lazy", into: &out)
    }
    if facts.isLazy, !attributes.contains("decoding") {
      appendAttribute("decoding", "async", into: &out)
    }
  }

  private mutating func append(
    _ attribute: HTMLAttribute, in html: Span<UInt8>, asking references: inout some HTMLReferences,
    into out: inout [UInt8]
  ) {
    let value = html.extracting(attribute.value)
    let rule = HTMLAllowList.rule(for: attribute.name, on: element)
    switch rule {
    case .dropped: return
    case .refused: refuse(.refusedAttribute(attribute.name), attribute)
    case .url, .identifier, .name:
      guard !attributes.contains(rule == .name ? "id" : attribute.name) else { return }
      appendReference(rule, attribute, decoding: value, asking: &references, into: &out)
    case .width:
      let text = String(decoding: HTMLText.decoded(value), as: UTF8.self)
      if let share = HTMLStyle.shareClass(percentage: text) {
        classes.append(share)
      } else if let number = HTMLAttributeValue.accepted(.number(0...99_999), text),
        !attributes.contains(attribute.name)
      {
        appendAttribute(attribute.name, number, into: &out)
      }
    case .classes, .style, .alignment, .verticalAlignment, .colour, .wish, .share:
      let text = String(decoding: HTMLText.decoded(value), as: UTF8.self)
      for name in HTMLAttributeValue.classes(rule, text, on: element) where !classes.contains(name)
      {
        classes.append(name)
      }
    case .text:
      guard !attributes.contains(attribute.name) else { return }
      beginAttribute(attribute.name, into: &out)
      HTMLText.append(value, as: .sourceValue, into: &out)
      out.append(UInt8(ascii: "\""))
    case .number, .flag, .word, .languageTag:
      let text = String(decoding: HTMLText.decoded(value), as: UTF8.self)
      guard !attributes.contains(attribute.name),
        let accepted = HTMLAttributeValue.accepted(rule, text)
      else { return }
      if element == .img { numbers[attribute.name] = Int(accepted) }
      appendAttribute(attribute.name, accepted, into: &out)
    }
  }

  private mutating func appendReference(
    _ rule: HTMLAllowList.Rule, _ attribute: HTMLAttribute, decoding value: Span<UInt8>,
    asking references: inout some HTMLReferences, into out: inout [UInt8]
  ) {
    let span = SourceSpan(attribute.value.lowerBound, attribute.value.upperBound)
    switch rule {
    case .url(.srcset):
      var accepted: [UInt8] = []
      for candidate in HTMLSourceSet(HTMLText.decoded(value)).candidates {
        let url = address(candidate.url, .srcset, attribute, span, asking: &references)
        guard let url else { continue }
        if !accepted.isEmpty { accepted.append(contentsOf: ", ".utf8) }
        HTMLURL.append(url.span, into: &accepted)
        if !candidate.descriptor.isEmpty { accepted.append(UInt8(ascii: " ")) }
        accepted.append(contentsOf: candidate.descriptor)
      }
      guard !accepted.isEmpty else { return }
      beginAttribute(attribute.name, into: &out)
      out.append(contentsOf: accepted)
    case .url(let kind):
      let decoded = HTMLURL.decoded(value)
      let url = address(decoded, kind, attribute, span, asking: &references)
      guard let url else { return }
      if kind == .src { imageURL = decoded }
      beginAttribute(attribute.name, into: &out)
      HTMLURL.append(url.span, into: &out)
    default:
      let name = HTMLText.decoded(value)
      guard HTMLAttributeValue.isIdentifier(name),
        references.takes(HTMLAnchor(name: name, span: span))
      else { return }
      beginAttribute("id", into: &out)
      HTMLText.append(name.span, as: .plainValue, into: &out)
    }
    out.append(UInt8(ascii: "\""))
  }

  /// The address to publish, if any.
  private mutating func address(
    _ url: [UInt8], _ kind: HTMLURLAttribute, _ attribute: HTMLAttribute, _ span: SourceSpan,
    asking references: inout some HTMLReferences
  ) -> [UInt8]? {
    let scheme = HTMLURL.scheme(of: url.span)
    guard HTMLURL.isAllowed(scheme, in: kind) else {
      if case .named(let name) = scheme {
        refuse(.refusedScheme(name, attribute: attribute.name), attribute)
      }
      return nil
    }
    let reference = HTMLReference(element: element, attribute: kind, url: url, span: span)
    switch references.rewrite(reference) {
    case .keep: return url
    case .replace(let other): return other
    case .refuse: return nil
    case .markup(let markup):
      if kind == .href || kind == .src, element != .source, element != .track { standIn = markup }
      return nil
    }
  }

  private mutating func refuse(_ reason: HTMLRefusal.Reason, _ attribute: HTMLAttribute) {
    let span = SourceSpan(attribute.range.lowerBound, attribute.range.upperBound)
    refusals.append(HTMLRefusal(span: span, reason: reason))
  }

  /// Writes everything up to the value.
  private mutating func beginAttribute(_ name: String, into out: inout [UInt8]) {
    attributes.append(name)
    out.append(UInt8(ascii: " "))
    out.append(contentsOf: name.utf8)
    out.append(contentsOf: "=\"".utf8)
  }

  /// - Parameter value: Without a character that needs escaping.
  private mutating func appendAttribute(_ name: String, _ value: String, into out: inout [UInt8]) {
    beginAttribute(name, into: &out)
    out.append(contentsOf: value.utf8)
    out.append(UInt8(ascii: "\""))
  }
}
