package import Diagnostics
package import SiteModel
package import SiteRendering

extension SitePipeline {
  /// A site with all its files in memory.
  package struct Rendered: Sendable {
    package let report: Report
    package let linked: LinkedSite
    package let renderer: SiteRenderer
    package let redirects: [RedirectRule]
    /// By their paths.
    package let files: [String: [UInt8]]
    /// Those of ``files`` that are an author's, as they came.
    package let copies: Set<String>
  }

  /// Checks and renders; nothing is written.
  package func rendered() async throws(BuildError) -> Rendered {
    let snapshot = try await LiveSite.reading(
      options, disk: disk, progress: progress, tell: tell
    ).snapshot
    let tree = snapshot.outputs.tree
    progress("Making \(tree.units.count) pages")
    var files: [String: [UInt8]] = [:]
    for made in await parallelMap(
      tree.units.count, jobs: options.jobs, { tree.files(of: tree.units[$0]) }
    ) {
      for file in made { files[file.path] = file.bytes }
    }
    for copy in tree.copies {
      do throws(FileError) {
        files[copy.path] = try disk.read(options.contentFolder.appending(copy.source))
      } catch {
        throw BuildError.file(error)
      }
    }
    for language in snapshot.linked.site.languages.indices {
      let rest = await SearchStage(jobs: options.jobs).files(of: tree.search(of: language)) {
        for file in $0 { files[file.path] = file.bytes }
      }
      for file in rest { files[file.path] = file.bytes }
    }
    return Rendered(
      report: snapshot.report, linked: snapshot.linked, renderer: tree.renderer,
      redirects: snapshot.redirects, files: files, copies: Set(tree.copies.map(\.path)))
  }
}
