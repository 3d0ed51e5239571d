import CDigest
import Diagnostics

/// SHA-256 (FIPS 180-4) of a file's bytes, as `sha256sum` prints it.
package struct ContentDigest: Hashable, Sendable {
  /// 64 lower-case hexadecimal digits.
  package let hexadecimal: String

  package init(of bytes: [UInt8]) {
    var state = SHA256_CTX()
    SHA256_Init(&state)
    SHA256_Update(&state, bytes, bytes.count)
    let raw = [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { buffer, count in
      SHA256_Final(buffer.baseAddress, &state)
      count = buffer.count
    }
    var digits: [UInt8] = []
    digits.reserveCapacity(raw.count * 2)
    for byte in raw {
      digits.append(hexadecimalDigit(byte >> 4) | 0x20)
      digits.append(hexadecimalDigit(byte & 15) | 0x20)
    }
    hexadecimal = String(decoding: digits, as: UTF8.self)
  }

  /// - Returns: `nil` when the bytes are not 64 such digits.
  package init?(hexadecimal bytes: ArraySlice<UInt8>) {
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }
    guard bytes.count == 64, bytes.allSatisfy(isDigit) else { return nil }
    hexadecimal = String(decoding: bytes, as: UTF8.self)
  }
}
