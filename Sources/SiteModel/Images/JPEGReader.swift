/// The size of a JPEG image as it is shown: turned as its camera was.
///
/// Source: ITU-T T.81, Annex B; Exif 2.32, 4.6.4 (orientation).
enum JPEGReader {
  static func reading(_ bytes: ImageBytes) -> ImageReading {
    var at = 2
    var isTurned = false
    while let sign = bytes[at] {
      guard sign == 0xFF else { return .damaged(.foreign) }
      while bytes[at + 1] == 0xFF { at += 1 }
      guard let marker = bytes[at + 1] else { return .incomplete }
      at += 2
      switch marker {
      case 0x01, 0xD0...0xD7: continue
      case 0xD9, 0xDA: return .damaged(.impossibleSize)
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        let (height, width) = (bytes.big(2, at: at + 3), bytes.big(2, at: at + 5))
        return isTurned ? ImageReading.made(height, width) : ImageReading.made(width, height)
      default:
        guard let length = bytes.big(2, at: at) else { return .incomplete }
        guard length >= 2 else { return .damaged(.foreign) }
        if marker == 0xE1, bytes.has("Exif", at: at + 2) {
          isTurned = isOnItsSide(bytes.part((at + 8)..<(at + max(8, length))))
        }
        at += length
      }
    }
    return .incomplete
  }

  /// Whether the orientation exchanges width and height.
  ///
  /// - Parameter exif: A TIFF file.
  private static func isOnItsSide(_ exif: ImageBytes) -> Bool {
    let isLittle = exif.has("II", at: 0)
    func number(_ length: Int, _ offset: Int) -> Int? {
      isLittle ? exif.little(length, at: offset) : exif.big(length, at: offset)
    }
    guard isLittle || exif.has("MM", at: 0), let folder = number(4, 4),
      let count = number(2, folder)
    else { return false }
    for entry in 0..<count {
      let at = folder + 2 + 12 * entry
      guard let tag = number(2, at) else { return false }
      if tag == 0x0112 { return number(2, at + 8).map { (5...8).contains($0) } ?? false }
    }
    return false
  }
}
