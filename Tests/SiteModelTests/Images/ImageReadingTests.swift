import MarkdownSyntax
import SiteModel
import Testing

@Suite struct ImageReadingTests {
  // MARK: - Each kind of file

  @Test func readsPNG() throws {
    #expect(size(of: try Self.png(640, 480)) == "640x480")
  }

  @Test(arguments: ["GIF87a", "GIF89a"])
  func readsGIF(_ signature: String) {
    #expect(size(of: Array(signature.utf8) + [0x40, 0x01, 0xF0, 0x00, 0, 0, 0]) == "320x240")
  }

  @Test(arguments: [0xC0, 0xC1, 0xC2, 0xC9] as [UInt8])
  func readsJPEG(_ frame: UInt8) {
    #expect(size(of: Self.jpeg(1024, 768, frame: frame)) == "1024x768")
  }

  @Test func aHuffmanTableIsNoFrame() {
    let table: [UInt8] = [0xFF, 0xC4, 0, 5, 1, 2, 3]
    #expect(size(of: Self.jpeg(10, 20, before: table)) == "10x20")
  }

  @Test(arguments: 1...8)
  func turnsAPhotographAsItsCameraWas(_ orientation: UInt8) {
    for isLittle in [true, false] {
      let image = Self.jpeg(400, 300, before: Self.exif(orientation, isLittle: isLittle))
      #expect(size(of: image) == (orientation > 4 ? "300x400" : "400x300"))
    }
  }

  @Test func readsLossyWebP() {
    let frame: [UInt8] = [0x30, 0x01, 0x00, 0x9D, 0x01, 0x2A, 0x26, 0x02, 0x70, 0xC1]
    #expect(size(of: Self.webP("VP8 ", frame)) == "550x368")
  }

