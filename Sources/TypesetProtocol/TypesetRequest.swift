/// One piece of a page that the program `toolkit-typeset` makes into markup.
///
/// Equal pieces are equal requests, wherever they stand: each is asked for once.
package enum TypesetRequest: Hashable, Sendable {
  /// - `language`: as authors name it, in lower case: see ``isLanguage(_:)``.
  /// - `text`: UTF-8.
  case code(language: String, text: [UInt8])
  /// TeX in UTF-8, without the signs around it. A displayed formula stands on a line of its own.
  case formula(tex: [UInt8], isDisplay: Bool)

  /// The most bytes that a piece of code may have, and a formula. What is longer is not worth a
  /// reader's colours, and no formula.
  package static let codeLimit = 1 << 18
  package static let formulaLimit = 1 << 14

  /// Whether the piece is longer than it may be. Such a one is not sent.
  package var isTooLong: Bool {
    switch self {
    case .code(_, let text): text.count > Self.codeLimit
    case .formula(let tex, _): tex.count > Self.formulaLimit
    }
  }

  /// Whether a word can be asked for as a language: at most 40 ASCII letters in lower case, digits
  /// and the signs of names such as `c++`, `c#`, `objective-c` and `vb.net`.
  package static func isLanguage(_ name: String) -> Bool {
    (1...40).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "_"), UInt8(ascii: "/"):
          true
        default: false
        }
      }
  }

  /// The request as it is sent.
  package var frame: TypesetFrame {
    switch self {
    case .code(let language, let text): TypesetFrame(["code", language], text)
    case .formula(let tex, false): TypesetFrame(["inline"], tex)
    case .formula(let tex, true): TypesetFrame(["display"], tex)
    }
  }

  /// - Returns: `nil` for a frame that is no request.
  package init?(_ frame: TypesetFrame) {
    switch frame.words.first {
    case "code" where frame.words.count == 2 && Self.isLanguage(frame.words[1]):
      self = .code(language: frame.words[1], text: frame.text)
    case "inline" where frame.words.count == 1:
      self = .formula(tex: frame.text, isDisplay: false)
    case "display" where frame.words.count == 1:
      self = .formula(tex: frame.text, isDisplay: true)
    default: return nil
    }
  }
}
