/// The size of an AVIF or HEIF image: of its primary item, turned as it is shown.
///
/// Source: ISO/IEC 14496-12 (boxes), ISO/IEC 23008-12 (`pitm`, `ipma`, `ispe`, `irot`).
enum HEIFReader {
  private struct Box {
    let type: String
    /// Without size and type.
    let content: ImageBytes
    let isWhole: Bool
  }

  static func reading(_ bytes: ImageBytes) -> ImageReading {
    let brands = ["avif", "avis", "mif1", "msf1", "heic", "heix"]
    guard let first = bytes.big(4, at: 0), first >= 16 else { return .damaged(.foreign) }
    let places = [8] + stride(from: 16, to: min(first, 256), by: 4)
    guard places.contains(where: { place in brands.contains { bytes.has($0, at: place) } }) else {
      return bytes.count < min(first, 256) ? .incomplete : .unknown
    }
    guard let meta = boxes(in: bytes).first(where: { $0.type == "meta" }), meta.isWhole else {
      return .incomplete
    }
    let parts = boxes(in: rest(meta.content, 4))
    guard let properties = parts.first(where: { $0.type == "iprp" }) else {
      return .damaged(.impossibleSize)
    }
    let groups = boxes(in: properties.content)
    let all = groups.first { $0.type == "ipco" }.map { boxes(in: $0.content) } ?? []
    let item = parts.first { $0.type == "pitm" }.flatMap { primaryItem($0.content) }
    let own =
      groups.first { $0.type == "ipma" }
      .flatMap { box in item.map { associations(of: $0, in: box.content) } } ?? []
    let shown = own.compactMap { $0 >= 1 && $0 <= all.count ? all[$0 - 1] : nil }
    guard let size = (shown + all).first(where: { $0.type == "ispe" }) else {
      return .damaged(.impossibleSize)
    }
    let turns = shown.first { $0.type == "irot" }?.content[0] ?? 0
    let (width, height) = (size.content.big(4, at: 4), size.content.big(4, at: 8))
    guard width != nil, height != nil else { return .damaged(.cut) }
    return turns % 2 == 1 ? ImageReading.made(height, width) : ImageReading.made(width, height)
  }

  /// The boxes that begin in some bytes; the last may be cut.
  private static func boxes(in bytes: ImageBytes) -> [Box] {
    var boxes: [Box] = []
    var at = 0
    while let short = bytes.big(4, at: at), bytes.count >= at + 8 {
      let long = short == 1 ? bytes.big(8, at: at + 8) : nil
      let head = short == 1 ? 16 : 8
      let size = short == 0 ? bytes.count - at : long ?? short
      guard size >= head, size < 1 << 48 else { break }
      let name = bytes.part((at + 4)..<(at + 8)).bytes
      boxes.append(
        Box(
          type: String(decoding: name, as: UTF8.self),
          content: bytes.part((at + head)..<(at + size)), isWhole: at + size <= bytes.count))
      at += size
    }
    return boxes
  }

  private static func rest(_ bytes: ImageBytes, _ start: Int) -> ImageBytes {
    bytes.part(start..<max(start, bytes.count))
  }

  private static func primaryItem(_ content: ImageBytes) -> Int? {
    content[0] == 0 ? content.big(2, at: 4) : content.big(4, at: 4)
  }

  /// Properties of an item, counted from 1.
  private static func associations(of item: Int, in content: ImageBytes) -> [Int] {
    guard let version = content[0], let flags = content[3], let count = content.big(4, at: 4) else {
      return []
    }
    var at = 8
    for _ in 0..<count {
      let width = version < 1 ? 2 : 4
      guard let owner = content.big(width, at: at), let links = content[at + width] else {
        return []
      }
      at += width + 1
      let step = flags & 1 == 1 ? 2 : 1
      if owner == item {
        return (0..<links).compactMap { content.big(step, at: at + $0 * step) }
          .map { $0 & (step == 2 ? 0x7FFF : 0x7F) }
      }
      at += links * step
    }
    return []
  }
}
