/// Whether a diagnostic is reported before another one: by path, span, code and message, then by
/// everything else, so that only equal ones have no order between them.
///
/// Texts are compared by their UTF-8 bytes: `String` takes two spellings of one accented letter for
/// the same, which two file names need not be.
func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
  let order =
    compare(left.location, right.location)
    ?? compare(left.code.rawValue, right.code.rawValue)
    ?? compare(left.message, right.message)
    ?? (left.severity == right.severity ? nil : left.severity < right.severity)
    ?? compare(left.hint, right.hint)
  return order ?? left.notes.lexicographicallyPrecedes(right.notes, by: precedes)
}

private func precedes(_ left: Diagnostic.Note, _ right: Diagnostic.Note) -> Bool {
  compare(left.location, right.location) ?? compare(left.message, right.message) ?? false
}

/// Whether the left one comes first; `nil` when they are the same.
private func compare(_ left: SourceLocation, _ right: SourceLocation) -> Bool? {
  compare(left.path, right.path) ?? (left.span == right.span ? nil : left.span < right.span)
}

private func compare(_ left: String, _ right: String) -> Bool? {
  if left.utf8.elementsEqual(right.utf8) { return nil }
  return left.utf8.lexicographicallyPrecedes(right.utf8)
}
