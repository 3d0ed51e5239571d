/// What a run was asked to do.
package struct BuildOptions: Sendable {
  /// The content folder, as given.
  package var content: String
  /// A folder whose templates stand above all others, file by file.
  package var templates: String?
  package var output: String
  package var baseURL: String?
  package var strict: Bool
  /// Pages that are read or rendered at once.
  package var jobs: Int
  /// The folder that paths in messages are relative to.
  package var workingDirectory: String
  /// The program's own file, to find the templates that came with it.
  package var executable: String

  /// The folders as absolute paths, `.` and `..` and links taken out as far as they exist.
  var contentFolder: DiskPath { absolute(content) }
  var outputFolder: DiskPath { absolute(output) }
  var templateFolder: DiskPath? { templates.map(absolute) }

  func absolute(_ path: String) -> DiskPath {
    let joined = DiskPath(workingDirectory).appending(path)
    do throws(FileError) {
      return try resolvedPath(of: joined)
    } catch {
      // What is not there yet lies where its folder lies.
      guard !joined.isRoot, joined.name != "..", joined.name != "." else { return joined }
      return absolute(joined.parent.string).appending(joined.name)
    }
  }

  package init(
    content: String = "content", templates: String? = nil, output: String = "public",
    baseURL: String? = nil, strict: Bool = false, jobs: Int, workingDirectory: String,
    executable: String
  ) {
    self.content = content
    self.templates = templates
    self.output = output
    self.baseURL = baseURL
    self.strict = strict
    self.jobs = jobs
    self.workingDirectory = workingDirectory
    self.executable = executable
  }
}

/// The surroundings of a run are not as they must be.
package enum BuildError: Error, Hashable, Sendable {
  case file(FileError)
  case template(TemplateFault)
  case publish(PublishError)
  case noContent(path: String)

  package enum TemplateFault: Hashable, Sendable {
    case missing(path: String)
    case noFolder(tried: [String])
    case unreadable(path: String, String)
  }

  /// A sentence for the terminal.
  package var message: String {
    switch self {
    case .file(let error): error.message
    case .template(.missing(let path)): "The template \(path) is in no template folder."
    case .template(.unreadable(let path, let reason)): "The template \(path) \(reason)."
    case .template(.noFolder(let tried)):
      "No templates were found; looked in \(tried.joined(separator: ", "))."
    case .publish(let error): error.message
    case .noContent(let path):
      "There is no content folder “\(path)”. Name one with --content, or make a site with “toolkit new site”."
    }
  }
}
