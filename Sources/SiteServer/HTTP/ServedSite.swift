import Synchronization

/// One state of the site, with what the server knows about it.
package final class ServedSite: Sendable {
  package let files: any SiteFiles
  /// Who answers questions about this state; `nil` where nobody does.
  package let answers: (any SiteAnswering)?
  package let prepared: PreparedFiles
  private let known = Mutex(Known())

  private struct Known: Sendable {
    var addresses: AddressIndex?
    var near: NearPages?
  }

  /// How long a file may take to be made.
  private let patience: Duration
  /// Where nobody says otherwise.
  package static let patience = Duration.seconds(5)

  package init(
    _ files: any SiteFiles, answers: (any SiteAnswering)?,
    prepared: PreparedFiles? = nil,
    patience: Duration = ServedSite.patience
  ) {
    self.files = files
    self.answers = answers
    self.prepared = prepared ?? PreparedFiles(holdsBytes: files.holdsBytes)
    self.patience = patience
  }

  /// The site with other bytes in the same files, whose addresses need not be gathered again.
  package init(
    _ files: any SiteFiles, answers: (any SiteAnswering)?, atAddressesOf other: ServedSite
  ) {
    self.files = files
    self.answers = answers
    prepared = PreparedFiles(holdsBytes: files.holdsBytes)
    patience = other.patience
    known.withLock { $0 = other.known.withLock(\.self) }
  }

  /// Made when the first address is looked up: after an edit nobody waits for it.
  package var addresses: AddressIndex {
    if let addresses = known.withLock(\.addresses) { return addresses }
    let made = AddressIndex(
      paths: files.paths, redirects: files.redirects, redirectFiles: files.redirectFiles)
    known.withLock { $0.addresses = made }
    return made
  }

  /// Made when the first page is missed.
  package var near: NearPages {
    if let near = known.withLock(\.near) { return near }
    let made = NearPages(files.listedPages)
    known.withLock { $0.near = made }
    return made
  }

  /// - Throws: ``DeadlineError`` when it takes too long. What was begun goes on, and may be there when
  ///   it is asked for again.
  package func file(at path: String) async throws(DeadlineError) -> PreparedFile? {
    try await prepared.file(at: path, within: patience) { [files] in await files.bytes(at: path) }
  }
}
