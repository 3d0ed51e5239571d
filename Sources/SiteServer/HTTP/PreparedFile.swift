/// A file as it goes out: its type, and its bytes as they are and compressed.
package struct PreparedFile: Sendable {
  package struct Variant: Sendable {
    package let bytes: [UInt8]
    package let tag: EntityTag
  }

  package let type: MediaType
  package let identity: Variant
  /// `nil` for what gzip would not make smaller.
  package let gzip: Variant?

  /// Below it a packet is a packet.
  private static let smallestCompressed = 512

  package init(path: String, bytes: [UInt8]) {
    type = MediaType(ofFile: path)
    identity = Variant(bytes: bytes, tag: EntityTag(of: bytes))
    if type.isCompressible, bytes.count >= Self.smallestCompressed, let packed = gzipped(bytes),
      packed.count < bytes.count
    {
      gzip = Variant(bytes: packed, tag: EntityTag(of: bytes, variant: "-gzip"))
    } else {
      gzip = nil
    }
  }

  /// Bytes that it keeps in memory.
  var size: Int { identity.bytes.count + (gzip?.bytes.count ?? 0) }
}
