import Diagnostics
import SiteModel
import SiteRendering
import SiteTestSupport

/// A content folder taken through all stages up to the files that would be published.
struct RenderedSite {
  let checked: CheckedSite
  let renderer: SiteRenderer
  /// Of the templates.
  let diagnostics: [Diagnostic]
  /// By path; text files only.
  let files: [String: String]
  /// Paths that two files would have.
  let clashes: [String]
  /// What is copied as it is.
  let copies: Set<String>

  init(
    _ content: [String: String], base: String? = "https://toolkit.example.org/",
    changes: [String: Int64] = [:], templates: [String: String] = [:],
    images: [String: [UInt8]] = [:]
  ) throws {
    checked = CheckedSite(SourceTree(content), base: base, images: images)
    var shipped = try TemplateFiles.shipped().files
    for (path, text) in templates { shipped[path] = SourceText(path: path, text) }
    let made = try SiteRenderer.make(
      checked.linked, templates: TemplateFiles(shipped), changes: changes)
    renderer = made.value
    diagnostics = made.diagnostics
    var files: [String: String] = [:]
    var clashes: [String] = []
    let tree = made.value.tree()
    for unit in tree.units {
      for file in tree.files(of: unit) {
        if files[file.path] != nil { clashes.append(file.path) }
        files[file.path] = String(decoding: file.bytes, as: UTF8.self)
      }
    }
    self.files = files
    copies = Set(tree.copies.map(\.path))
    self.clashes = clashes + copies.filter { files[$0] != nil }
  }

  /// Every HTML file, in byte order of the paths.
  var pages: [(path: String, html: String)] {
    files.filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  /// Whether a file would be published, search included.
  func publishes(_ path: String) -> Bool {
    files[path] != nil || copies.contains(path)
      || checked.site.languages.contains { path == "search-\($0.tag.rawValue).js" }
  }
}

extension TemplateFiles {
  private static let read = Result { try readShipped() }

  /// The repository's own `templates/`, read once.
  static func shipped() throws -> TemplateFiles { try read.get() }

  private static func readShipped() throws -> TemplateFiles {
    let folder = repository() + "/templates"
    var files: [String: SourceText] = [:]
    for path in try TestFiles.paths(below: folder) {
      files[path] = SourceText(
        path: "templates/\(path)", bytes: try TestFiles.read("\(folder)/\(path)"))
    }
    return TemplateFiles(files)
  }
}

/// The folder that holds `Package.swift`.
func repository(of file: StaticString = #filePath) -> String {
  var parts = "\(file)".split(separator: "/", omittingEmptySubsequences: false).dropLast()
  while parts.count > 1, !TestFiles.isFolder(parts.joined(separator: "/") + "/templates") {
    parts.removeLast()
  }
  return parts.joined(separator: "/")
}
