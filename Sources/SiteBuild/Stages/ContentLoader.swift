import Diagnostics
import Glibc
import SiteModel

/// Reads the content folder: the only place where pages come from disk.
struct ContentLoader {
  let disk: any FileReading
  let options: BuildOptions
  /// Pages and configuration beyond this are not read.
  static let fileLimit = 64 << 20

  /// The folder as it is now, without what the site is published to.
  ///
  /// - Throws: ``BuildError/noContent(path:)`` when the folder is not there, ``BuildError/file(_:)``
  ///   when it cannot be listed.
  func load() throws(BuildError) -> SourceTree {
    let folder = options.contentFolder
    let output = folder.relative(options.outputFolder)
    let rules = ContentFiles(isRepository: !hasSiteFile(folder))
    let tree: FileTree
    do throws(FileError) {
      tree = try disk.tree(below: folder) { path in
        guard path != output, let name = path.split(separator: "/").last else { return true }
        // What editors leave beside a file: its last version, and a link to nothing that says who
        // is at it.
        return name == ".git" || name.hasSuffix("~") || name.hasPrefix(".#")
          || rules.isSkipped(path)
      }
    } catch {
      throw error.isMissing ? BuildError.noContent(path: options.content) : BuildError.file(error)
    }
    var reading = Reading(root: shown(folder), folder: folder, disk: disk, rules: rules)
    for refusal in tree.refused { reading.refuse(refusal) }
    for file in tree.files { reading.read(file) }
    return reading.tree
  }

  /// Whether the folder is laid out in our own way. A `site.yml` that cannot be read is one too.
  private func hasSiteFile(_ folder: DiskPath) -> Bool {
    do throws(FileError) {
      try disk.checkReading(folder.appending("site.yml"))
      return true
    } catch {
      return !error.isMissing
    }
  }

  /// A folder as messages name it: relative to the working directory where it lies below it, else
  /// as it was given.
  private func shown(_ folder: DiskPath) -> String {
    let working = options.absolute(".")
    return folder == working
      ? "." : working.relative(folder) ?? DiskPath(options.content).string
  }
}

/// The tree while it is being filled.
private struct Reading {
  let root: String
  let folder: DiskPath
  let disk: any FileReading
  let rules: ContentFiles
  private var texts: [SourceTree.File] = []
  private var assets: [SourceTree.Asset] = []
  private var refused: [Diagnostic] = []

  init(root: String, folder: DiskPath, disk: any FileReading, rules: ContentFiles) {
    self.root = root
    self.folder = folder
    self.disk = disk
    self.rules = rules
  }

  var tree: SourceTree {
    SourceTree(root: root, texts: texts, assets: assets, refused: refused)
  }

  mutating func refuse(_ refusal: FileTree.Refusal) {
    refused.append(refusal.diagnostic(at: shown(refusal.path)))
  }

  mutating func read(_ file: FileTree.File) {
    guard rules.isText(file.path) else {
      if let error = refusal(of: file.path) {
        unreadable(file.path, error)
      } else {
        assets.append(SourceTree.Asset(path: file.path, size: file.size))
      }
      return
    }
    guard file.size <= ContentLoader.fileLimit else {
      add(
        .fileTooLarge, file.path,
        "The file is larger than \(ContentLoader.fileLimit >> 20) MB and is not read.",
        "Split it into several pages.")
      return
    }
    do throws(FileError) {
      let bytes = try disk.read(folder.appending(file.path))
      texts.append(SourceTree.File(path: file.path, bytes: bytes))
    } catch {
      unreadable(file.path, error)
    }
  }

  /// Why a file cannot be copied later; `nil` when it can.
  private func refusal(of path: String) -> FileError? {
    do throws(FileError) {
      try disk.checkReading(folder.appending(path))
      return nil
    } catch {
      return error
    }
  }

  private func shown(_ path: String) -> String { root == "." ? path : "\(root)/\(path)" }

  private mutating func unreadable(_ path: String, _ error: FileError) {
    add(
      .fileUnreadable, path, "The file cannot be read: \(error.reason).",
      "Make it readable, or take it away.")
  }

  private mutating func add(
    _ code: DiagnosticCode, _ path: String, _ message: String, _ hint: String
  ) {
    refused.append(
      Diagnostic(
        code, at: SourceLocation(path: shown(path), span: .fileStart), message, hint: hint))
  }
}
