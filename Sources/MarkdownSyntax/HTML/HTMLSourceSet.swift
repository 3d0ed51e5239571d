/// The candidates of a `srcset` attribute: `a.png 1x, b.png 2x`.
///
/// Source: WHATWG HTML, “Parsing a srcset attribute”. Candidates with anything but one width or
/// density behind the address are left out.
struct HTMLSourceSet {
  struct Candidate: Hashable {
    let url: [UInt8]
    /// Such as `2x` or `640w`; empty for the plain one.
    let descriptor: [UInt8]
  }

  let candidates: [Candidate]

  /// - Parameter value: Character references decoded.
  init(_ value: [UInt8]) {
    var candidates: [Candidate] = []
    var rest = value[...]
    while true {
      rest = rest.drop { $0.isHTMLSpace || $0 == UInt8(ascii: ",") }
      guard !rest.isEmpty else { break }
      var url = rest.prefix { !$0.isHTMLSpace }
      rest = rest[url.endIndex...]
      var descriptor: ArraySlice<UInt8> = []
      if url.last == UInt8(ascii: ",") {
        while url.last == UInt8(ascii: ",") { url.removeLast() }
      } else {
        descriptor = rest.prefix { $0 != UInt8(ascii: ",") }
        rest = rest[descriptor.endIndex...]
        descriptor = descriptor.drop(while: \.isHTMLSpace)
        while let last = descriptor.last, last.isHTMLSpace { descriptor.removeLast() }
      }
      if descriptor.isEmpty || Self.isDescriptor(descriptor) {
        candidates.append(Candidate(url: Array(url), descriptor: Array(descriptor)))
      }
    }
    self.candidates = candidates
  }

  private static func isDescriptor(_ bytes: ArraySlice<UInt8>) -> Bool {
    let number = bytes.dropLast()
    guard number.contains(where: \.isHTMLDigit), number.count <= 10 else { return false }
    switch bytes.last {
    case UInt8(ascii: "w"): return number.allSatisfy(\.isHTMLDigit)
    case UInt8(ascii: "x"):
      let parts = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isHTMLDigit) }
    default: return false
    }
  }
}
