import Diagnostics

/// Why a repository was not imported.
package enum ImportError: Error, Sendable {
  case build(BuildError)
  case file(FileError)
  /// The repository is a site in our layout already.
  case isSite(path: String)
  /// One of the two folders lies in the other.
  case overlapping(source: String, destination: String)
  /// Files that stand where others would be written, and say something else.
  case exists(paths: [String])

  package var message: String {
    switch self {
    case .build(let error): error.message
    case .file(let error): error.message
    case .isSite(let path): "“\(path)” has a site.yml: it is a site of this program already."
    case .overlapping(let source, let destination):
      "“\(source)” and “\(destination)” lie in each other; name a new folder."
    case .exists(let paths):
      "Nothing was changed: there are already other files, which --force would write over: "
        + paths.prefix(5).joined(separator: ", ")
        + (paths.count > 5 ? " and \(paths.count - 5) more." : ".")
    }
  }
}
