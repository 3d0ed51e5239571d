/// A file as it goes out: its type, and its bytes as they are and compressed.
package struct PreparedFile: Sendable {
  package struct Variant: Sendable {
    package let bytes: [UInt8]
    package let tag: EntityTag
  }

  package let type: MediaType
  package let identity: Variant
  /// `nil` for what gzip would not make smaller, or what is not to be compressed.
  package let gzip: Variant?

  /// Below it a packet is a packet.
  private static let smallestCompressed = 512

  /// - Parameter isPacked: Whether it may go out compressed.
  package init(path: String, bytes: [UInt8], isPacked: Bool = true) {
    type = MediaType(ofFile: path)
    identity = Variant(bytes: bytes, tag: EntityTag(of: bytes))
    if isPacked, type.isCompressible, bytes.count >= Self.smallestCompressed,
      let packed = gzipped(bytes),
      packed.count < bytes.count
    {
      gzip = Variant(bytes: packed, tag: EntityTag(of: bytes, variant: "-gzip"))
    } else {
      gzip = nil
    }
  }
}
