package import HTTPTypes
import SiteModel
import SiteRendering

/// Answers requests for the site's own files: pages, twins, styles, pictures.
package struct SiteRules: Sendable {
  package let site: ServedSite
  /// Whether clients may keep what they get.
  package let isPublic: Bool
  /// Whether an author's documents are kept apart from the site's pages, in an origin of their own:
  /// where the editor stands, whose address is a secret.
  package let isEdited: Bool

  package init(_ site: ServedSite, isPublic: Bool, isEdited: Bool = false) {
    self.site = site
    self.isPublic = isPublic
    self.isEdited = isEdited
  }

  /// - Parameter request: Of `GET` or `HEAD`; of other methods the answer says so.
  package func answer(to request: HTTPRequest) async throws(DeadlineError) -> ResponsePlan {
    guard request.method == .get || request.method == .head else {
      return .notAllowed([.get, .head])
    }
    let raw = request.path ?? "/"
    guard let target = RequestTarget(raw) else {
      return raw.utf8.count > RequestTarget.lengthLimit
        ? ResponsePlan(.uriTooLong, .text, "This address is too long.\n") : .badRequest
    }
    return try await answer(to: request, for: target)
  }

  package func answer(to request: HTTPRequest, for target: RequestTarget)
    async throws(DeadlineError) -> ResponsePlan
  {
    guard let place = place(of: target) else {
      if target.path.isEmpty { return redirect(to: site.files.basePath, .temporaryRedirect) }
      return missing(target.path, request)
    }
    switch site.addresses.resolution(of: place.path, isFolder: place.isFolder) {
    case .file(let path): return try await file(path, request) ?? missing(place.path, request)
    case .address(let path):
      let query = target.query.map { "?\($0)" } ?? ""
      return redirect(
        to: site.files.basePath + RelativeAddress.encoded(path) + query, .permanentRedirect)
    case .redirect(let address): return redirect(to: address, .movedPermanently)
    case .missing:
      // The files of the search are in no index: their names change with every word.
      let isFile = !place.isFolder && place.path.contains(".")
      if isFile, let found = try await file(place.path, request) { return found }
      return missing(place.path, request)
    }
  }

  /// The target below the site's own root.
  ///
  /// - Returns: `nil` when it lies beside it.
  package func place(of target: RequestTarget) -> RequestTarget? {
    target.place(below: site.files.basePath)
  }

  // MARK: - Files

  private func file(_ path: String, _ request: HTTPRequest) async throws(DeadlineError)
    -> ResponsePlan?
  {
    let wanted = ContentNegotiation(request.headerFields)
    if path.hasSuffix(".html") {
      let twin = "\(path.dropLast(5)).md"
      let hasTwin = site.addresses.contains(twin)
      if hasTwin, wanted.prefersMarkdown, let file = try await site.file(at: twin) {
        return answer(with: file, at: twin, wanted, varies: true, request)
      }
      return try await site.file(at: path).map {
        answer(with: $0, at: path, wanted, varies: hasTwin, request)
      }
    }
    return try await site.file(at: path).map {
      answer(with: $0, at: path, wanted, varies: path.hasSuffix(".md"), request)
    }
  }

  /// - Parameter varies: Whether `Accept` decides between this file and another.
  private func answer(
    with file: PreparedFile, at path: String, _ wanted: ContentNegotiation, varies: Bool,
    _ request: HTTPRequest
  ) -> ResponsePlan {
    var fields: HTTPFields = [
      .contentType: file.type.field, .acceptRanges: "bytes",
      .cacheControl: CachePolicy.field(for: path, isPublic: isPublic),
    ]
    if isEdited, file.type.isDocument, site.files.isCopied(path) {
      fields[.contentSecurityPolicy] = SecurityFields.authorsPolicy
    }
    let isTwin = path.hasSuffix(".md")
    let vary =
      (file.type.isCompressible ? ["Accept-Encoding"] : []) + (varies ? ["Accept"] : [])
      + (isTwin ? ["User-Agent"] : [])
    if !vary.isEmpty { fields[.vary] = vary.joined(separator: ", ") }
    if isTwin {
      fields[.robots] = RobotsRule.field(
        isIndexed: !site.files.unindexed.contains(path),
        userAgent: request.headerFields[.userAgent])
    }
    let range = request.method == .get ? request.headerFields[.range] : nil
    // A part is a part of the file as it is.
    var variant = file.identity
    if range == nil, wanted.acceptsGzip, let packed = file.gzip {
      variant = packed
      fields[.contentEncoding] = "gzip"
    }
    fields[.eTag] = variant.tag.text
    if let wanted = request.headerFields[.ifMatch], !variant.tag.isNamed(inMatch: wanted) {
      return ResponsePlan(.preconditionFailed, .text, "This is not the file that was meant.\n")
    }
    if let known = request.headerFields[.ifNoneMatch], variant.tag.isNamed(inNoneMatch: known) {
      fields[.contentEncoding] = nil
      return ResponsePlan(.notModified, fields)
    }
    if let range, let part = part(range, of: variant, request) {
      return answer(with: part, of: variant, fields)
    }
    return ResponsePlan(.ok, fields, body: variant.bytes[...])
  }

  private func part(
    _ field: String, of variant: PreparedFile.Variant, _ request: HTTPRequest
  ) -> ByteRange? {
    if let condition = request.headerFields[.ifRange], !variant.tag.matches(ifRange: condition) {
      return nil
    }
    return ByteRange(field, length: variant.bytes.count)
  }

  private func answer(
    with part: ByteRange, of variant: PreparedFile.Variant, _ fields: HTTPFields
  ) -> ResponsePlan {
    var fields = fields
    let length = variant.bytes.count
    switch part {
    case .part(let bytes):
      fields[.contentRange] = "bytes \(bytes.lowerBound)-\(bytes.upperBound - 1)/\(length)"
      return ResponsePlan(.partialContent, fields, body: variant.bytes[bytes])
    case .unsatisfiable:
      return ResponsePlan(.rangeNotSatisfiable, [.contentRange: "bytes */\(length)"])
    }
  }

  // MARK: - Other answers

  private func redirect(to address: String, _ status: HTTPResponse.Status) -> ResponsePlan {
    ResponsePlan(
      status,
      [
        .location: address,
        .cacheControl: isPublic && status != .temporaryRedirect
          ? "public, max-age=3600" : CachePolicy.never,
      ])
  }

  /// What stands at an address without a page: the pages that are nearest to it, with status 404.
  private func missing(_ path: String, _ request: HTTPRequest) -> ResponsePlan {
    let type = MediaType(ofFile: path)
    let isPage = type == .html || type == .markdown || !path.contains(".")
    guard isPage || ContentNegotiation(request.headerFields).acceptsHTML else {
      return ResponsePlan(.notFound, .text, "There is nothing at this address.\n")
    }
    let language = language(of: path)
    let page = site.files.missingPage(
      near: site.near.pages(near: path, language: language), language: language)
    let wantsMarkdown =
      path.hasSuffix(".md") || ContentNegotiation(request.headerFields).prefersMarkdown
    var plan =
      wantsMarkdown
      ? ResponsePlan(.notFound, .markdown, page.markdown)
      : ResponsePlan(.notFound, .html, page.html)
    plan.fields[.vary] = "Accept"
    plan.fields[.robots] = "noindex, nofollow"
    return plan
  }

  private func language(of path: String) -> Int {
    let prefixes = site.files.languagePrefixes
    return prefixes.firstIndex { !$0.isEmpty && "\(path)/".hasPrefix($0) }
      ?? prefixes.firstIndex(of: "") ?? 0
  }
}
