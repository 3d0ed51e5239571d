/// What a publication did to the target, `manifest.json` not counted.
package struct PublishSummary: Hashable, Sendable {
  /// The folder that holds the site now, without symbolic links.
  package let folder: DiskPath
  /// Files that are new or have other bytes than before.
  package let written: Int
  /// Files with the bytes they had, and their times.
  package let linked: Int
  /// Files of the site before that this one does not have.
  package let removed: Int
  /// Size of the whole site.
  package let bytes: Int
  /// Nothing differed and nothing was touched.
  package let unchanged: Bool
  /// Files that somebody put into the published folder and that are gone now: paths relative to it,
  /// in the order of their bytes.
  package let dropped: [String]
}
