/// One file of the published site.
///
/// - `path`: relative to the site's root, `/` between parts, never with `.` or `..`.
package struct OutputFile: Hashable, Sendable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
