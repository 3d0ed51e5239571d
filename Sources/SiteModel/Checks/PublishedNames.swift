import Diagnostics

/// Assets that would be published as one file, or as the file of a page, letter case aside.
func publishedNameClashes(
  of assets: [AssetTable.Entry], besides pages: [SitePage],
  _ location: (_ source: String) -> SourceLocation
) -> [Diagnostic] {
  var first = Dictionary(
    pages.map { ($0.address.file.lowercased(), $0.parsed.titleLocation) },
    uniquingKeysWith: { first, _ in first })
  var sources: [String: String] = [:]
  var diagnostics: [Diagnostic] = []
  for asset in assets {
    let name = asset.published.lowercased()
    guard let other = first[name] else {
      first[name] = location(asset.source)
      sources[name] = asset.source
      continue
    }
    // Told when the folder was read.
    if let source = sources[name], FileNames.areAlike(source, asset.source) { continue }
    diagnostics.append(
      Diagnostic(
        .fileNameClash, at: location(asset.source),
        "“\(asset.source)” would be published as “\(asset.published)”, which another file is.",
        hint: "Rename one of them, or take it away.",
        notes: [Diagnostic.Note(at: other, "The other file is this one.")]))
  }
  return diagnostics
}
