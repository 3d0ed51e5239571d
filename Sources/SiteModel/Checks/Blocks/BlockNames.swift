import Diagnostics
import MarkdownSyntax

/// Tags that no block has, each name once for a page.
func blockNameFindings(in document: MarkdownDocument) -> [Diagnostic] {
  var counts: [String: Int] = [:]
  let unknown = document.tags.filter { tag in
    guard tag.role != .unreadable, tag.role != .strayEnd, !tag.isEnd,
      !BlockName.isKnown(tag.name.value)
    else { return false }
    counts[tag.name.value, default: 0] += 1
    return counts[tag.name.value] == 1
  }
  return unknown.map { tag in
    let name = tag.name.value
    let count = counts[name, default: 1]
    return Diagnostic(
      .blockUnknown, at: document.location(tag.name.span),
      "No block is called “\(name)”; what stands in it is shown without it"
        + (count > 1 ? ", \(count) times on this page." : "."),
      hint: nearestName(to: name, among: BlockName.names).map { "Did you mean “\($0)”?" }
        ?? "Take the tag away; if readers are meant to see it, write it as code.")
  }
}

/// Attributes that are likely meant for others.
func blockAttributeFindings(in document: MarkdownDocument) -> [Diagnostic] {
  document.tags.flatMap { tag -> [Diagnostic] in
    guard let known = BlockName(rawValue: tag.name.value)?.attributes else { return [] }
    return tag.attributes.compactMap { attribute in
      let name = attribute.name.value
      guard !name.isEmpty, !known.contains(name), let near = nearestName(to: name, among: known)
      else { return nil }
      return Diagnostic(
        .blockUnknownAttribute, at: document.location(attribute.name.span),
        "“\(tag.name.value)” has no attribute “\(name)”.", hint: "Did you mean “\(near)”?")
    }
  }
}
