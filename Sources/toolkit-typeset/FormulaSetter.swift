import TypesetProtocol

/// KaTeX: TeX to MathML, which browsers set themselves.
struct FormulaSetter {
  static let name = "KaTeX"
  static let files = ["katex/katex.min.js", "katex/katex.js"]

  private let engine: ScriptEngine

  init(library: [UInt8]) throws(ScriptError) {
    engine = try ScriptEngine([Array("var self = this;".utf8), library, Array(Self.script.utf8)])
  }

  /// - Commands that lead out of the page or write HTML are refused, and not shown in red.
  /// - `maxExpand`: steps of macros; `maxSize`: em, for rules and spaces.
  private static let script = #"""
    (function (tex, isDisplay) {
      var refused = null;
      function trust(context) { refused = refused || context.command; return false; }
      function fault(error) {
        var isPlaced = typeof error.position === "number";
        var start = isPlaced ? error.position : 0;
        var token = /^(?:\{[^{}]*\}|\\[a-zA-Z]+|\\?[^]|)/u.exec(tex.slice(start))[0];
        var end = isPlaced ? start + (error.length || token.length) : tex.length;
        var words = error.rawMessage || String(error.message).replace(/^KaTeX parse error: /, "")
          .replace(/ at (?:position \d+|end of input): [^]*$/, "");
        return ["!", start, Math.min(end, tex.length), words].join("\n");
      }
      try {
        var markup = katex.renderToString(tex, {
          output: "mathml", displayMode: isDisplay, throwOnError: true, trust: trust,
          strict: "ignore", maxExpand: 1000, maxSize: 50
        });
        if (refused === null) { return markup; }
        var place = Math.max(0, tex.indexOf(refused));
        return ["!", place, Math.min(place + refused.length, tex.length),
          "The command " + refused + " is not allowed"].join("\n");
      } catch (error) {
        return fault(error);
      }
    })
    """#

  func answer(tex: [UInt8], isDisplay: Bool) -> TypesetAnswer {
    let text = String(decoding: tex, as: UTF8.self)
    let refusal = TypesetAnswer.refused(
      message: "The formula cannot be set", start: 0, end: tex.count)
    do throws(ScriptError) {
      guard let answer = try engine.call([.text(text), .boolean(isDisplay)]) else { return refusal }
      guard answer.hasPrefix("!\n") else { return .markup(Array(answer.utf8)) }
      let lines = answer.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
      guard lines.count == 4, let start = Int(lines[1]), let end = Int(lines[2]) else {
        return refusal
      }
      let from = Self.byte(atUnit: start, of: text)
      return .refused(
        message: String(lines[3]), start: from, end: max(from, Self.byte(atUnit: end, of: text)))
    } catch {
      return refusal
    }
  }

  /// The library counts UTF-16 units.
  private static func byte(atUnit unit: Int, of text: String) -> Int {
    let units = text.utf16
    guard let index = units.index(units.startIndex, offsetBy: unit, limitedBy: units.endIndex)
    else { return text.utf8.count }
    return text.utf8.distance(from: text.startIndex, to: index)
  }
}
