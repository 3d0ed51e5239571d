import ArgumentParser
import CommandOptions
import Glibc
import SiteBuild

/// Becomes `toolkit-serve`, which knows the options: the server is a program of its own, so that
/// whoever only builds sites needs nothing of it.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the site while it is written, or serves it to readers.",
    discussion: "“toolkit serve --help” lists its options.")

  private static let program = "toolkit-serve"

  @Argument(parsing: .captureForPassthrough, help: ArgumentHelp(visibility: .private))
  var arguments: [String] = []

  func run() throws {
    let program = DiskPath(SiteOptions.executable).parent.appending(Self.program).string
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    execv(program, &words)
    let reason =
      errno == ENOENT
      ? "There is no \(program). The server is built where its libraries are: with “make build” in a checkout of toolkit, or by hand with “TOOLKIT_SERVER=1 swift build -c release --product toolkit-serve”."
      : "\(program) cannot be started: \(String(cString: strerror(errno)))."
    Terminal.report("toolkit: \(reason)\n")
    throw Failure.surroundings
  }
}
