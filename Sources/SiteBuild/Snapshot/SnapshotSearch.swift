import SiteModel
import SiteRendering
import SiteSearch

/// The files of one language's search: indexed when the first of them is asked for, once for all who
/// ask. Fragments of pages are made each by itself.
actor SnapshotSearch {
  private let tree: OutputTree
  private let language: Int
  private let tag: LanguageTag
  private let jobs: Int
  private var made: LanguageSearch?
  private var making: Task<[String: [UInt8]], Never>?

  /// - Parameter language: Its position.
  init(of language: Int, in tag: LanguageTag, _ tree: OutputTree, jobs: Int) {
    self.language = language
    self.tag = tag
    self.tree = tree
    self.jobs = jobs
  }

  private var search: LanguageSearch {
    let search = made ?? tree.search(of: language)
    made = search
    return search
  }

  /// Whether a path is named as the files of this search are.
  nonisolated func mayHave(_ path: String) -> Bool {
    path == LanguageSearch.rootPath(of: tag) || path.hasPrefix(LanguageSearch.folder(of: tag))
  }

  func paths() async -> [String] {
    let fragments = search.fragmentPaths
    return fragments + Array(await files().keys)
  }

  func file(at path: String) async -> [UInt8]? {
    let search = search
    if let number = search.fragmentNumber(of: path) {
      return search.fragment(of: search.words.analyzed(number), number: number).bytes
    }
    return await files()[path]
  }

  /// All but the fragments.
  private func files() async -> [String: [UInt8]] {
    let making =
      self.making
      ?? Task { [search, jobs] in
        let files = await SearchStage(jobs: jobs).files(of: search) { _ in }
        return Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { _, last in last })
      }
    self.making = making
    return await making.value
  }
}
