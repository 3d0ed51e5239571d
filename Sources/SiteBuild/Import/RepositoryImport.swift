package import Diagnostics
package import SiteModel

/// Brings a GitBook repository into a content folder of our layout.
///
/// All files are made before the first is written. What is there already is never overwritten unless it
/// is asked for, so a second run changes nothing.
package struct RepositoryImport: Sendable {
  package let plan: ImportPlan
  package let diagnostics: [Diagnostic]
  /// Files that were written, and those that said the same already.
  package let written: [String]
  package let unchanged: Int

  /// - Parameters:
  ///   - options: Its content folder is the repository.
  ///   - destination: The new content folder.
  ///   - overwrites: Whether files that say something else are written over.
  package static func run(
    _ options: BuildOptions, to destination: String, overwrites: Bool,
    progress: @escaping @Sendable (String) -> Void = { _ in },
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws(ImportError) -> RepositoryImport {
    let target = options.absolute(destination)
    guard target.relative(options.contentFolder) == nil,
      options.contentFolder.relative(target) == nil, target != options.contentFolder
    else { throw ImportError.overlapping(source: options.content, destination: destination) }
    let reading: SiteStages
    do throws(BuildError) {
      reading = try await SitePipeline(options, progress: progress, tell: tell).reading()
    } catch {
      throw ImportError.build(error)
    }
    guard reading.layout.configuration.layout == .gitBook else {
      throw ImportError.isSite(path: options.content)
    }
    let plan = ImportPlan(
      reading.linked.value, tree: reading.tree, layout: reading.layout)
    let work = ImportWork(source: options.contentFolder, target: target)
    let pending = try work.pending(plan.files)
    let clashes = pending.filter(\.isThere).map { "\(destination)/\($0.path)" }
    guard overwrites || clashes.isEmpty else { throw ImportError.exists(paths: clashes) }
    for file in pending { try work.write(file) }
    return RepositoryImport(
      plan: plan, diagnostics: reading.linked.diagnostics,
      written: pending.map { "\(destination)/\($0.path)" },
      unchanged: plan.files.count - pending.count)
  }
}

/// The files of an import on disk.
private struct ImportWork {
  let source: DiskPath
  let target: DiskPath

  /// A file that does not say yet what it should.
  struct Pending {
    let path: String
    let bytes: [UInt8]
    let isThere: Bool
  }

  func pending(_ files: [ImportPlan.File]) throws(ImportError) -> [Pending] {
    var pending: [Pending] = []
    for file in files {
      do throws(FileError) {
        let bytes =
          switch file.content {
          case .text(let bytes): bytes
          case .copy(let path): try readFile(source.appending(path))
          }
        let place = target.appending(file.path)
        let isThere = try fileFacts(of: place, following: true) != nil
        if isThere, try readFile(place) == bytes { continue }
        pending.append(Pending(path: file.path, bytes: bytes, isThere: isThere))
      } catch {
        throw ImportError.file(error)
      }
    }
    return pending
  }

  func write(_ file: Pending) throws(ImportError) {
    let place = target.appending(file.path)
    do throws(FileError) {
      if file.isThere {
        try replaceFile(place, file.bytes)
      } else {
        try createFile(place, file.bytes)
      }
    } catch {
      throw ImportError.file(error)
    }
  }
}
