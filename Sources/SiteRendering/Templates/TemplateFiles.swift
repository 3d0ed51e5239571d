package import Diagnostics

/// The files of `templates/`, the site's own above the shipped ones.
///
/// - `files`: by path below the folder: `page.mustache`, `partials/head.mustache`,
///   `strings/en.yml`, `assets/site.css`.
package struct TemplateFiles: Sendable {
  package let files: [String: SourceText]

  package init(_ files: [String: SourceText]) { self.files = files }

  func below(_ folder: String, withSuffix suffix: String) -> [(name: String, source: SourceText)] {
    files.filter { $0.key.hasPrefix(folder) && $0.key.hasSuffix(suffix) }
      .map { (String($0.key.dropFirst(folder.count).dropLast(suffix.count)), $0.value) }
      .filter { !$0.0.contains("/") }
      .sorted { $0.0 < $1.0 }
  }
}

/// A template that the site needs and no folder has.
package enum TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
  case missing(path: String)

  package var description: String {
    switch self {
    case .missing(let path): "The template \(path) is in no template folder."
    }
  }
}
