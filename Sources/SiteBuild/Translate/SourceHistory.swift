import Diagnostics
import SiteModel

/// What blocks of a source page said before, as git knows it.
struct SourceHistory {
  /// Texts that were found.
  let texts: [BlockFingerprint: String]
  /// Why others were not; empty when all are there.
  let note: String

  /// Versions looked at, at most.
  private static let limit = 500

  /// Looks through the versions of a page, newest first, until all texts are found.
  ///
  /// - Parameters:
  ///   - wanted: What the blocks' fingerprints are.
  ///   - file: The page on disk.
  static func find(
    _ wanted: Set<BlockFingerprint>, of page: SitePage, in site: Site, at file: DiskPath
  ) -> SourceHistory {
    guard !wanted.isEmpty else { return SourceHistory(texts: [:], note: "") }
    let folder = file.parent
    guard GitHistory.isInRepository(folder), let versions = versions(of: file) else {
      return SourceHistory(
        texts: [:],
        note:
          "There is no git history at hand, so older texts are known by their first words alone.")
    }
    let parser = PageParser(configuration: site.configuration)
    let profile = site.languages[0].profile
    var texts: [BlockFingerprint: String] = [:]
    for version in versions {
      guard texts.count < wanted.count else { break }
      guard
        let bytes = ChildProcess.output(
          of: "git", ["-C", folder.string, "cat-file", "blob", version])
      else { continue }
      let source = SourceText(path: page.parsed.sourcePath, bytes: bytes)
      let old = parser.page(source, at: page.parsed.path, in: profile).value
      for block in old.translationBlocks where wanted.contains(block.fingerprint) {
        guard texts[block.fingerprint] == nil else { continue }
        texts[block.fingerprint] = old.plainMarkdown(of: block)
      }
    }
    guard texts.count < wanted.count else { return SourceHistory(texts: texts, note: "") }
    let note =
      GitHistory.shallowness(of: folder).isEmpty
      ? "Some older texts are in no commit; they are known by their first words alone."
      : "The clone is shallow, so older texts are known by their first words alone; fetch the whole "
        + "history with “git fetch --unshallow”."
    return SourceHistory(texts: texts, note: note)
  }

  /// Names of the file's contents in each commit that changed it, newest first, also where it was
  /// called otherwise.
  private static func versions(of file: DiskPath) -> [String]? {
    guard
      let log = ChildProcess.output(
        of: "git",
        [
          "-C", file.parent.string, "--literal-pathspecs", "log", "--follow", "-n", "\(limit)",
          "--format=%x01%H", "--name-only", "-z", "--", file.name,
        ])
    else { return nil }
    var versions: [String] = []
    var commit = ""
    for field in log.split(separator: 0) {
      let text = String(decoding: field.drop { $0 == 0x0A }, as: UTF8.self)
      if text.hasPrefix("\u{1}") {
        commit = String(text.dropFirst().prefix { $0 != "\n" })
      } else if !text.isEmpty {
        versions.append("\(commit):\(text)")
      }
    }
    return versions
  }
}
