/// Fragments of older links in GitBook repositories.
///
/// Older editions wrote dots and signs as dashes, put nothing before a number, and gave titles an
/// anchor too. What such a link means has the same letters and digits.
enum OldAnchors {
  enum Place: Hashable {
    case heading(String)
    /// The title: the top of the page.
    case top

    var anchor: String? {
      if case .heading(let anchor) = self { anchor } else { nil }
    }
  }

  /// The one place of a page that a fragment may mean; `nil` where there is none, or a second one.
  ///
  /// - Parameter inBook: Whether the page is of a GitBook repository: in our own layout only a title's
  ///   own anchor is looked up.
  static func place(_ fragment: String, among anchors: PageAnchors, inBook: Bool) -> Place? {
    if let title = anchors.title, title.aliases.contains(fragment) { return .top }
    let wanted = letters(of: fragment)
    guard inBook, !wanted.isEmpty else { return nil }
    let found = anchors.headings.filter { heading in
      letters(of: heading.anchor) == wanted || letters(of: heading.text) == wanted
    }
    if found.count == 1 { return .heading(found[0].anchor) }
    guard found.isEmpty, let title = anchors.title?.text, letters(of: title) == wanted
    else { return nil }
    return .top
  }

  /// Letters and digits in lower case, without the `id-` that stands before a number.
  private static func letters(of text: String) -> [UInt8] {
    var letters: [UInt8] = []
    for byte in text.lowercased().utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x80...: letters.append(byte)
      default: break
      }
    }
    let isNumbered = text.hasPrefix("id-") && letters.dropFirst(2).first.map { $0 < 0x3A } ?? false
    return isNumbered ? Array(letters.dropFirst(2)) : letters
  }
}
