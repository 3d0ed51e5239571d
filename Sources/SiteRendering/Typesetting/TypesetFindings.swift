import Diagnostics
import MarkdownSyntax
import SiteModel
import TypesetProtocol

/// What could not be set, as diagnostics: a formula that is none at the words at fault, an engine
/// that gives up at the piece it gave up on, and what the machine lacks once for the whole site.
struct TypesetFindings {
  private let linked: LinkedSite
  private var found: [Diagnostic] = []
  private var missingEngines: Set<String> = []
  private var lacksProgram = false
  private var lacksCode = false
  private var lacksFormulas = false
  private var firstLeftOut: TypesetDemand.Place?
  private var countLeftOut = 0

  init(_ linked: LinkedSite) { self.linked = linked }

  var diagnostics: [Diagnostic] { found + leftOutFindings + lackFindings }

  // MARK: - Single pieces

  /// - Parameter fault: Bytes of the TeX.
  mutating func refused(
    _ tex: [UInt8], _ message: String, _ fault: Range<Int>, at places: [TypesetDemand.Place]
  ) {
    let reason = message.hasSuffix(".") ? String(message.dropLast()) : message
    for place in places {
      found.append(
        Diagnostic(
          .mathParseError, at: location(of: fault, in: tex, at: place),
          "The formula cannot be set: \(reason).",
          hint: "Write it in TeX as KaTeX knows it; until then its source is shown."))
    }
  }

  /// - Parameter message: The engine's own.
  mutating func refused(
    _ request: TypesetRequest, _ message: String, at places: [TypesetDemand.Place]
  ) {
    let reason = message.hasSuffix(".") ? String(message.dropLast()) : message
    add("is refused by the engine (\(reason))", request, at: places)
  }

  /// Markup that no page may have.
  mutating func unusable(_ request: TypesetRequest, at places: [TypesetDemand.Place]) {
    add("came back with markup that cannot be published", request, at: places)
  }

  mutating func fellOver(_ request: TypesetRequest, at places: [TypesetDemand.Place]) {
    add("brought the engine to an end", request, at: places)
  }

  mutating func gaveUp(_ request: TypesetRequest, at places: [TypesetDemand.Place]) {
    add("took too long to be set", request, at: places)
  }

  mutating func tooLong(_ request: TypesetRequest, at places: [TypesetDemand.Place]) {
    add("is too long to be set", request, at: places)
  }

  private mutating func add(
    _ reason: String, _ request: TypesetRequest, at places: [TypesetDemand.Place]
  ) {
    for place in places {
      found.append(
        Diagnostic(
          .typesettingGaveUp, at: location(of: place),
          request.isCode
            ? "The block of code \(reason); it is published without colours."
            : "The formula \(reason); its source is shown.",
          hint: request.isCode ? "Shorten it, or name no language." : "Shorten it."))
    }
  }

  mutating func leftOut(at places: [TypesetDemand.Place]) {
    if firstLeftOut == nil { firstLeftOut = places.first }
    countLeftOut += places.count
  }

  private var leftOutFindings: [Diagnostic] {
    guard let firstLeftOut else { return [] }
    let what =
      countLeftOut == 1
      ? "One more piece of code or formula is published as it was written"
      : "\(countLeftOut) more pieces of code and formulas are published as they were written"
    return [
      Diagnostic(
        .typesettingGaveUp, at: location(of: firstLeftOut),
        "\(what), from here on: the build had waited long enough.",
        hint: "Mend the pieces that other notes name, or split the site.")
    ]
  }

  // MARK: - The machine

  mutating func missing(_ engine: String, for request: TypesetRequest) {
    missingEngines.insert(engine)
    lack(request)
  }

  mutating func unavailable(for request: TypesetRequest) {
    lacksProgram = true
    lack(request)
  }

  private mutating func lack(_ request: TypesetRequest) {
    if request.isCode { lacksCode = true } else { lacksFormulas = true }
  }

  private var lackFindings: [Diagnostic] {
    guard lacksCode || lacksFormulas else { return [] }
    let code = "Code is published without colours"
    let formulas = "formulas as TeX"
    let effect =
      lacksFormulas
      ? (lacksCode ? "\(code), and \(formulas)" : "Formulas are published as TeX") : code
    let engines = missingEngines.sorted()
    let reason =
      lacksProgram
      ? "the program toolkit-typeset does not lie beside toolkit, or does not start"
      : "\(engines.joined(separator: " and ")) \(engines.count == 1 ? "is" : "are") not installed"
    let packages = [
      lacksProgram ? "libjavascriptcoregtk-4.1-dev" : nil, lacksCode ? "libjs-highlight.js" : nil,
      lacksFormulas ? "libjs-katex" : nil,
    ].compactMap(\.self)
    let list =
      packages.count == 1
      ? packages[0]
      : packages.dropLast().joined(separator: ", ") + " and \(packages[packages.count - 1])"
    return [
      Diagnostic(
        .typesettingUnavailable, at: SourceLocation(path: "", span: .fileStart),
        "\(effect): \(reason).",
        hint: lacksProgram
          ? "Install \(list), then build toolkit anew with “make build”."
          : "Install \(list); these are the names of packages in Debian.")
    ]
  }

  // MARK: - Places

  /// The first line of a piece.
  private func location(of place: TypesetDemand.Place) -> SourceLocation {
    let page = linked.site[place.page].parsed
    let span = page.document.span(of: place.node)
    let bytes = page.document.bytes
    let line = bytes[span.start..<min(span.end, bytes.count)].prefix { $0 != 0x0A && $0 != 0x0D }
    return page.location(SourceSpan(span.start, span.start + line.count))
  }

  /// Where bytes of a formula stand in its page.
  private func location(
    of fault: Range<Int>, in tex: [UInt8], at place: TypesetDemand.Place
  ) -> SourceLocation {
    let page = linked.site[place.page].parsed
    let span = page.document.span(of: place.node)
    guard let offsets = page.document.offsets(of: tex, in: span), fault.upperBound <= tex.count
    else {
      return page.location(span)
    }
    let start = offsets[fault.lowerBound]
    let end = fault.isEmpty ? start : offsets[fault.upperBound - 1] + 1
    return page.location(SourceSpan(start, end))
  }
}

extension MarkdownDocument {
  /// Where each byte of a formula stands in the file, and where its end is. The TeX has all of the
  /// source but what its lines begin with.
  ///
  /// - Parameter span: Of the formula, its signs included.
  /// - Returns: `nil` for a text that is not this formula's.
  fileprivate func offsets(of tex: [UInt8], in span: SourceSpan) -> [Int]? {
    let bytes = self.bytes
    var offsets: [Int] = []
    var at = min(span.start + 2, bytes.count)
    let end = min(span.end, bytes.count)
    for byte in tex {
      while at < end, bytes[at] != byte {
        guard [0x20, 0x09, 0x0A, 0x0D, 0x3E].contains(bytes[at]) else { return nil }
        at += 1
      }
      guard at < end else { return nil }
      offsets.append(at)
      at += 1
    }
    return offsets + [at]
  }
}

extension TypesetRequest {
  fileprivate var isCode: Bool {
    if case .code = self { true } else { false }
  }
}
