import Diagnostics

/// Assets that would be published as one file, or as the file of a page, letter case aside.
func publishedNameClashes(
  of assets: [AssetTable.Entry], besides pages: [PlacedPage],
  _ location: (_ source: String) -> SourceLocation
) -> [Diagnostic] {
  guard !assets.isEmpty else { return [] }
  let names = Set(assets.map { $0.published.lowercased() })
  var first: [String: SourceLocation] = [:]
  for page in pages {
    let name = page.address.file.lowercased()
    if names.contains(name), first[name] == nil { first[name] = page.face.titleLocation }
  }
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
