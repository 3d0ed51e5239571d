import ArgumentParser
import CommandOptions

/// The command: parses options, calls one function, prints, exits.
@main
struct Toolkit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "toolkit",
    abstract: "Builds a documentation site from Markdown pages that describe tools.",
    discussion: """
      A site is a folder “content” with one folder a language. Start with “toolkit new site”,
      check with “toolkit check”, publish with “toolkit build”.

      Exit status: 0 done (warnings allowed), 1 content or templates have errors, 2 the
      surroundings failed (a disk that is full, a template that is missing), 64 wrong usage.
      """,
    version: Version.text,
    subcommands: [
      Build.self, Check.self, Search.self, New.self, Translate.self, Import.self, Explain.self,
      Serve.self,
    ])
}
