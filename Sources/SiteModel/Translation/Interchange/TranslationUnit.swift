/// How far the translation of one block is.
package enum TranslationState: String, CaseIterable, Hashable, Sendable {
  case untranslated
  case translated
  /// Made from an earlier text of the source, or not yet vouched for: somebody must look at it.
  case outdated
}

/// One block of a source page and its translation, as they go to a translator and come back.
///
/// - `page`: the page's path below the source language's folder, such as `toolkit/4-swot.md`.
/// - `number`: the block's position on the source page, from 1.
/// - `kind`: what the block is, as ``TranslationBlock/Kind`` names it: "heading", "row". One line, for people;
///   of a file that others saved, whatever stands there.
/// - `fingerprint`: of the source block, in lower-case hexadecimal digits.
/// - `line`: where the block begins in the source file; 0 when that is not known.
/// - `source`, `target`: the Markdown of one block, without NUL. The target is empty exactly when the
///   state is ``TranslationState/untranslated``.
/// - `previousSource`: the text that an outdated translation was made from, when it is known.
///
/// Equality is that of `String`, for which two stored forms of an accented letter are the same.
package struct TranslationUnit: Hashable, Sendable {
  package let page: String
  package let number: Int
  package let kind: String
  package let fingerprint: String
  package let line: Int
  package let source: String
  package let target: String
  package let state: TranslationState
  package let previousSource: String?

  /// - Parameters:
  ///   - state: An empty target is untranslated whatever is said here, and a target that is said to
  ///     be untranslated is one that nobody vouches for: outdated.
  ///   - previousSource: Left out unless the unit is outdated.
  package init(
    page: String, number: Int, kind: String, fingerprint: String, line: Int = 0, source: String,
    target: String = "", state: TranslationState = .untranslated, previousSource: String? = nil
  ) {
    precondition(number > 0, "blocks are counted from 1")
    precondition(!kind.utf8.contains { $0 < 0x20 }, "a kind is a line of plain text")
    precondition(UnitName.isFingerprint(fingerprint), "a fingerprint is lower-case hexadecimal")
    self.page = page
    self.number = number
    self.kind = kind
    self.fingerprint = fingerprint
    self.line = line
    self.source = source
    self.target = target
    self.state =
      target.isEmpty ? .untranslated : state == .untranslated ? .outdated : state
    self.previousSource = self.state == .outdated ? previousSource : nil
  }

  /// What a file says that a block is, as one line: control characters are spaces.
  static func kind(fromFile text: String) -> String {
    let scalars = text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }
    let line = scalars.drop { $0 == " " }
    let end = line.lastIndex { $0 != " " }.map { $0 + 1 } ?? line.startIndex
    return String(String.UnicodeScalarView(line[..<end]))
  }

  /// What the unit is called in a file.
  var name: UnitName { UnitName(page: page, number: number, fingerprint: fingerprint) }
}
