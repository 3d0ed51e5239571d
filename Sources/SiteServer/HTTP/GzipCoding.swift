import CZlib

/// Bytes in the `gzip` coding of RFC 1952, without name and time: the same bytes give the same.
///
/// - Returns: `nil` when zlib has no memory for it.
func gzipped(_ bytes: [UInt8]) -> [UInt8]? {
  var stream = z_stream()
  // 15 bits of window, and 16 for the frame of gzip.
  guard
    deflateInit2_(
      &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size)) == Z_OK
  else { return nil }
  defer { deflateEnd(&stream) }
  let bound = Int(deflateBound(&stream, UInt(bytes.count)))
  var input = bytes
  return input.withUnsafeMutableBufferPointer { input -> [UInt8]? in
    stream.next_in = input.baseAddress
    stream.avail_in = UInt32(input.count)
    var isWhole = false
    let output = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(bound)
      isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
      count = bound - Int(stream.avail_out)
    }
    return isWhole ? output : nil
  }
}
