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
      lacksFormulas ? (lacksCode ? "\(code), and \(formulas)" : "Formulas are published as TeX") : code
    let engines = missingEngines.sorted()
    let reason =
      lacksProgram
      ? "the program toolkit-typeset does not lie beside toolkit, or does not start"
      : "\(engines.joined(separator: " and ")) \(engines.count == 1 ? "is" : "are") not installed"
    let libraries = [lacksCode ? "libjs-highlight.js" : nil, lacksFormulas ? "libjs-katex" : nil]
      .compactMap(\.self).joined(separator: " and ")
    return [
      Diagnostic(
        .typesettingUnavailable, at: SourceLocation(path: "", span: .fileStart),
        "\(effect): \(reason).",
        hint: lacksProgram
          ? "Install libjavascriptcoregtk-4.1-dev, \(libraries), then build toolkit anew with “make”."
          : "Install \(libraries); packages are called by their names in Debian.")
    ]
  }

  // MARK: - Places

  /// The first line of a piece.
  private func location(of place: TypesetDemand.Place) -> SourceLocation {
    let page = linked.site[place.page].parsed
    let span = page.document.span(of: place.node)
    let bytes = page.document.source.bytes
    let line = bytes[span.start..<min(span.end, bytes.count)].prefix { $0 != 0x0A && $0 != 0x0D }
    return page.location(SourceSpan(span.start, span.start + line.count))
  }

  /// Where bytes of a formula stand in its page. The whole formula where its lines do not follow each
  /// other as they do in the TeX, as in a quotation.
  private func location(
    of fault: Range<Int>, in tex: [UInt8], at place: TypesetDemand.Place
  ) -> SourceLocation {
    let page = linked.site[place.page].parsed
    let span = page.document.span(of: place.node)
    let bytes = page.document.source.bytes
    guard fault.upperBound <= tex.count, span.end <= bytes.count,
      let found = bytes[span.start..<span.end].firstRange(of: tex)
    else { return page.location(span) }
    return page.location(
      SourceSpan(found.lowerBound + fault.lowerBound, found.lowerBound + fault.upperBound))
  }
}

extension TypesetRequest {
  fileprivate var isCode: Bool {
    if case .code = self { true } else { false }
  }
}
