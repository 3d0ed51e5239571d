import Diagnostics

/// Addresses in attributes, read and written the way browsers understand them.
package enum HTMLURL {
  package enum Scheme: Hashable, Sendable {
    /// A path, a query, a fragment, or `//host/…`.
    case none
    /// Lower-cased, without the colon.
    case named(String)
  }

  /// The scheme a browser would see. Control characters and white space are passed over wherever
  /// they stand, which is more than any browser does.
  ///
  /// - Parameter url: Character references decoded.
  package static func scheme(of url: Span<UInt8>) -> Scheme {
    var name = ""
    for index in 0..<url.count {
      let byte = url[index].htmlLowercased
      switch byte {
      case 0...0x20, 0x7F: continue
      case UInt8(ascii: ":"): return name.isEmpty ? .none : .named(name)
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        guard !name.isEmpty else { return .none }
      default:
        guard byte.isHTMLLetter || byte.isHTMLDigit && !name.isEmpty else { return .none }
      }
      name.unicodeScalars.append(Unicode.Scalar(byte))
    }
    return .none
  }

  /// Whether it names a host.
  ///
  /// - Parameter url: As ``decoded(_:)`` gives it.
  package static func isWebAddress(_ url: Span<UInt8>) -> Bool {
    switch scheme(of: url) {
    case .named("http"), .named("https"): true
    case .named: false
    case .none: url.htmlMatches("//", at: 0)
    }
  }

  /// Whether an attribute may hold an address of this scheme.
  package static func isAllowed(_ scheme: Scheme, in attribute: HTMLURLAttribute) -> Bool {
    switch scheme {
    case .none, .named("http"), .named("https"): true
    case .named("mailto"), .named("tel"): attribute == .href
    case .named: false
    }
  }

  /// The address in an attribute's value: decoded, without white space and controls around it and
  /// without the tabs and line ends that browsers take out.
  package static func decoded(_ value: Span<UInt8>) -> [UInt8] {
    let text = HTMLText.decoded(value).drop { $0 <= 0x20 }
    let end = text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? text.startIndex
    return text[..<end].filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  }

  /// Appends an address for use between double quotes. Bytes that no address may hold are
  /// percent-encoded.
  package static func append(_ url: Span<UInt8>, into out: inout [UInt8]) {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(url.count)
    for index in 0..<url.count {
      let byte = url[index]
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
        UInt8(ascii: "|"), UInt8(ascii: "}"):
        encoded.append(UInt8(ascii: "%"))
        encoded.append(hexadecimalDigit(byte >> 4))
        encoded.append(hexadecimalDigit(byte & 0xF))
      default: encoded.append(byte)
      }
    }
    HTMLText.append(encoded.span, as: .plainValue, into: &out)
  }
}
