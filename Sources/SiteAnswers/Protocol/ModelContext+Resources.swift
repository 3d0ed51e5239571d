import Diagnostics
import SiteModel
import SiteRendering

/// Pages as resources: each by the address of its Markdown.
extension ModelContext {
  /// Resources of one answer.
  static let resourcesAtOnce = 100

  /// What clients may read, in the order of the languages and of their tables of contents.
  private var listed: [PageID] {
    let reader = SearchPages(desk.linked)
    return site.languages.flatMap { reader.pages(of: $0) }
  }

  func resources(
    _ parameters: JSONValue?, _ revision: ProtocolRevision
  ) throws(ProtocolFault) -> JSONValue {
    let pages = listed
    var start = 0
    if let cursor = parameters?["cursor"], !cursor.isNull {
      guard let text = cursor.string, let number = Int(text), number > 0, number < pages.count
      else { throw .parameters("“cursor” is none that was given.") }
      start = number
    }
    let end = min(pages.count, start + Self.resourcesAtOnce)
    var members = [
      JSONMember("resources", .array(pages[start..<end].map { resource($0, revision) }))
    ]
    if end < pages.count { members.append(JSONMember("nextCursor", .string(String(end)))) }
    return .object(members)
  }

  private func resource(_ id: PageID, _ revision: ProtocolRevision) -> JSONValue {
    let page = site[id]
    var members = [
      JSONMember("uri", .string(uri(of: page))),
      JSONMember("name", .string(revision.hasTitles ? page.address.path : page.title)),
    ]
    if revision.hasTitles { members.append(JSONMember("title", .string(page.title))) }
    if let about = PageDescription.text(of: page) {
      members.append(JSONMember("description", .string(about)))
    }
    members.append(JSONMember("mimeType", .string("text/markdown")))
    return .object(members)
  }

  func resource(
    _ parameters: JSONValue?, _ revision: ProtocolRevision, _ pages: PageAddressReader
  ) throws(ProtocolFault) -> JSONValue {
    guard let uri = parameters?["uri"]?.string else { throw .parameters("“uri” is missing.") }
    guard let page = pages.page(at: uri) else {
      throw ProtocolFault(
        revision.isStateless ? .invalidParameters : .unknownResource, "Resource not found",
        data: .object([JSONMember("uri", .string(uri))]))
    }
    return .object([
      JSONMember(
        "contents",
        .array([
          .object([
            JSONMember("uri", .string(uri)), JSONMember("mimeType", .string("text/markdown")),
            JSONMember("text", .string(text(of: page))),
          ])
        ]))
    ])
  }

  func templates(_ revision: ProtocolRevision) -> JSONValue {
    var members = [
      JSONMember("uriTemplate", .string(root + "{+path}.md")), JSONMember("name", .string("page")),
    ]
    if revision.hasTitles { members.append(JSONMember("title", .string("A page as Markdown"))) }
    members.append(
      JSONMember("description", .string("Any page by its path below the site's root.")))
    members.append(JSONMember("mimeType", .string("text/markdown")))
    return .object([JSONMember("resourceTemplates", .array([.object(members)]))])
  }

  /// Resources have whole addresses: a site without a base has one of its own.
  var root: String {
    addresses.root.contains("://") ? addresses.root : "site:///"
  }

  private func uri(of page: SitePage) -> String {
    AnswerAddresses(root: root).twin(desk.place(page.id))
  }

  /// A page as Markdown, title first.
  func text(of page: SitePage) -> String {
    String(decoding: desk.renderer.text(of: site.original(of: page).id), as: UTF8.self)
  }
}
