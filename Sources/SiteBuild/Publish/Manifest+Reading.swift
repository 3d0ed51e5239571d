extension Manifest {
  /// Reads a manifest that we wrote.
  ///
  /// - Returns: `nil` for anything else, however near: a folder is ours only when this file is, byte
  ///   for byte in the form of ``encoded``. Other programs write files of this name too.
  package init?(encoded bytes: [UInt8]) {
    var reader = ManifestReader(rest: bytes[...])
    guard reader.take(Manifest.head) else { return nil }
    var entries: [Entry] = []
    while !reader.take(Manifest.tail) {
      guard let entry = reader.takeEntry() else { return nil }
      entries.append(entry)
      let isLast = !reader.take([0x2C])
      guard reader.take([0x0A]), isLast == reader.isAtTail else { return nil }
    }
    guard reader.rest.isEmpty else { return nil }
    self.init(entries)
  }
}

private struct ManifestReader {
  var rest: ArraySlice<UInt8>

  var isAtTail: Bool { rest.starts(with: Manifest.tail) }

  mutating func take(_ expected: some Collection<UInt8>) -> Bool {
    guard rest.starts(with: expected) else { return false }
    rest.removeFirst(expected.count)
    return true
  }

  mutating func takeEntry() -> Manifest.Entry? {
    guard take("{\"path\":\"".utf8), let path = takeText(),
      take("\",\"sha256\":\"".utf8), let digest = ContentDigest(hexadecimal: rest.prefix(64))
    else { return nil }
    rest.removeFirst(64)
    guard take("\",\"bytes\":".utf8), let size = takeNumber(), take("}".utf8) else { return nil }
    return Manifest.Entry(path: path, digest: digest, size: size)
  }

  private mutating func takeNumber() -> Int? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    rest.removeFirst(digits.count)
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// The text up to the closing quote, which stays.
  private mutating func takeText() -> String? {
    var bytes: [UInt8] = []
    while let byte = rest.first, byte != 0x22, byte >= 0x20 {
      rest.removeFirst()
      guard byte == 0x5C else {
        bytes.append(byte)
        continue
      }
      if take("u00".utf8) {
        let digits = rest.prefix(2)
        guard digits.count == 2,
          let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        else { return nil }
        rest.removeFirst(2)
        bytes.append(value)
      } else {
        guard let escaped = rest.popFirst(), escaped == 0x22 || escaped == 0x5C else { return nil }
        bytes.append(escaped)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
