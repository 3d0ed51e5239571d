import MarkdownSyntax

/// The size of an SVG image: its `width` and `height`, else its `viewBox`.
///
/// Source: SVG 2, 7.2 and 8.2; CSS Values 4, 6.2 (absolute lengths).
struct SVGReader {
  private let bytes: [UInt8]
  private var at = 0

  /// `nil` for what is no XML that begins with `<svg`.
  static func reading(_ file: ImageBytes) -> ImageReading? {
    var reader = SVGReader(bytes: Array(file.bytes))
    return reader.reading()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func reading() -> ImageReading? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    skipSpace()
    guard at < bytes.count, bytes[at] == 0x3C else { return nil }
    while true {
      skipSpace()
      if starts("<?") {
        guard skip(behind: "?>") else { return .incomplete }
      } else if starts("<!--") {
        guard skip(behind: "-->") else { return .incomplete }
      } else if starts("<!DOCTYPE") || starts("<!doctype") {
        guard skipDocumentType() else { return .incomplete }
      } else if starts("<svg") {
        at += 4
        break
      } else {
        return at + 9 < bytes.count ? nil : .incomplete
      }
    }
    guard let attributes = attributes() else { return .incomplete }
    return SVGReader.reading(of: attributes)
  }

  private static func reading(of attributes: [String: String]) -> ImageReading {
    let box = attributes["viewBox"].flatMap(viewBox)
    let width = attributes["width"].flatMap(length)
    let height = attributes["height"].flatMap(length)
    switch (width, height, box) {
    case (let width?, let height?, _): return made(width, height)
    case (let width?, nil, let box?): return made(width, width * box.height / box.width)
    case (nil, let height?, let box?): return made(height * box.width / box.height, height)
    case (nil, nil, let box?): return made(box.width, box.height)
    case (_, _, nil): return .unknown
    }
  }

  private static func made(_ width: Double, _ height: Double) -> ImageReading {
    let range = 0.0...Double(ImageSize.limit)
    guard range.contains(width), range.contains(height), width > 0, height > 0 else {
      return .unknown
    }
    return ImageReading.made(max(1, Int(width.rounded())), max(1, Int(height.rounded())))
  }

  // MARK: - Values

  /// In pixels; `nil` for a share of what is not known.
  private static func length(_ text: String) -> Double? {
    let text = text.filter { !$0.isWhitespace }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "+") }
    guard let number = Double(digits), number > 0 else { return nil }
    let pixels: [String: Double] = [
      "": 1, "px": 1, "pt": 96 / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4,
      "em": 16, "rem": 16, "ex": 8,
    ]
    return pixels[text.dropFirst(digits.count).lowercased()].map { number * $0 }
  }

  private static func viewBox(_ text: String) -> (width: Double, height: Double)? {
    let numbers = text.split { $0.isWhitespace || $0 == "," }.compactMap { Double($0) }
    guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0, numbers[2].isFinite,
      numbers[3].isFinite
    else { return nil }
    return (numbers[2], numbers[3])
  }

  // MARK: - Markup

  /// Those of the element whose name has just been read; `nil` where the bytes end in it.
  private mutating func attributes() -> [String: String]? {
    var found: [String: String] = [:]
    while true {
      skipSpace()
      guard at < bytes.count else { return nil }
      if bytes[at] == 0x3E || bytes[at] == 0x2F { return found }
      let start = at
      while at < bytes.count, bytes[at] > 0x20, bytes[at] != 0x3D, bytes[at] != 0x3E { at += 1 }
      let name = String(decoding: bytes[start..<at], as: UTF8.self)
      skipSpace()
      guard at < bytes.count, bytes[at] == 0x3D else {
        if at == start { at += 1 }
        continue
      }
      at += 1
      skipSpace()
      guard at < bytes.count else { return nil }
      let quote = bytes[at]
      guard quote == 0x22 || quote == 0x27 else { continue }
      guard let end = bytes[(at + 1)...].firstIndex(of: quote) else { return nil }
      if found[name] == nil { found[name] = String(decoding: bytes[(at + 1)..<end], as: UTF8.self) }
      at = end + 1
    }
  }

  /// A document type, perhaps with declarations in brackets.
  private mutating func skipDocumentType() -> Bool {
    while at < bytes.count, bytes[at] != 0x3E {
      if bytes[at] == 0x5B {
        guard skip(behind: "]") else { return false }
      } else {
        at += 1
      }
    }
    at += 1
    return at <= bytes.count
  }

  private mutating func skip(behind end: String) -> Bool {
    let end = Array(end.utf8)
    while at + end.count <= bytes.count {
      if bytes[at..<(at + end.count)].elementsEqual(end) {
        at += end.count
        return true
      }
      at += 1
    }
    return false
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
  }

  private func starts(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }
}
