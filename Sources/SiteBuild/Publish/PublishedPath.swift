/// Whether a file of the site can have this path: relative, `/` between parts, no part empty, `.`,
/// `..` or `.git`, none longer than file systems allow (255 bytes).
///
/// `.git` is refused at every depth: what has this name is carried over or spared, never ours.
package func isPublishable(_ path: String) -> Bool {
  let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
  return !path.utf8.contains(0)
    && parts.allSatisfy { part in
      !part.isEmpty && part.count <= 255
        && ![".", "..", ".git"].contains { part.elementsEqual($0.utf8) }
    }
}
