import ArgumentParser
import CommandOptions
import SiteBuild

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a site, a tool page or a page from a template.",
    discussion: "A language with its pages is made by “toolkit translate new”.",
    subcommands: [NewSite.self, NewTool.self, NewPage.self])
}

struct NewSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Makes a content folder with a first page and a first tool.")

  @Option(help: ArgumentHelp("Folder to make.", valueName: "folder"))
  var content = "content"

  @Option(help: ArgumentHelp("The site's title.", valueName: "title"))
  var title = "My toolkit"

  func run() throws {
    try made { () throws(ScaffoldError) in
      try Scaffold(content: content).site(title: title)
    }
    Terminal.report("Next: toolkit build\n")
  }
}

struct NewTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tool", abstract: "Makes a tool page with its required sections.")

  @Argument(help: "The tool's name: “Bilateral meetings”.")
  var name: String

  @Option(help: ArgumentHelp("Folder of the pages.", valueName: "folder"))
  var content = "content"

  func run() throws {
    try made { () throws(ScaffoldError) in try Scaffold(content: content).tool(named: name) }
  }
}

struct NewPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "Makes a page and its entry in the table of contents.")

  @Argument(help: "The page's title.")
  var title: String

  @Option(help: ArgumentHelp("Folder of the pages.", valueName: "folder"))
  var content = "content"

  @Option(help: ArgumentHelp("Folder below the language's, for the new file.", valueName: "folder"))
  var folder = ""

  func run() throws {
    try made { () throws(ScaffoldError) in
      try Scaffold(content: content).page(titled: title, folder: folder)
    }
  }
}

/// Tells what was made, or why nothing was.
private func made(_ work: () throws(ScaffoldError) -> [String]) throws {
  do throws(ScaffoldError) {
    for path in try work() { Terminal.report("Made \(path)\n") }
  } catch {
    Terminal.report("toolkit: \(error.message)\n")
    throw Failure.surroundings
  }
}
