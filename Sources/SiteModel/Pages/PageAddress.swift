/// Where a page is published, below the site's root and without `.html`: `fr/toolkit/the-tools`.
///
/// A page `a/b.md` is the file `a/b.html`, addressed as `/a/b`, with
/// its Markdown twin `a/b.md`; a folder's `README.md` is the folder's own address; the home and the
/// language roots are `index`.
package struct PageAddress: Hashable, Sendable, Comparable {
  package let path: String

  package init(path: String) { self.path = path }

  package var file: String { path + ".html" }
  package var twin: String { path + ".md" }

  /// The address without its file: empty for the home, `fr/` for a language's root.
  package var clean: String {
    if path == "index" { return "" }
    return path.hasSuffix("/index") ? String(path.dropLast(5)) : path
  }

  /// The folder the file lies in, for relative links; empty at the root.
  package var folder: String { PagePath(clean: path).folder }

  /// The way from this page's folder back to the root: `../../`, or nothing.
  package var rootPrefix: String {
    folder.isEmpty ? "" : String(repeating: "../", count: folder.split(separator: "/").count)
  }

  package static func < (left: PageAddress, right: PageAddress) -> Bool { left.path < right.path }
}
