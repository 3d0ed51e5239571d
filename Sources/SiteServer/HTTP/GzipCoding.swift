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
  // Given back as a whole: an array would keep all of it for a text that is a quarter as long.
  let output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bound)
  defer { output.deallocate() }
  return bytes.withUnsafeBufferPointer { input -> [UInt8]? in
    stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.avail_in = UInt32(input.count)
    stream.next_out = output.baseAddress
    stream.avail_out = UInt32(bound)
    guard deflate(&stream, Z_FINISH) == Z_STREAM_END else { return nil }
    return Array(output[..<(bound - Int(stream.avail_out))])
  }
}
