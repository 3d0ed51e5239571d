import CDigest

/// SHA-256 (FIPS 180-4) of a file's bytes, as `sha256sum` prints it.
package struct ContentDigest: Hashable, Sendable {
  /// 64 lower-case hexadecimal digits.
  package let hexadecimal: String

  package init(of bytes: [UInt8]) {
    let raw = [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { buffer, count in
      _ = SHA256(bytes, bytes.count, buffer.baseAddress)
      count = buffer.count
    }
    let digits = Array("0123456789abcdef".utf8)
    hexadecimal = String(
      decoding: raw.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// - Returns: `nil` when the bytes are not 64 such digits.
  init?(hexadecimal bytes: ArraySlice<UInt8>) {
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }
    guard bytes.count == 64, bytes.allSatisfy(isDigit) else { return nil }
    hexadecimal = String(decoding: bytes, as: UTF8.self)
  }
}
