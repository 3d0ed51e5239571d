/// The published site as a value: what files there are, each made when it is asked for.
///
/// A unit's files are made by a pure function of the linked site, in any order and on any task, so
/// that the whole site need never lie in memory at once.
package struct OutputTree: Sendable {
  /// Some files that are made together.
  package struct Unit: Sendable {
    private let make: @Sendable () -> [OutputFile]

    init(_ make: @escaping @Sendable () -> [OutputFile]) {
      self.make = make
    }

    package func files() -> [OutputFile] { make() }

    /// The unit without files that the content brings itself: `static/robots.txt` and a page of
    /// the author's own, `pages.md`, stand above ours.
    func leavingOut(_ paths: Set<String>) -> Unit {
      guard !paths.isEmpty else { return self }
      return Unit { [make] in make().filter { !paths.contains($0.path) } }
    }
  }

  /// A file that is copied as it is.
  package struct Copy: Hashable, Sendable {
    /// Below the content folder.
    package let source: String
    /// Below the site's root.
    package let path: String
  }

  /// Pages in the order of the site, then what the languages and the whole site have once.
  package let units: [Unit]
  package let copies: [Copy]
}
