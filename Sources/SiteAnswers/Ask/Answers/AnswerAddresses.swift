package import SiteModel

/// How the addresses of an answer are written: all begin with the site's root.
package struct AnswerAddresses: Hashable, Sendable {
  /// What stands before a path: `https://toolkit.example.org/`, `/`, or nothing.
  package let root: String

  package init(root: String) { self.root = root }

  /// As the site's pages are named elsewhere: by its base, else from its root.
  package init(of configuration: SiteConfiguration) {
    root = configuration.base ?? "/"
  }

  /// Of a page's Markdown.
  package func twin(_ place: AnswerPlace) -> String { address(place.twin, place.anchor) }

  /// Of a page for people.
  package func page(_ place: AnswerPlace) -> String { address(place.address.file, place.anchor) }

  /// Of a question.
  package func question(_ text: String) -> String { root + "?ask=" + Self.encoded(text) }

  private func address(_ file: String, _ anchor: String) -> String {
    // A single parenthesis would end a link of Markdown.
    let path = RelativeAddress.encoded(file).replacing("(", with: "%28").replacing(")", with: "%29")
    return root + path + (anchor.isEmpty ? "" : "#" + anchor)
  }

  /// Percent-encoded for a query: all but the unreserved characters of RFC 3986.
  static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return encoded
  }
}
