/// Where a page is published, below the site's root and without `.html`: `fr/toolkit/the-tools`.
///
/// A page `a/b.md` is the file `a/b.html`, addressed as `/a/b`, with
/// its Markdown twin `a/b.md`; a folder's `README.md` is the folder's own address; the home and the
/// language roots are `index`.
package struct PageAddress: Hashable, Sendable, Comparable {
  package let path: String
  package let file: String
  package let twin: String
  /// The folder the file lies in, for relative links; empty at the root.
  package let folder: String

  /// The other parts are made once: every link to the page asks for one of them.
  package init(path: String) {
    self.path = path
    file = path + ".html"
    twin = path + ".md"
    folder = PagePath(clean: path).folder
  }

  /// The address without its file: empty for the home, `fr/` for a language's root.
  package var clean: String {
    if path == "index" { return "" }
    return path.hasSuffix("/index") ? String(path.dropLast(5)) : path
  }

  /// The way from this page's folder back to the root: `../../`, or nothing.
  package var rootPrefix: String {
    String(repeating: "../", count: folder.utf8.split(separator: 0x2F).count)
  }

  package static func == (left: PageAddress, right: PageAddress) -> Bool {
    left.path == right.path
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(path) }

  package static func < (left: PageAddress, right: PageAddress) -> Bool { left.path < right.path }
}
