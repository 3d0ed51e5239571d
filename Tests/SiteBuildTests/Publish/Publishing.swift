import SiteBuild
import SiteRendering

/// A temporary folder with a target `public` in it, and the shortest way to publish into it.
struct Publishing {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  var target: String { folder("public").string }

  @discardableResult
  func publish(
    _ files: [String: String], into target: String? = nil, protecting protected: [String] = [],
    exchange: @escaping PathExchange = exchangeOnDisk
  ) throws -> PublishSummary {
    let publication = try SitePublication.begin(
      target: target ?? self.target, protecting: protected, exchange: exchange)
    defer { publication.abandon() }
    try publication.write(files.map { OutputFile(path: $0, bytes: Array($1.utf8)) })
    return try publication.finish()
  }

  /// What a build killed between ``SitePublication/begin(target:protecting:exchange:)`` and the end
  /// leaves: its folder with the marker.
  func makeLeftover() throws { try folder.put(".public.staging/.toolkit-staging") }

  /// Every file below the target with its text, `manifest.json` left out.
  func site(_ target: String = "public") throws -> [String: String] {
    var site: [String: String] = [:]
    for file in try listTree(folder(target)).files where file.path != Manifest.fileName {
      site[file.path] = try folder.text("\(target)/\(file.path)")
    }
    return site
  }
}
