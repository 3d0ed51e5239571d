import Diagnostics
import Glibc
import SiteModel

/// The content folder as it was read.
struct LoadedContent: Sendable {
  let tree: SourceTree
  /// Of the tree.
  let frame: SourceFrame
  /// Whether a symbolic link leads to one of the files: a change at one place is then one at another.
  let hasLinks: Bool

  init(_ tree: SourceTree, hasLinks: Bool) {
    self.tree = tree
    self.hasLinks = hasLinks
    frame = tree.frame
  }

  private init(_ other: LoadedContent, texts tree: SourceTree) {
    self.tree = tree
    hasLinks = other.hasLinks
    frame = other.frame
  }

  /// The same files, some with other content.
  ///
  /// - Parameters:
  ///   - texts: By path; all of them are in the tree.
  ///   - sizes: Of assets, likewise.
  func replacing(texts: [String: [UInt8]], sizes: [String: Int]) -> LoadedContent {
    let tree = tree.replacing(texts: texts, sizes: sizes)
    guard sizes.isEmpty, !texts.keys.contains(where: frame.isSetting) else {
      return LoadedContent(tree, hasLinks: hasLinks)
    }
    return LoadedContent(self, texts: tree)
  }
}

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
  func load() throws(BuildError) -> LoadedContent {
    try load(after: nil)
  }

  /// - Parameter earlier: A tree, and which of its files may say something else now: all others are
  ///   taken from it.
  func load(
    after earlier: (tree: SourceTree, changes: FolderChanges)?
  ) throws(BuildError) -> LoadedContent {
    let folder = options.contentFolder
    let output = folder.relative(options.outputFolder)
    let rules = ContentFiles(isRepository: !hasSiteFile(folder))
    let tree: FileTree
    do throws(FileError) {
      tree = try disk.tree(below: folder) { path in
        path == output || isLeftByEditor(path) || rules.isSkipped(path)
      }
    } catch {
      throw error.isMissing ? BuildError.noContent(path: options.content) : BuildError.file(error)
    }
    var reading = Reading(root: shown(folder), folder: folder, disk: disk, rules: rules)
    for refusal in tree.refused { reading.refuse(refusal) }
    for file in tree.files {
      if !file.throughLink, let earlier, !earlier.changes.contain(file.path),
        let text = earlier.tree.files[file.path], text.bytes.count == file.size
      {
        reading.keep(text, at: file.path)
      } else {
        reading.read(file)
      }
    }
    return LoadedContent(reading.tree, hasLinks: tree.files.contains(where: \.throughLink))
  }

  /// The folder after changes to some files that are still what they were: text or asset, and no link.
  ///
  /// - Returns: `nil` where more has changed, and the folder is to be listed again.
  func load(_ content: LoadedContent, changed: Set<String>) -> LoadedContent? {
    guard !content.hasLinks else { return nil }
    var texts: [String: [UInt8]] = [:]
    var sizes: [String: Int] = [:]
    for path in changed where !isLeftByEditor(path) {
      let place = options.contentFolder.appending(path)
      do throws(FileError) {
        guard let facts = try fileFacts(of: place) else {
          // It came and went.
          if !path.isEmpty, content.tree.refused.isEmpty, !content.tree.has(path) { continue }
          return nil
        }
        guard facts.kind == .file, facts.size <= Self.fileLimit else { return nil }
        if content.tree.files[path] != nil {
          texts[path] = try disk.read(place)
        } else if content.tree.assets[path] != nil {
          try disk.checkReading(place)
          sizes[path] = facts.size
        } else {
          return nil
        }
      } catch {
        return nil
      }
    }
    return content.replacing(texts: texts, sizes: sizes)
  }

  /// What editors leave beside a file: its last version, and a link to nothing that says who is at it.
  /// And what git keeps.
  private func isLeftByEditor(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: 0x2F)
    guard let name = parts.last else { return false }
    return name.last == 0x7E || name.starts(with: ".#".utf8)
      || parts.contains { $0.elementsEqual(".git".utf8) }
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

  mutating func keep(_ text: SourceText, at path: String) {
    texts.append(SourceTree.File(path: path, bytes: text.bytes))
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
