import Diagnostics
import MarkdownSyntax

/// What of a site's blocks only GitBook's server can show: each kind once, with how often it occurs
/// and where it does first.
func unsupportedBlockFindings(in site: Site) -> [Diagnostic] {
  var found: [String: (kind: UnsupportedBlock, first: SourceLocation, count: Int)] = [:]
  var order: [String] = []
  for page in site.pages where !page.isFallback {
    for tag in page.parsed.document.tags where !tag.isEnd && tag.role != .strayEnd {
      guard let kind = UnsupportedBlock(tag) else { continue }
      let key = kind.key
      if found[key] == nil { order.append(key) }
      found[key, default: (kind, page.parsed.location(tag.span), 0)].count += 1
    }
  }
  return order.compactMap { found[$0] }.map { kind, first, count in
    Diagnostic(
      .blockUnsupported, at: first,
      kind.message + (count == 1 ? " (once on this site)." : " (\(count) times on this site)."),
      hint: kind.hint)
  }
}

/// A kind of block that a static site shows only in part.
private enum UnsupportedBlock: Hashable {
  case integration(String)
  case conditional
  case described
  case command(String)

  init?(_ tag: BlockTag) {
    switch BlockName(rawValue: tag.name.value) {
    case .condition: self = .conditional
    case .openAPI, .openAPIOperation, .openAPIWebhook, .openAPISchemas: self = .described
    case .swagger where tag["src"] != nil: self = .described
    case .assignment, .includeRelative, .loop, .block, .extends:
      self = .command(tag.name.value)
    case nil where BlockName.isIntegration(tag.name.value): self = .integration(tag.name.value)
    default: return nil
    }
  }

  var key: String {
    switch self {
    case .integration(let name): name
    case .conditional: "if"
    case .described: "openapi"
    case .command(let name): "command \(name)"
    }
  }

  var message: String {
    switch self {
    case .integration(let name):
      "“\(name)” belongs to an integration of GitBook; only what the page itself says is shown"
    case .conditional: "What “if” shows to some visitors is shown to all of them"
    case .described:
      "An interface described in a file is shown as its method, its path and a link"
    case .command(let name): "“\(name)” is a command to a book's maker and is left out"
    }
  }

  var hint: String {
    switch self {
    case .integration: "Write its content into the page, or link to where it can be seen."
    case .conditional: "Take away what not everyone is meant to read."
    case .described: "Describe what readers need on the page; the rest stays in the file."
    case .command: "Write the text itself in its place."
    }
  }
}
