/// MathML that KaTeX has written, looked through before it is published.
///
/// Elements and attributes are those of MathML alone: nothing that leads anywhere, runs or styles.
/// An element that is on no list makes the whole formula none; an attribute is left out. What
/// MathML Core has no element for any more, boxes and strokes, becomes a class.
struct FormulaMarkup {
  private var out: [UInt8] = []
  private var open: [String] = []
  private var rest: ArraySlice<UInt8>

  /// - Returns: One `math` element; `nil` for other markup.
  static func html(_ markup: [UInt8]) -> HTML? {
    let wrapper = Array("<span class=\"katex\">".utf8)
    let end = Array("</span>".utf8)
    guard markup.starts(with: wrapper), markup.suffix(end.count) == end[...] else { return nil }
    var formula = FormulaMarkup(markup.dropFirst(wrapper.count).dropLast(end.count))
    return formula.copy() ? HTML(formula.out) : nil
  }

  private init(_ markup: ArraySlice<UInt8>) {
    rest = markup
    out.reserveCapacity(markup.count)
  }

  private mutating func copy() -> Bool {
    repeat {
      guard let byte = rest.first else { return false }
      if byte == 0x3C {
        guard copyTag() else { return false }
      } else {
        guard !open.isEmpty else { return false }
        let text = rest.prefix { $0 != 0x3C && $0 != 0x3E }
        guard !text.isEmpty else { return false }
        out += text
        rest = rest[text.endIndex...]
      }
    } while !open.isEmpty
    return rest.isEmpty
  }

  private mutating func copyTag() -> Bool {
    guard let close = rest.firstIndex(of: 0x3E) else { return false }
    let inside = rest[(rest.startIndex + 1)..<close]
    rest = rest[(close + 1)...]
    if inside.first == 0x2F {
      let name = String(decoding: inside.dropFirst(), as: UTF8.self)
      guard open.popLast() == name else { return false }
      out.write("</")
      out += (Self.renamed[name] ?? name).utf8
      out.append(0x3E)
      return true
    }
    let word = inside.prefix { $0 != 0x20 }
    let name = String(decoding: word, as: UTF8.self)
    guard Self.elements.contains(name), open.isEmpty == (name == "math") else { return false }
    open.append(name)
    out.append(0x3C)
    out += (Self.renamed[name] ?? name).utf8
    guard copyAttributes(inside[word.endIndex...], of: name) else { return false }
    out.append(0x3E)
    return true
  }

  /// - Parameter text: ` name="value"`, any number of times.
  private mutating func copyAttributes(_ text: ArraySlice<UInt8>, of element: String) -> Bool {
    var text = text
    while !text.isEmpty {
      guard text.popFirst() == 0x20 else { return false }
      let word = text.prefix { $0 != 0x3D }
      text = text[word.endIndex...]
      guard text.starts(with: [0x3D, 0x22]) else { return false }
      text.removeFirst(2)
      let value = text.prefix { $0 != 0x22 && $0 != 0x3C }
      text = text[value.endIndex...]
      guard text.popFirst() == 0x22 else { return false }
      write(String(decoding: word, as: UTF8.self), String(decoding: value, as: UTF8.self), element)
    }
    return true
  }

  private mutating func write(_ name: String, _ value: String, _ element: String) {
    var (name, value) = (name, value)
    if element == "menclose", name == "notation" {
      (name, value) = ("class", "math-" + (value.split(separator: " ").first ?? ""))
    } else if !Self.attributes.contains(name) {
      return
    }
    // Rules are drawn in the ink of the page, light or dark.
    if name == "mathbackground", value == "black" { value = "currentcolor" }
    out.append(0x20)
    out += name.utf8
    out.write("=\"")
    out += value.utf8
    out.write("\"")
  }

  private static let renamed = ["menclose": "mrow"]

  private static let elements: Set<String> = [
    "math", "semantics", "annotation", "mrow", "mi", "mn", "mo", "ms", "mtext", "mspace", "msup",
    "msub", "msubsup", "munder", "mover", "munderover", "mmultiscripts", "mprescripts", "none",
    "mfrac", "msqrt", "mroot", "mstyle", "mpadded", "mphantom", "mtable", "mtr", "mlabeledtr",
    "mtd",
    "menclose",
  ]

  private static let attributes: Set<String> = [
    "accent", "accentunder", "columnalign", "columnlines", "columnspacing", "depth", "display",
    "displaystyle", "encoding", "fence", "height", "linebreak", "linethickness", "lspace",
    "mathbackground", "mathcolor", "mathvariant", "maxsize", "minsize", "movablelimits", "rowlines",
    "rowspacing", "rspace", "scriptlevel", "separator", "side", "stretchy", "symmetric", "voffset",
    "width",
  ]
}
