import Diagnostics
import MarkdownSyntax
import SiteModel

/// Why nothing new was made.
package enum ScaffoldError: Error, Hashable, Sendable {
  case exists(path: String)
  case noSite(path: String)
  case noToolFolder(path: String)
  case unusableName(String)
  case outsideContent(folder: String)
  case file(FileError)

  package var message: String {
    switch self {
    case .exists(let path): "\(path) is there already; nothing was changed."
    case .noSite(let path):
      "There is no site.yml in “\(path)”. Make a site with “toolkit new site”."
    case .noToolFolder(let path): "\(path) names no folder of tools; add “tools: [folder]” to it."
    case .unusableName(let name): "“\(name)” has no letter or digit to make a file name from."
    case .outsideContent(let folder): "“\(folder)” leads out of the language's folder."
    case .file(let error): error.message
    }
  }
}

/// Makes new sites and pages. Nothing that exists is overwritten; an entry in `SUMMARY.md` is added
/// at the end of the list it belongs to.
package struct Scaffold: Sendable {
  private let content: DiskPath

  package init(content: String) {
    self.content = DiskPath(content)
  }

  /// - Returns: The files that were made.
  package func site(title: String) throws(ScaffoldError) -> [String] {
    let path = content.appending("site.yml")
    guard try !exists(path) else { throw ScaffoldError.exists(path: path.string) }
    let title = oneLine(title)
    guard !title.isEmpty else { throw ScaffoldError.unusableName(title) }
    let files = ScaffoldTexts.site(title: title)
    for (name, _) in files {
      let path = content.appending(name)
      guard try !exists(path) else { throw ScaffoldError.exists(path: path.string) }
    }
    var made: [String] = []
    for (name, text) in files { made.append(try write(name, text)) }
    return made
  }

  package func tool(named name: String) throws(ScaffoldError) -> [String] {
    let configuration = try configuration()
    guard let folder = configuration.toolFolders.first?.value else {
      throw ScaffoldError.noToolFolder(path: configuration.path)
    }
    let name = oneLine(name)
    let language = configuration.defaultLanguage.rawValue
    let number = try nextNumber(below: "\(language)/\(folder)")
    let slug = try slug(of: name)
    let file = "\(folder)/\(number)-\(slug).md"
    let made = try write(
      "\(language)/\(file)",
      ScaffoldTexts.tool(
        name: name, number: number, types: configuration.types.map(\.rawValue),
        phases: configuration.phases.map(\.rawValue)))
    try addEntry("\(number). \(name)", file, below: "\(folder)/README.md", language: language)
    return [made]
  }

  package func page(titled title: String, folder: String) throws(ScaffoldError) -> [String] {
    let language = try configuration().defaultLanguage.rawValue
    let title = oneLine(title)
    let name = "\(try slug(of: title)).md"
    guard !folder.hasPrefix("/"), let place = PagePath.joined(folder: "", folder),
      let file = PagePath.joined(folder: place.value, name)?.value
    else { throw ScaffoldError.outsideContent(folder: folder) }
    let made = try write("\(language)/\(file)", ScaffoldTexts.page(title: title))
    try addEntry(title, file, below: nil, language: language)
    return [made]
  }

  // MARK: - Reading the site

  private func configuration() throws(ScaffoldError) -> SiteConfiguration {
    let path = content.appending("site.yml")
    guard try exists(path) else { throw ScaffoldError.noSite(path: content.string) }
    let file = SourceTree.File(path: "site.yml", bytes: try reading(path))
    let tree = SourceTree(root: content.string, texts: [file], assets: [])
    return SiteConfigurationReader().configuration(from: tree.frame).value
  }

  /// One more than the highest number of a folder's files.
  private func nextNumber(below folder: String) throws(ScaffoldError) -> Int {
    let path = content.appending(folder)
    guard try exists(path) else { return 1 }
    let tree: FileTree
    do throws(FileError) { tree = try Disk().tree(below: path) } catch {
      throw ScaffoldError.file(error)
    }
    let numbers = tree.files.compactMap {
      TitleNumber.number(inFileName: PagePath(clean: $0.path).fileName)
    }
    return (numbers.max() ?? 0) + 1
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func slug(of name: String) throws(ScaffoldError) -> String {
    var slug = AnchorRules().anchor(for: name)
    if slug.hasPrefix("id-") { slug = String(slug.dropFirst(3)) }
    // A file that begins with a point is hidden.
    slug = String(slug.drop { $0 == "." || $0 == "-" })
    // These two names mean something else: the folder's page and the table of contents.
    if slug == "readme" || slug == "summary" { slug += "-page" }
    guard !slug.isEmpty, slug.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x2F }) else {
      throw ScaffoldError.unusableName(name)
    }
    return slug
  }

  // MARK: - Writing

  private func write(_ name: String, _ text: String) throws(ScaffoldError) -> String {
    let path = content.appending(name)
    guard try !exists(path) else { throw ScaffoldError.exists(path: path.string) }
    do throws(FileError) {
      try FolderMaker().make(path.parent)
      try writeFile(path, Array(text.utf8))
    } catch {
      throw ScaffoldError.file(error)
    }
    return path.string
  }

  /// Adds an entry to the table of contents: behind the last one below `parent`, else at the end.
  private func addEntry(
    _ title: String, _ file: String, below parent: String?, language: String
  ) throws(ScaffoldError) {
    let path = content.appending("\(language)/SUMMARY.md")
    guard try exists(path) else { return }
    var lines = String(decoding: try reading(path), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let entry = ScaffoldTexts.entry(title, file)
    let place = parent.flatMap { SummaryPlace(in: lines, below: $0) }
    if let place {
      lines.insert(place.indentation + entry, at: place.line)
    } else {
      while lines.last?.isEmpty == true { lines.removeLast() }
      lines += [entry, ""]
    }
    do throws(FileError) {
      try replaceFile(path, Array(lines.joined(separator: "\n").utf8))
    } catch {
      throw ScaffoldError.file(error)
    }
  }

  private func exists(_ path: DiskPath) throws(ScaffoldError) -> Bool {
    do throws(FileError) { return try fileFacts(of: path) != nil } catch {
      throw ScaffoldError.file(error)
    }
  }

  private func reading(_ path: DiskPath) throws(ScaffoldError) -> [UInt8] {
    do throws(FileError) { return try readFile(path) } catch { throw ScaffoldError.file(error) }
  }
}

/// The line of a table of contents where a new child of an entry goes.
private struct SummaryPlace {
  let line: Int
  let indentation: String

  init?(in lines: [String], below file: String) {
    guard let parent = lines.firstIndex(where: { $0.contains("(\(file))") }) else { return nil }
    func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }
    let own = indent(lines[parent])
    var last = parent
    var step = own + 2
    for index in (parent + 1)..<max(parent + 1, lines.count) {
      if lines[index].allSatisfy(\.isWhitespace) { continue }
      guard indent(lines[index]) > own else { break }
      if last == parent { step = indent(lines[index]) }
      last = index
    }
    line = last + 1
    indentation = String(repeating: " ", count: step)
  }
}
