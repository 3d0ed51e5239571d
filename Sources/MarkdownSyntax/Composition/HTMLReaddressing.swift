/// Writes the relative addresses of raw HTML as they are seen from another file.
enum HTMLReaddressing {
  private static let attributes: Set<String> = ["href", "src", "poster", "srcset"]

  /// - Parameter readdressed: An address as seen from the other file; the same where it is not
  ///   relative.
  /// - Returns: `nil` where nothing changes.
  static func html(_ html: [UInt8], _ readdressed: (String) -> String) -> [UInt8]? {
    guard html.contains(UInt8(ascii: "=")) else { return nil }
    var out: [UInt8] = []
    var copied = 0
    var tokenizer = HTMLTokenizer()
    while let token = tokenizer.next(in: html.span) {
      guard case .openTag(let tag) = token else { continue }
      for attribute in tag.attributes where attributes.contains(attribute.name) {
        let old = HTMLText.decoded(html.span.extracting(attribute.value))
        let written = String(decoding: old, as: UTF8.self)
        let address =
          attribute.name == "srcset" ? candidates(written, readdressed) : readdressed(written)
        let new = Array(address.utf8)
        guard new != old else { continue }
        out += html[copied..<attribute.range.lowerBound]
        out += attribute.name.utf8
        out += "=\"".utf8
        HTMLText.append(new.span, as: .plainValue, into: &out)
        out.append(UInt8(ascii: "\""))
        copied = attribute.range.upperBound
      }
    }
    guard copied > 0 else { return nil }
    return out + html[copied...]
  }

  /// `address descriptor, address descriptor` of a `srcset`.
  private static func candidates(_ text: String, _ readdressed: (String) -> String) -> String {
    let candidates = text.split(separator: ",").map { candidate in
      let parts = candidate.split(separator: " ", maxSplits: 1)
      guard let first = parts.first else { return String(candidate) }
      let address = readdressed(String(first))
      return parts.count > 1 ? "\(address) \(parts[1])" : address
    }
    return candidates.joined(separator: ", ")
  }
}
