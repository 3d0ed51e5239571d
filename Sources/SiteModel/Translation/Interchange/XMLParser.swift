import CExpat
import Diagnostics

/// The system's XML parser, for one file. No pointer of it leaves this file.
///
/// - A document type is refused, and with it every entity but the five of XML itself: entities can
///   name other files, and can grow without bound.
/// - Elements nest at most 64 deep, and there are at most a million of them.
struct XMLParser: ~Copyable {
  private let handle: XML_Parser

  init() {
    guard let handle = XML_ParserCreateNS("UTF-8", XML_Char(namespaceEnd)) else {
      preconditionFailure("there is memory for a parser")
    }
    self.handle = handle
  }

  deinit { XML_ParserFree(handle) }

  /// The root element with all that stands in it.
  ///
  /// - Parameter bytes: UTF-8, at most 2 gigabytes.
  consuming func document(in bytes: [UInt8]) -> Result<XMLElement, XMLProblem> {
    parse(bytes, XMLTreeBuilder(handle, bytes, onlyRootTag: false))
  }

  /// The root element without its content; what follows its start tag is not looked at.
  consuming func rootTag(of bytes: [UInt8]) -> Result<XMLElement, XMLProblem> {
    parse(bytes, XMLTreeBuilder(handle, bytes, onlyRootTag: true))
  }

  private consuming func parse(
    _ bytes: [UInt8], _ builder: XMLTreeBuilder
  ) -> Result<XMLElement, XMLProblem> {
    XML_SetUserData(handle, Unmanaged.passUnretained(builder).toOpaque())
    XML_SetXmlDeclHandler(handle) { builder, _, encoding, _ in
      if let encoding { XMLTreeBuilder.at(builder).declare(encoding: String(cString: encoding)) }
    }
    XML_SetStartDoctypeDeclHandler(handle) { builder, _, _, _, _ in
      XMLTreeBuilder.at(builder).refuseDoctype()
    }
    XML_SetElementHandler(
      handle,
      { builder, name, attributes in
        XMLTreeBuilder.at(builder).start(name, attributes)
      },
      { builder, _ in XMLTreeBuilder.at(builder).end() })
    XML_SetCharacterDataHandler(handle) { builder, text, count in
      XMLTreeBuilder.at(builder).add(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    let status = withExtendedLifetime(builder) {
      bytes.withUnsafeBytes { buffer in
        XML_Parse(handle, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), 1)
      }
    }
    if let problem = builder.problem { return .failure(problem) }
    if let root = builder.root, status == XML_STATUS_OK || builder.onlyRootTag {
      return .success(root)
    }
    return .failure(problem(in: bytes, inside: builder.openElement))
  }

  private func problem(in bytes: [UInt8], inside open: XMLElement?) -> XMLProblem {
    let code = XML_GetErrorCode(handle)
    let isCut =
      [
        XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
        XML_ERROR_UNCLOSED_CDATA_SECTION,
      ].contains(code)
    let offset = isCut ? bytes.count : min(max(0, XML_GetCurrentByteIndex(handle)), bytes.count)
    let span = SourceSpan(offset, offset)
    if isCut {
      let place = open.map { "inside <\($0.name.local)>" } ?? "before its first element"
      return XMLProblem(
        message: "The file ends \(place).", hint: "Ask for the whole file.", span: span)
    }
    let reason = XML_ErrorString(code).map { String(cString: $0) } ?? "an unknown fault"
    return XMLProblem(
      message: "The file is not well-formed XML: \(reason).",
      hint: "Save it again in the tool it comes from; a text editor may have damaged it.",
      span: span)
  }
}

/// Stands between the namespace and the local name in what the parser calls a name; no namespace
/// can hold it.
private let namespaceEnd = UInt8(ascii: "\n")

/// What the parser's calls leave behind.
private final class XMLTreeBuilder {
  private let handle: XML_Parser
  private let bytes: [UInt8]
  let onlyRootTag: Bool
  private var open: [XMLElement] = []
  private var text: [UInt8] = []
  private var count = 0
  private(set) var root: XMLElement?
  private(set) var problem: XMLProblem?

