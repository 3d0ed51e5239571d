/// The files below a folder, as they were when it was listed.
///
/// - `files`: in the order of their paths' bytes, each path once.
/// - `refused`: what is there and cannot be used, with the reason, in the same order.
package struct FileTree: Hashable, Sendable {
  package struct File: Hashable, Sendable {
    /// Relative to the folder, `/` between parts.
    package let path: String
    /// In bytes.
    package let size: Int
    /// Whether a symbolic link leads here: the file itself, or a folder above it.
    package let throughLink: Bool

    package init(path: String, size: Int, throughLink: Bool = false) {
      self.path = path
      self.size = size
      self.throughLink = throughLink
    }
  }

  package struct Refusal: Hashable, Sendable {
    package let path: String
    package let reason: Reason

    package init(path: String, reason: Reason) {
      self.path = path
      self.reason = reason
    }
  }

  package enum Reason: Hashable, Sendable {
    /// A link whose end lies outside the folder, or in a part of it that is left out.
    case linkOutside
    /// A link to a folder that it stands in.
    case linkLoop
    case linkToNothing
    /// A socket, a pipe or a device.
    case notAFile
    case nameNotUTF8
    /// More folders inside each other than ``TreeLimits/depth``.
    case tooDeep
    /// The tree holds more than ``TreeLimits/count`` names: from this path on it is not listed.
    case tooMany
    case unreadable(FileError)

    /// The end of a sentence that starts with the path's name.
    package var explanation: String {
      switch self {
      case .linkOutside: "is a symbolic link that leads out of the folder"
      case .linkLoop: "is a symbolic link to a folder that it stands in"
      case .linkToNothing: "is a symbolic link that leads nowhere"
      case .notAFile: "is neither a file nor a folder"
      case .nameNotUTF8: "has a name that is not UTF-8"
      case .tooDeep: "lies in too many folders inside each other"
      case .tooMany: "is one file too many"
      case .unreadable(let error): "cannot be read: \(error.reason)"
      }
    }
  }

  package let files: [File]
  package let refused: [Refusal]

  package init(files: [File], refused: [Refusal] = []) {
    self.files = files.sorted { precedesByBytes($0.path, $1.path) }
    self.refused = refused.sorted { precedesByBytes($0.path, $1.path) }
  }
}

/// How large a tree may be before the rest of it is refused.
package struct TreeLimits: Hashable, Sendable {
  /// Folders inside each other.
  package let depth: Int
  /// Names, those of folders and of refused things included.
  package let count: Int

  package init(depth: Int = 64, count: Int = 500_000) {
    self.depth = depth
    self.count = count
  }
}
