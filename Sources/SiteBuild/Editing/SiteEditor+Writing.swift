import SiteModel

extension SiteEditor {
  /// A page that was written.
  package struct Saved: Sendable {
    /// The paths that have changed.
    package let changes: SiteChanges
    let page: PageID
    let file: String
    let bytes: [UInt8]
  }

  /// Writes a page in one step.
  ///
  /// - Parameter digest: Of what the writer began from.
  /// - Throws: ``EditError/changed(path:bytes:)`` where the file says something else by now; it is left
  ///   as it is.
  package func save(
    _ text: String, of file: String, knownAs digest: ContentDigest
  ) throws(EditError) -> Saved {
    let page = try id(of: file, in: site)
    let bytes = LineEnds(of: try saved(file)).bytes(of: text)
    let other: [UInt8]?
    do throws(FileError) {
      other = try replaceKnownFile(path(of: file), bytes, knownAs: digest)
    } catch {
      throw .file(error)
    }
    if let other { throw .changed(path: site.shown(file), bytes: other) }
    return Saved(changes: changes([file]), page: page, file: file, bytes: bytes)
  }

  /// A page as it was written, in the site as it is by now; where that cannot be made, in the site
  /// before. What is written is never told as an error.
  ///
  /// - Parameter now: The editor of the site that has followed the change.
  package func page(_ saved: Saved, in now: SiteEditor) async -> EditedPage {
    let digest = ContentDigest(of: saved.bytes)
    do throws(EditError) {
      return try await now.page(saved.file, saying: saved.bytes, digest: digest)
    } catch {
      return EditedPage(
        saved.page, file: saved.file, bytes: saved.bytes, digest: digest, in: live.snapshot)
    }
  }

  func changes(_ files: [String]) -> SiteChanges {
    SiteChanges(Set(files.map { path(of: $0).string }))
  }
}
