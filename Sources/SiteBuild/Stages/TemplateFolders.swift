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

  func load() throws(BuildError) -> TemplateFiles {
    let own = options.contentFolder.parent.appending("templates")
    var folders: [(path: DiskPath, isNamed: Bool)] = shipped.map { ($0, false) }
    folders.append((own, false))
    if let named = options.templateFolder { folders.append((named, true)) }
    var files: [String: SourceText] = [:]
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
      if let refusal = tree.refused.first {
        throw BuildError.template(
          .unreadable(path: shown(folder.appending(refusal.path)), refusal.reason.explanation))
      }
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
    return TemplateFiles(files)
  }

  /// Candidates that came with the program.
  private var shipped: [DiskPath] {
    let program = DiskPath(options.executable).parent
    var candidates = [program.parent.appending("share/toolkit")]
    // The checkout: the nearest folder above that holds the package and its templates.
    var folder = program
    while !folder.isRoot, folder.string != "." {
      let manifest = folder.appending("Package.swift")
      if exists(manifest) {
        candidates.insert(folder.appending("templates"), at: 0)
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
    DiskPath(options.workingDirectory).relative(path) ?? path.string
  }
}
