import Diagnostics
import SiteBuild
import SiteModel

/// What the editor's page asks the server to do.
enum EditAction: Hashable, Sendable {
  case site
  /// By its file below the content folder.
  case open(file: String)
  /// By its address from the root of the host.
  case openAddress(String)
  case draft(file: String, text: String, change: SiteEditor.Change?)
  case save(file: String, text: String, digest: ContentDigest)
  case difference(file: String)
  case stamp(file: String, SiteEditor.Stamp)
  case translate(source: String, language: String)

  /// The request has not the form that it should have.
  struct Fault: Error, Hashable {
    let message: String
  }

  /// - Parameters:
  ///   - name: The last part of the address.
  ///   - body: An object.
  init?(_ name: Substring, _ body: JSONValue) throws(Fault) {
    switch name {
    case "site": self = .site
    case "open":
      if let address = body["address"]?.string {
        self = .openAddress(address)
      } else {
        self = .open(file: try Self.text("file", of: body))
      }
    case "draft":
      self = .draft(
        file: try Self.text("file", of: body), text: try Self.text("text", of: body),
        change: try Self.change(of: body))
    case "save":
      self = .save(
        file: try Self.text("file", of: body), text: try Self.text("text", of: body),
        digest: try Self.digest("digest", of: body))
    case "difference": self = .difference(file: try Self.text("file", of: body))
    case "stamp":
      self = .stamp(
        file: try Self.text("file", of: body),
        SiteEditor.Stamp(
          blocks: try Self.list("blocks", of: body) { $0.integer },
          digest: try Self.digest("digest", of: body),
          sourceDigest: try Self.digest("sourceDigest", of: body)))
    case "translate":
      self = .translate(
        source: try Self.text("source", of: body), language: try Self.text("language", of: body))
    default: return nil
    }
  }

  private static func text(_ name: String, of body: JSONValue) throws(Fault) -> String {
    guard let text = body[name]?.string else { throw Fault(message: "“\(name)” is a text.") }
    return text
  }

  private static func digest(
    _ name: String, of body: JSONValue
  ) throws(Fault) -> ContentDigest {
    let digits = Array(try text(name, of: body).utf8)
    guard let digest = ContentDigest(hexadecimal: digits[...]) else {
      throw Fault(message: "“\(name)” is no SHA-256.")
    }
    return digest
  }

  private static func list<Item>(
    _ name: String, of body: JSONValue, _ item: (JSONValue) -> Item?
  ) throws(Fault) -> [Item] {
    guard let values = body[name]?.array else { throw Fault(message: "“\(name)” is a list.") }
    let items = values.compactMap(item)
    guard items.count == values.count else {
      throw Fault(message: "“\(name)” holds something that it should not.")
    }
    return items
  }

  private static func change(of body: JSONValue) throws(Fault) -> SiteEditor.Change? {
    if let form = body["form"] {
      let number = form["number"] ?? .null
      guard number.isNull || number.integer != nil else {
        throw Fault(message: "“number” is a whole number or null.")
      }
      return .form(
        ToolForm.Answer(
          number: number.integer, types: try list("types", of: form) { $0.string },
          phases: try list("phases", of: form) { $0.string }))
    }
    guard body["blocks"] != nil else { return nil }
    let blocks = try list("blocks", of: body) { block in
      block["pair"]?.integer.flatMap { pair in block["text"]?.string.map { (pair, $0) } }
    }
    return .blocks(Dictionary(blocks) { _, last in last })
  }
}
