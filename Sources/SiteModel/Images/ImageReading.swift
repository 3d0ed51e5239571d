package import MarkdownSyntax

/// What the first bytes of an image's file say of its size.
package enum ImageReading: Hashable, Sendable {
  case size(ImageSize)
  /// The size stands further on.
  case incomplete
  /// An image that has no size of its own, or a kind of file that is not read.
  case unknown
  case damaged(Damage)

  /// Why no browser shows the file.
  package enum Damage: Hashable, Sendable {
    case empty
    /// It ends before its size is told.
    case cut
    /// Its bytes are not those of any image.
    case foreign
    /// A stand-in that Git LFS left in its place.
    case pointer
    /// It says a size that no image has.
    case impossibleSize
  }

  /// Endings of the files that are read.
  static let endings = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "apng", "jfif"]

  /// - Parameters:
  ///   - first: The file's first bytes; some tens of thousands are enough for nearly all.
  ///   - isWhole: Whether they are all that it has.
  package init(_ first: [UInt8], isWhole: Bool) {
    let reading = ImageReading.reading(ImageBytes(first[...]))
    if isWhole, reading == .incomplete {
      self = .damaged(first.isEmpty ? .empty : .cut)
    } else {
      self = reading
    }
  }

  /// By what the file is and not by its name: browsers do the same.
  private static func reading(_ bytes: ImageBytes) -> ImageReading {
    if bytes.count == 0 { return .incomplete }
    if bytes.has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) { return png(bytes) }
    if bytes.has([0xFF, 0xD8, 0xFF], at: 0) { return JPEGReader.reading(bytes) }
    if bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0) {
      return made(bytes.little(2, at: 6), bytes.little(2, at: 8))
    }
    if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) { return webP(bytes) }
    if bytes.has("ftyp", at: 4) { return HEIFReader.reading(bytes) }
    if bytes.has("version https://git-lfs", at: 0) { return .damaged(.pointer) }
    if let reading = SVGReader.reading(bytes) { return reading }
    // Kinds that browsers show and nobody writes sizes of.
    if bytes.has("BM", at: 0) || bytes.has([0, 0, 1, 0], at: 0) { return .unknown }
    return .damaged(.foreign)
  }

  /// Source: Portable Network Graphics (Third Edition), 11.2.1.
  private static func png(_ bytes: ImageBytes) -> ImageReading {
    if bytes.count >= 16, !bytes.has("IHDR", at: 12) { return .damaged(.foreign) }
    return made(bytes.big(4, at: 16), bytes.big(4, at: 20))
  }

  /// Source: RFC 9649, 2.5 to 2.7.
  private static func webP(_ bytes: ImageBytes) -> ImageReading {
    if bytes.has("VP8X", at: 12) {
      return made(bytes.little(3, at: 24).map { $0 + 1 }, bytes.little(3, at: 27).map { $0 + 1 })
    }
    if bytes.has("VP8L", at: 12) {
      guard let bits = bytes.little(4, at: 21) else { return .incomplete }
      guard bytes[20] == 0x2F else { return .damaged(.foreign) }
      return made((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    }
    guard bytes.has("VP8 ", at: 12) else {
      return bytes.count < 16 ? .incomplete : .damaged(.foreign)
    }
    guard let width = bytes.little(2, at: 26), let height = bytes.little(2, at: 28) else {
      return .incomplete
    }
    guard bytes.has([0x9D, 0x01, 0x2A], at: 23) else { return .damaged(.foreign) }
    return made(width & 0x3FFF, height & 0x3FFF)
  }

  /// A size of two numbers, `nil` where the bytes end before them.
  static func made(_ width: Int?, _ height: Int?) -> ImageReading {
    guard let width, let height else { return .incomplete }
    return ImageSize(width: width, height: height).map { .size($0) } ?? .damaged(.impossibleSize)
  }
}
