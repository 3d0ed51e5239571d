import Diagnostics
import Glibc
import SiteModel

/// Reads the content folder: the only place where pages come from disk.
struct ContentLoader {
  let disk: any FileReading
  /// Paths in messages are relative to it.
  let workingDirectory: String
  /// Pages and configuration beyond this are not read.
  static let fileLimit = 64 << 20

  /// - Parameter output: Where the site is published: no content, where it lies below the folder.
  /// - Throws: ``BuildError/noContent(path:)`` when the folder is not there.
  func load(_ content: String, output: String) throws(BuildError) -> SourceTree {
    let folder = DiskPath(content)
    let tree: FileTree
    do throws(FileError) {
      let skipped = absolute(folder).relative(absolute(DiskPath(output)))
      tree = try disk.tree(below: folder) { path in
        guard path != skipped, let name = path.split(separator: "/").last else { return true }
        // What editors leave beside a file: its last version, and a link to nothing that says who
        // is at it.
        return name == ".git" || name.hasSuffix("~") || name.hasPrefix(".#")
      }
    } catch {
      throw error.number == ENOENT ? BuildError.noContent(path: content) : BuildError.file(error)
    }
    let root = shown(folder)
    func displayed(_ path: String) -> String { root == "." ? path : "\(root)/\(path)" }
    var files: [String: SourceText] = [:]
    var assets: [String: SourceTree.Asset] = [:]
    var refused = tree.refused.map { $0.diagnostic(at: displayed($0.path)) }
    for file in tree.files {
      guard isText(file.path) else {
        if let error = refusal(of: folder.appending(file.path)) {
          refused.append(unreadable(displayed(file.path), error))
          continue
        }
        assets[file.path] = SourceTree.Asset(path: file.path, size: file.size)
        continue
      }
      let path = displayed(file.path)
      guard file.size <= Self.fileLimit else {
        refused.append(
          Diagnostic(
            .fileTooLarge, at: SourceLocation(path: path, span: .fileStart),
            "The file is larger than \(Self.fileLimit >> 20) MB and is not read.",
            hint: "Split it into several pages."))
        continue
      }
      do throws(FileError) {
        files[file.path] = SourceText(
          path: path, bytes: try disk.read(folder.appending(file.path)))
      } catch {
        refused.append(unreadable(path, error))
      }
    }
    return SourceTree(root: root, files: files, assets: assets, refused: refused)
  }

  private func unreadable(_ path: String, _ error: FileError) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, at: SourceLocation(path: path, span: .fileStart),
      "The file cannot be read: \(error.reason).", hint: "Make it readable, or take it away.")
  }

  /// Why a file cannot be copied later; `nil` when it can.
  private func refusal(of path: DiskPath) -> FileError? {
    do throws(FileError) {
      try disk.checkReading(path)
      return nil
    } catch {
      return error
    }
  }

  private func isText(_ path: String) -> Bool {
    !path.hasPrefix("static/")
      && [".md", ".yml", ".yaml"].contains { path.lowercased().hasSuffix($0) }
  }

  /// A folder as messages name it: relative to the working directory where it lies below it.
  private func shown(_ folder: DiskPath) -> String {
    guard folder.isAbsolute else { return folder.description }
    let here = DiskPath(workingDirectory)
    if folder == here { return "." }
    return here.relative(folder) ?? relativeByLinks(folder, here) ?? folder.description
  }

  /// For a working directory that was entered through a symbolic link.
  private func relativeByLinks(_ folder: DiskPath, _ here: DiskPath) -> String? {
    do throws(FileError) {
      return try resolvedPath(of: here).relative(try resolvedPath(of: folder))
    } catch {
      return nil
    }
  }

  private func absolute(_ path: DiskPath) -> DiskPath {
    DiskPath(workingDirectory).appending(path.string)
  }
}
