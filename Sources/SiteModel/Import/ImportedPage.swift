/// A page of a GitBook repository in our spelling.
///
/// What changes: the type line becomes front matter, bold labels become headings, empty `<mark>`s and
/// ligatures go, what a server added goes, and links lead to where the pages are now. Every other byte
/// stays.
package struct ImportedPage: Sendable {
  /// How often something was changed.
  package struct Changes: Hashable, Sendable {
    package var typeLines = 0
    package var labels = 0
    package var marks = 0
    package var ligatures = 0
    package var residues = 0
    package var links = 0

    static func += (left: inout Changes, right: Changes) {
      left.typeLines += right.typeLines
      left.labels += right.labels
      left.marks += right.marks
      left.ligatures += right.ligatures
      left.residues += right.residues
      left.links += right.links
    }
  }

  /// Below the folder of its language.
  package let path: PagePath
  package let bytes: [UInt8]
  package let changes: Changes
}

extension ImportedPage {
  /// - Parameters:
  ///   - types: What the site's type lines name; `nil` for a page that is no tool.
  ///   - statesTypes: Whether the page says its types itself; a translation inherits its source's.
  init(
    _ source: ImportedSource, paths: ImportPaths, library: IncludeLibrary,
    vocabulary: SectionVocabulary, types: [ToolTypeID]?, statesTypes: Bool
  ) {
    let page = source.page
    var editor = ImportedPageEditor(source, vocabulary: vocabulary)
    editor.removeResidue()
    if let types { editor.writeAsTool(types: statesTypes ? types : []) }
    editor.cleanWords()
    path = paths.path(of: page)
    editor.leadLinks(from: path, paths: paths)
    editor.leadIncludes(from: path, paths: paths, library: library)
    bytes = editor.bytes
    changes = editor.changes
  }
}
