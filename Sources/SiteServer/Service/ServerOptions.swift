/// How the server was started.
package struct ServerOptions: Sendable {
  /// A name or an address of this machine; `0.0.0.0` and `::` are all of them.
  package var host = "127.0.0.1"
  package var port = 8080
  /// Whether it serves readers: clients keep what they get. Otherwise it shows work that changes.
  package var isPublic = false
  /// `nil` writes no access log.
  package var log: LogEntry.Format?
  package var trust = ProxyTrust()
  package var limits = ServerLimits()
  /// The address the site has for its readers, with its path; `nil` where it has none.
  package var base: String?

  package init() {}

  /// Whether a request may be answered that is sent to a host of this name (RFC 9110 §7.4).
  ///
  /// A page of another site can make this machine answer to its name; what is not published yet is
  /// then not for it. Readers come under any name that leads here.
  package func serves(host named: String?) -> Bool {
    guard !isPublic, let named else { return true }
    let name = Self.host(of: named[...])
    if ClientAddress(name) != nil { return true }
    return name == "localhost" || name == host.lowercased() || name == baseHost
  }

  /// The host of an authority in lower case, without its port, and an address without its brackets
  /// (RFC 3986 §3.2.2).
  private static func host(of authority: Substring) -> String {
    if authority.hasPrefix("[") {
      return authority.dropFirst().prefix { $0 != "]" }.lowercased()
    }
    return authority.prefix { $0 != ":" }.lowercased()
  }

  /// The names of this machine, as they stand in addresses.
  private var names: [String] {
    var names = ["localhost", "127.0.0.1", "[::1]"]
    if !["0.0.0.0", "::"].contains(host) { names.append(host.contains(":") ? "[\(host)]" : host) }
    return names.map { $0.lowercased() }
  }

  private var baseOrigin: String? {
    guard let base, let scheme = base.firstRange(of: "://") else { return nil }
    let end = base[scheme.upperBound...].firstIndex(of: "/") ?? base.endIndex
    return base[..<end].lowercased()
  }

  private var baseHost: String? {
    baseOrigin.flatMap { origin in
      origin.firstRange(of: "://").map { Self.host(of: origin[$0.upperBound...]) }
    }
  }

  /// Where the site's own pages come from, as browsers name it in `Origin` (RFC 6454 §7).
  ///
  /// Never what `Host` says: a page of another site can make this machine answer to its name.
  func origins(port: Int) -> Set<String> {
    var origins = ownOrigins(port: port)
    if let baseOrigin { origins.insert(baseOrigin) }
    return origins
  }

  /// The same of what this server serves itself, under the names of its machine. Browsers leave out
  /// the port of the scheme (RFC 6454 §6.2); other programs may name it.
  func ownOrigins(port: Int) -> Set<String> {
    let named = names.map { "http://\($0):\(port)" }
    return Set(port == 80 ? named + names.map { "http://\($0)" } : named)
  }
}
