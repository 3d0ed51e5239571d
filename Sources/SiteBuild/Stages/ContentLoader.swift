import Diagnostics
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
        path == skipped || path.split(separator: "/").last == ".git"
      }
    } catch {
      throw BuildError.noContent(path: content)
    }
    let root = shown(folder)
    var texts: [SourceTree.File] = []
    var assets: [SourceTree.Asset] = []
    var refused = tree.refused.map { refusal in
      Diagnostic(
        .fileOutsideContent,
        at: SourceLocation(path: "\(root)/\(refusal.path)", span: .fileStart),
        "“\(refusal.path)” \(refusal.reason.explanation); it is not read.",
        hint: "Put a copy of what it leads to into the content folder.")
    }
    for file in tree.files {
      guard isText(file.path) else {
        assets.append(SourceTree.Asset(path: file.path, size: file.size))
        continue
      }
      let path = root == "." ? file.path : "\(root)/\(file.path)"
      guard file.size <= Self.fileLimit else {
        refused.append(
          Diagnostic(
            .fileTooLarge, at: SourceLocation(path: path, span: .fileStart),
            "The file is larger than \(Self.fileLimit >> 20) MB and is not read.",
            hint: "Split it into several pages."))
        continue
      }
      do throws(FileError) {
        texts.append(
          SourceTree.File(
            path: file.path, bytes: try disk.read(folder.appending(file.path))))
      } catch {
        refused.append(
          Diagnostic(
            .fileUnreadable, at: SourceLocation(path: path, span: .fileStart),
            error.message, hint: "Make the file readable, or take it away."))
      }
    }
    return SourceTree(root: root, texts: texts, assets: assets, refused: refused)
  }

  private func isText(_ path: String) -> Bool {
    !path.hasPrefix("static/")
      && [".md", ".yml", ".yaml"].contains { path.lowercased().hasSuffix($0) }
  }

  /// A folder as messages name it: relative to the working directory where it lies below it.
  private func shown(_ folder: DiskPath) -> String {
    guard folder.isAbsolute else { return folder.description }
    return DiskPath(workingDirectory).relative(folder) ?? folder.description
  }

  private func absolute(_ path: DiskPath) -> DiskPath {
    DiskPath(workingDirectory).appending(path.string)
  }
}
