/// What a test target says of one group of its golden files: which expected files are read, and where.
package struct GoldenGroup: Sendable {
  package let name: String
  package let depth: Int
  package let expected: Set<String>

  package init(_ name: String, depth: Int = 1, expected: Set<String>) {
    self.name = name
    self.depth = depth
    self.expected = expected
  }

  /// Expected files of a target that no group reads: leftovers of a renamed case or a moved group.
  ///
  /// - Returns: Paths below `Golden`, in byte order.
  package static func unreadFiles(
    besides groups: [GoldenGroup], file: StaticString = #filePath
  ) throws -> [String] {
    try TestFiles.paths(below: GoldenCase.goldenFolder(of: file)).filter { path in
      let parts = path.split(separator: "/")
      guard let name = parts.last, name.hasPrefix("expected") else { return false }
      return !groups.contains { group in
        path.hasPrefix(group.name + "/") && group.expected.contains(String(name))
          && parts.count - group.name.split(separator: "/").count == group.depth + 1
      }
    }
  }
}
