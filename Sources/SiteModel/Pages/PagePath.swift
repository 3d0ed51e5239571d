/// The path of a file below its language's folder, such as `toolkit/the-tools/7-workshops.md`.
///
/// Parts are joined with `/`; none is empty, `.` or `..`.
package struct PagePath: Hashable, Sendable, Comparable {
  package let value: String

  /// A path that is known to be clean, such as one that was listed from disk.
  package init(clean value: String) { self.value = value }

  package static let home = PagePath(clean: "README.md")

  /// The folder that holds the file; empty at the top.
  package var folder: String {
    value.utf8.lastIndex(of: 0x2F).map { String(value[..<$0]) } ?? ""
  }

  package var fileName: String {
    value.utf8.lastIndex(of: 0x2F).map { String(value[value.utf8.index(after: $0)...]) } ?? value
  }

  package var isFolderPage: Bool { fileName.lowercased() == "readme.md" }

  /// The path with a folder's page in its usual letter case: what pairs translations.
  package var paired: PagePath {
    guard isFolderPage else { return self }
    return PagePath(clean: folder.isEmpty ? "README.md" : folder + "/README.md")
  }

  /// The file that a relative address leads to from this one; `nil` when it leaves the folder.
  package func resolving(_ relative: String) -> PagePath? {
    PagePath.joined(folder: relative.hasPrefix("/") ? "" : folder, relative)
  }

  /// `relative` seen from `folder`, without `.` and `..`; `nil` when it climbs out at the top.
  package static func joined(folder: String, _ relative: String) -> PagePath? {
    if folder.isEmpty, isClean(relative) { return PagePath(clean: relative) }
    var result: [UInt8] = []
    result.reserveCapacity(folder.utf8.count + relative.utf8.count + 1)
    result.append(contentsOf: folder.utf8)
    var rest = relative.utf8[...]
    while !rest.isEmpty {
      let part = rest[..<(rest.firstIndex(of: 0x2F) ?? rest.endIndex)]
      rest = rest[part.endIndex...].dropFirst()
      if part.isEmpty || part.elementsEqual([0x2E]) { continue }
      if part.elementsEqual([0x2E, 0x2E]) {
        guard !result.isEmpty else { return nil }
        result.removeSubrange((result.lastIndex(of: 0x2F) ?? 0)...)
        continue
      }
      if !result.isEmpty { result.append(0x2F) }
      result.append(contentsOf: part)
    }
    return PagePath(clean: String(decoding: result, as: UTF8.self))
  }

  /// Whether a path has neither empty parts nor parts that begin with a point.
  private static func isClean(_ path: String) -> Bool {
    var before: UInt8 = 0x2F
    for byte in path.utf8 {
      if before == 0x2F, byte == 0x2F || byte == 0x2E { return false }
      before = byte
    }
    return before != 0x2F
  }

  package static func < (left: PagePath, right: PagePath) -> Bool { left.value < right.value }
}

extension String {
  /// What is left of a path below a folder that holds it; the path itself below the top.
  func below(_ folder: String) -> String {
    folder.isEmpty
      ? self : String(decoding: utf8.dropFirst(folder.utf8.count + 1), as: UTF8.self)
  }
}
