import Diagnostics
import SiteRendering

/// Finds templates, assets and string tables without a checkout.
///
/// Lowest first: those that came with the program (`share/toolkit/` beside an installed one, else the
/// checkout it was built in), those beside the content folder, those of `--templates`. A file stands
/// above one of the same name below.
struct TemplateFolders {
  let disk: any FileReading
  let options: BuildOptions

  /// Lowest first, there or not. Only one that was named must be there.
  var folders: [(path: DiskPath, isNamed: Bool)] {
    var folders: [(path: DiskPath, isNamed: Bool)] = shipped.map { ($0, false) }
    folders.append((own, false))
    if let named = options.templateFolder { folders.append((named, true)) }
    return folders
  }

  func load() throws(BuildError) -> Diagnosed<TemplateFiles> {
    var files: [String: SourceText] = [:]
    var refused: [Diagnostic] = []
    var tried: [String] = []
    for (folder, isNamed) in folders {
      tried.append(folder.string)
      let tree: FileTree
      do throws(FileError) {
        tree = try disk.tree(below: folder) { _ in false }
      } catch {
        if isNamed || !error.isMissing { throw BuildError.file(error) }
        continue
      }
      refused += tree.refused.map { $0.diagnostic(at: shown(folder.appending($0.path))) }
      for file in tree.files {
        do throws(FileError) {
          files[file.path] = SourceText(
            path: shown(folder.appending(file.path)),
            bytes: try disk.read(folder.appending(file.path)))
        } catch {
          throw BuildError.file(error)
        }
      }
    }
    guard !files.isEmpty else { throw BuildError.template(.noFolder(tried: tried)) }
    return Diagnosed(TemplateFiles(files), refused)
  }

  /// The folder beside the content.
  private var own: DiskPath { options.contentFolder.parent.appending("templates") }

  /// What came with the program: beside an installed one, else in the checkout it was built in.
  private var shipped: [DiskPath] {
    let program = DiskPath(options.executable).parent
    let installed = program.parent.appending("share/toolkit")
    if exists(installed) { return [installed] }
    var candidates = [installed]
    var folder = program
    while !folder.isRoot, folder.string != "." {
      if exists(folder.appending("Package.swift")) {
        candidates.append(folder.appending("templates"))
        break
      }
      folder = folder.parent
    }
    return candidates
  }

  private func exists(_ path: DiskPath) -> Bool {
    do { return try fileFacts(of: path, following: true) != nil } catch { return false }
  }

  private func shown(_ path: DiskPath) -> String {
    options.absolute(".").relative(path) ?? path.string
  }
}
