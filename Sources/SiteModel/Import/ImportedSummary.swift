import Diagnostics
import MarkdownSyntax

/// A table of contents whose entries lead to where the pages are now.
struct ImportedSummary {
  let bytes: [UInt8]

  init(
    _ source: SourceText, of language: SiteLanguage, in site: Site, paths: ImportPaths
  ) {
    let start = FrontMatterFence(in: source).bodyStart
    let document = MarkdownParser().parse(source, bodyStart: start).value
    var edits: [PageEdit] = []
    for index in document.nodes.indices where document.nodes[index].kind == .link {
      let destination = document.string(of: index)
      let fragment = destination.firstIndex(of: "#").map { String(destination[$0...]) } ?? ""
      let written = RelativeAddress.decoded(String(destination.dropLast(fragment.count)))
      guard let span = document.destinationSpan(of: index), !written.isEmpty,
        let path = PagePath.joined(folder: "", written),
        let page = language.byPath[path]
          ?? language.byPath[PagePath(clean: path.value + "/README.md")]
      else { continue }
      let new = paths.path(of: site.original(of: site[page]))
      guard new != path else { continue }
      let address = RelativeAddress.encoded(new.value) + fragment
      edits.append(PageEdit(span: span, bytes: Array(address.utf8)))
    }
    bytes = PageEdit.applying(edits, to: source.bytes)
  }
}
