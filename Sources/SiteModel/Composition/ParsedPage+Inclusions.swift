import MarkdownSyntax

/// How the files that stand in a page write their references.
extension ParsedPage {
  /// A reference's address as its author wrote it.
  func written(_ reference: PageReference) -> String {
    guard let span = reference.destinationSpan, span != reference.span, !document.isOwn(span) else {
      return reference.destination
    }
    return String(decoding: document.bytes[span.start..<span.end], as: UTF8.self)
  }

  /// The folder, below that of the language, of the file that writes a reference.
  func folder(of reference: PageReference) -> String {
    guard !document.isOwn(reference.span), sourcePath.hasSuffix(path.value),
      let file = document.inclusion(at: reference.span.start)?.source.path
    else { return path.folder }
    let root = sourcePath.utf8.dropLast(path.value.utf8.count)
    guard file.utf8.starts(with: root) else { return "" }
    return PagePath(clean: String(decoding: file.utf8.dropFirst(root.count), as: UTF8.self)).folder
  }
}