  init(_ handle: XML_Parser, _ bytes: [UInt8], onlyRootTag: Bool) {
    self.handle = handle
    self.bytes = bytes
    self.onlyRootTag = onlyRootTag
  }

  var openElement: XMLElement? { open.last }

  static func at(_ context: UnsafeMutableRawPointer?) -> XMLTreeBuilder {
    guard let context else { preconditionFailure("the parser was given its builder") }
    return Unmanaged<XMLTreeBuilder>.fromOpaque(context).takeUnretainedValue()
  }

  func declare(encoding: String) {
    guard !["utf-8", "utf8", "us-ascii"].contains(encoding.lowercased()) else { return }
    stop("The file says that its encoding is \(encoding).", hint: "Save it again as UTF-8.")
  }

  /// The parser tells of a document type when it has read some of it.
  func refuseDoctype() {
    let mark = "<!DOCTYPE".utf8
    var start = min(place.start, bytes.count)
    while start > 0, !bytes[start...].starts(with: mark) { start -= 1 }
    stop(
      "The file has a document type (<!DOCTYPE …>).",
      hint: "Remove it: XLIFF needs none, and entities are not followed.",
      at: SourceSpan(start, start + mark.count))
  }

  func start(
    _ name: UnsafePointer<XML_Char>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    guard problem == nil, root == nil, let name else { return }
    flushText()
    count += 1
    let element = XMLElement(
      name: XMLTreeBuilder.name(name), attributes: XMLTreeBuilder.list(attributes), span: place)
    if onlyRootTag {
      root = element
      XML_StopParser(handle, XML_Bool(XML_FALSE))
      return
    }
    open.append(element)
    if open.count > 64 || count > 1_000_000 {
      let excess = open.count > 64 ? "nested more than 64 deep" : "more than a million"
      stop("The file's elements are \(excess).", hint: "Export the catalogue again.")
    }
  }

  func end() {
    guard problem == nil, root == nil, !open.isEmpty else { return }
    flushText()
    let closed = open.removeLast()
    if open.isEmpty { root = closed } else { open[open.count - 1].content.append(.element(closed)) }
  }

  func add(_ piece: UnsafeBufferPointer<XML_Char>) {
    text.append(contentsOf: UnsafeRawBufferPointer(piece))
  }

  private func flushText() {
    defer { text.removeAll(keepingCapacity: true) }
    guard !text.isEmpty, !open.isEmpty else { return }
    open[open.count - 1].content.append(.text(String(decoding: text, as: UTF8.self)))
  }

  private func stop(_ message: String, hint: String, at span: SourceSpan? = nil) {
    guard problem == nil else { return }
    problem = XMLProblem(message: message, hint: hint, span: span ?? place)
    XML_StopParser(handle, XML_Bool(XML_FALSE))
  }

  /// What is being read: a tag, or the beginning of a declaration.
  private var place: SourceSpan {
    let start = max(0, XML_GetCurrentByteIndex(handle))
    return SourceSpan(start, start + max(0, Int(XML_GetCurrentByteCount(handle))))
  }

  private static func name(_ text: UnsafePointer<XML_Char>) -> XMLName {
    let name = String(cString: text)
    guard let end = name.utf8.firstIndex(of: namespaceEnd) else {
      return XMLName(namespace: "", local: name)
    }
    return XMLName(
      namespace: String(name[..<end]), local: String(name[name.utf8.index(after: end)...]))
  }

  /// Names and values by turns, ended by a null pointer.
  private static func list(
    _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) -> [XMLElement.Attribute] {
    var list: [XMLElement.Attribute] = []
    var next = attributes
    while let pair = next, let key = pair[0], let value = pair[1] {
      list.append(XMLElement.Attribute(name: name(key), value: String(cString: value)))
      next = pair + 2
    }
    return list
  }
}
