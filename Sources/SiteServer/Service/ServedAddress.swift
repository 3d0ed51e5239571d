package import HTTPTypes

/// Which part of the server a request is for.
package enum ServedAddress: Hashable, Sendable {
  /// Whether the server is alive, for who watches over it.
  case health
  /// What it has done, for who watches over it from near.
  case metrics
  case messages
  case events
  /// A question of a program: the answer is Markdown.
  case question(AskedQuestion)
  /// The page with answers, or the box for a question.
  case answerPage(AskedQuestion)
  /// A question at a page that people see: the page with answers says it.
  case askElsewhere(AskedQuestion)
  case editor(EditAddress)
  /// A page as it is in a text that is not saved.
  case draft(key: String)
  /// A file of the site.
  case file

  /// - Parameters:
  ///   - target: From the root of the host.
  ///   - place: Below the site's root; `nil` beside it.
  ///   - prefixes: What the addresses of each language begin with.
  package init(
    _ request: HTTPRequest, target: RequestTarget, place: RequestTarget?, prefixes: [String]
  ) {
    if let fixed = Self.fixed(target) ?? place.flatMap(Self.fixed) {
      self = fixed
    } else if let address = EditAddress(path: target.path) {
      self = .editor(address)
    } else if let place, let question = Self.question(request, place, prefixes) {
      self = question
    } else if let key = place?.item("draft") {
      self = .draft(key: key)
    } else {
      self = .file
    }
  }

  /// Pages of a site whose own addresses lead to the server, in their order, as files: readers come to
  /// them by the names of these.
  package static func shadowed(in files: Set<String>, prefixes: [String]) -> [String] {
    (["healthz", "metrics"] + prefixes.map { "\($0)ask" }).map { "\($0).html" }
      .filter(files.contains)
  }

  private static func fixed(_ target: RequestTarget) -> ServedAddress? {
    switch target.path {
    // A folder of the site has its slash.
    case "healthz" where !target.isFolder: .health
    case "metrics" where !target.isFolder: .metrics
    case "~toolkit/events": .events
    case let path where ProtocolEndpoint.paths.contains(path): .messages
    default: nil
    }
  }

  private static func question(
    _ request: HTTPRequest, _ place: RequestTarget, _ prefixes: [String]
  ) -> ServedAddress? {
    let wantsMarkdown =
      place.path.hasSuffix(".md") || ContentNegotiation(request.headerFields).prefersMarkdown
    if prefixes.contains(where: { place.path == "\($0)ask" }) {
      let question = AskedQuestion(
        text: place.item("q") ?? place.item("ask") ?? "", goal: place.item("goal"),
        path: String(place.path.dropLast(3)))
      return wantsMarkdown ? .question(question) : .answerPage(question)
    }
    guard let text = place.item("ask") else { return nil }
    let question = AskedQuestion(text: text, goal: place.item("goal"), path: place.path)
    return wantsMarkdown ? .question(question) : .askElsewhere(question)
  }
}
