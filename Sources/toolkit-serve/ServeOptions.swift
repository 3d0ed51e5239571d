import ArgumentParser
import CommandOptions
import SiteBuild
import SiteServer

/// Options that only the server has.
struct ServeOptions: ParsableArguments {
  static let defaultPort = 8080
  /// Further ports that are tried where the default one is taken.
  static let portsTried = 20

  @Option(
    help: ArgumentHelp(
      "Port to listen on. Without it, 8080 or the next free one; 0 lets the system choose.",
      valueName: "number"))
  var port: Int?

  @Option(
    help: ArgumentHelp(
      "Name or address to listen on; 0.0.0.0 are all addresses of this machine.",
      valueName: "host"))
  var host = "127.0.0.1"

  @Flag(help: "Serve readers: the site is made once and does not follow changes.")
  var production = false

  @Flag(
    help: "Warnings keep the site from being shown or served too, but for those about translation.")
  var strict = false

  @Flag(
    help: ArgumentHelp(
      "Let pages be written in the browser, beside what they look like.",
      discussion: """
        The editor's address is printed. It holds a secret, and answers to this machine alone: \
        keep it to yourself.
        """))
  var edit = false

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Option(
    name: .customLong("trusted-proxy"),
    help: ArgumentHelp(
      "Addresses of proxies that are believed whom they speak for; may be repeated.",
      valueName: "CIDR"))
  var trustedProxies: [AddressBlock] = []

  @Option(
    help: ArgumentHelp(
      "Write a line for each request to standard output: text or json. With --production it is text.",
      valueName: "format"))
  var log: LogEntry.Format?

  @Option(
    name: .customLong("ask-rate"),
    help: ArgumentHelp(
      "Questions and messages a minute that one address may send; 0 sets no limit.",
      valueName: "number"))
  var askRate = ServerLimits().questionsPerMinute

  func validate() throws {
    if let port, !(0...65_535).contains(port) {
      throw ValidationError("--port wants a number from 0 to 65535.")
    }
    guard askRate >= 0 else { throw ValidationError("--ask-rate wants a number of 0 or more.") }
    guard edit else { return }
    if production { throw ValidationError("--edit is for writers: it goes without --production.") }
    guard host == "localhost" || ClientAddress(host)?.isLoopback == true else {
      throw ValidationError("--edit listens to this machine alone: it goes without --host \(host).")
    }
  }

  /// - Parameter base: The site's own address.
  func serverOptions(base: String?) -> ServerOptions {
    var options = ServerOptions()
    options.host = host
    options.isPublic = production
    options.log = log ?? (production ? .text : nil)
    options.trust = ProxyTrust(trustedProxies)
    options.limits.questionsPerMinute = askRate
    options.base = base
    return options
  }

  /// Says where the site is, and opens it if that was wished.
  ///
  /// - Parameter editor: Where the editor is, from the root of the host.
  func announce(port: Int, editor: String?) {
    let everywhere = ["0.0.0.0": "127.0.0.1", "::": "[::1]"]
    let name = everywhere[host] ?? (host.contains(":") ? "[\(host)]" : host)
    let host = "http://\(name):\(port)"
    let address = "\(host)/"
    Terminal.tell("Serving \(address)")
    // Not opened: everybody on this machine sees what programs are started with.
    if let editor { Terminal.tell("Editing \(host)\(editor)") }
    guard open else { return }
    // The browser may stay as long as it likes.
    let start = "command -v xdg-open >/dev/null && { xdg-open \"$0\" >/dev/null 2>&1 & }"
    if ChildProcess.run("sh", ["-c", start, address])?.status != 0 {
      Terminal.tell("No browser could be opened.")
    }
  }
}

extension AddressBlock: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension LogEntry.Format: ExpressibleByArgument {}