  @Test func readsLosslessWebP() {
    // 14 bits each, one less than the size: 399 and 300.
    let bits = 399 | 300 << 14
    let frame = [0x2F] + (0..<4).map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) }
    #expect(size(of: Self.webP("VP8L", frame)) == "400x301")
  }

  @Test func readsExtendedWebP() {
    #expect(
      size(of: Self.webP("VP8X", [0x10, 0, 0, 0, 0x0F, 0x27, 0, 0xE7, 0x03, 0])) == "10000x1000")
  }

  @Test(
    arguments: [(0, "1200x800"), (1, "800x1200"), (2, "1200x800"), (3, "800x1200")]
      as [(UInt8, String)])
  func readsTheAVIFItemThatIsShown(_ turns: UInt8, _ expected: String) {
    #expect(size(of: Self.avif(1200, 800, turns: turns)) == expected)
  }

  @Test(arguments: [
    ("<svg width=\"300\" height=\"150\">", "300x150"),
    ("<svg width='12.4px' height='1in'>", "12x96"),
    ("<svg width=\"10mm\" height=\"20pt\">", "38x27"),
    ("<svg viewBox=\"0 0 24 48\"/>", "24x48"),
    ("<svg viewBox='-5,-5,100,50' width='100%' height='100%'>", "100x50"),
    ("<svg width=\"200\" viewBox=\"0 0 100 50\">", "200x100"),
    ("<svg height=\"200\" viewBox=\"0 0 100 50\">", "400x200"),
    (
      "<?xml version=\"1.0\"?>\n<!-- <svg width=\"1\"> -->\n<svg\n  width = \"7\"\n height=\"8\">",
      "7x8"
    ),
    (
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" [<!ENTITY a \"b>\">]><svg width=\"7\" height=\"8\">",
      "7x8"
    ),
    ("\u{FEFF}<svg data-x=\"width='1'\" width=\"7\" height=\"8\">", "7x8"),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\">", "unknown"),
    ("<svg width=\"auto\" height=\"8\">", "unknown"),
    ("<svg width=\"0\" height=\"8\">", "unknown"),
    ("<svg width=\"9e9\" height=\"8\">", "unknown"),
  ])
  func readsSVG(_ text: String, _ expected: String) {
    #expect(size(of: Array(text.utf8)) == expected)
  }

  // MARK: - Damage

  @Test func whatEndsTooEarlyIsDamaged() throws {
    let images = [
      try Self.png(640, 480), Self.jpeg(1024, 768, before: Self.exif(6, isLittle: true)),
      Array("GIF89a".utf8) + [0x40, 0x01, 0xF0, 0x00],
      Self.webP("VP8X", [0x10, 0, 0, 0, 0x0F, 0x27, 0, 0xE7, 0x03, 0]),
      Self.avif(1200, 800, turns: 1), Array("<svg width=\"300\" height=\"150\">".utf8),
    ]
    for image in images {
      for length in 0..<image.count {
        let part = Array(image[..<length])
        switch ImageReading(part, isWhole: true) {
        case .damaged: continue
        case .size, .incomplete, .unknown:
          // What is behind the size may be missing.
          #expect(length > image.count / 2, "\(length) of \(image.count)")
        }
      }
    }
  }

  @Test func noBytesEverEndTheProgram() {
    var generator = SystemRandomNumberGenerator()
    let starts: [[UInt8]] = [
      [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], Array("GIF89a".utf8),
      Array("RIFF    WEBPVP8X".utf8), Array("<svg ".utf8), Array(Self.avif(3, 4, turns: 0)[..<40]),
      [0xFF, 0xD8, 0xFF, 0xE1, 0, 4, 0x45, 0x78, 0x69, 0x66],
    ]
    for start in starts {
      for _ in 0..<500 {
        let rest = (0..<Int.random(in: 0..<200, using: &generator)).map { _ in
          UInt8.random(in: 0...255, using: &generator)
        }
        _ = ImageReading(start + rest, isWhole: Bool.random(using: &generator))
      }
    }
  }

  @Test func saysWhatIsWrong() throws {
    func damage(_ bytes: [UInt8]) -> ImageReading { ImageReading(bytes, isWhole: true) }
    #expect(damage([]) == .damaged(.empty))
    #expect(damage(Array("<!DOCTYPE html><html>Not found</html>".utf8)) == .damaged(.foreign))
    #expect(
      damage(Array("version https://git-lfs.github.com/spec/v1\n".utf8)) == .damaged(.pointer))
    #expect(damage(try Self.png(0, 480)) == .damaged(.impossibleSize))
    #expect(damage(Self.jpeg(1024, 0)) == .damaged(.impossibleSize))
    #expect(ImageReading(Array(try Self.png(1, 1)[..<20]), isWhole: false) == .incomplete)
  }

  // MARK: - Making files

  private func size(of bytes: [UInt8]) -> String {
    switch ImageReading(bytes, isWhole: true) {
    case .size(let size): "\(size.width)x\(size.height)"
    case .unknown: "unknown"
    case .incomplete: "incomplete"
    case .damaged(let damage): "\(damage)"
    }
  }

  private static func big(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  static func png(_ width: Int, _ height: Int) throws -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + big(width, 4) + big(height, 4) + [8, 2, 0, 0, 0]
  }

  static func jpeg(
    _ width: Int, _ height: Int, frame: UInt8 = 0xC0, before: [UInt8] = []
  ) -> [UInt8] {
    let start: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0]
    return start + before + [0xFF, 0xFF, frame, 0, 17, 8] + big(height, 2) + big(width, 2)
      + [3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]
  }

  static func exif(_ orientation: UInt8, isLittle: Bool) -> [UInt8] {
    let tiff: [UInt8] =
      isLittle
      ? Array("II".utf8) + [
        42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
      ]
      : Array("MM".utf8) + [
        0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
      ]
    let content = Array("Exif".utf8) + [0, 0] + tiff
    return [0xFF, 0xE1] + big(content.count + 2, 2) + content
  }

  static func webP(_ kind: String, _ frame: [UInt8]) -> [UInt8] {
    let size = big(frame.count + 12, 4).reversed()
    return Array("RIFF".utf8) + size + Array("WEBP".utf8) + Array(kind.utf8) + [0, 0, 0, 0] + frame
  }

  /// Two items: a thumbnail, and the primary one, which is turned.
  static func avif(_ width: Int, _ height: Int, turns: UInt8) -> [UInt8] {
    func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
      big(content.count + 8, 4) + Array(type.utf8) + content
    }
    let thumbnail = box("ispe", big(0, 4) + big(120, 4) + big(80, 4))
    let image = box("ispe", big(0, 4) + big(width, 4) + big(height, 4))
    let properties = box("ipco", thumbnail + image + box("irot", [turns]))
    let links = box("ipma", big(0, 4) + big(2, 4) + [0, 1, 1, 1, 0, 2, 2, 2, 0x83])
    let meta = box(
      "meta", big(0, 4) + box("pitm", big(0, 4) + [0, 2]) + box("iprp", properties + links))
    return box("ftyp", Array("avif".utf8) + big(0, 4) + Array("mif1avif".utf8)) + meta
  }
}
