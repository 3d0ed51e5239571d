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
  /// A page of another site can make this machine answer to its name; what is not published yet is then
  /// not for it. Readers come under any name that leads here.
  package func serves(host named: String?) -> Bool {
    guard !isPublic, let named else { return true }
    let end =
      named.hasPrefix("[") ? named.firstIndex(of: "]").map(named.index(after:)) : nil
    let name = named[..<(end ?? named.firstIndex(of: ":") ?? named.endIndex)].lowercased()
    if names.contains(name) || ClientAddress(name[...]) != nil { return true }
    return baseOrigin?.hasSuffix("//\(name)") ?? false
  }

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

  /// Where the site's own pages come from, as browsers name it in `Origin` (RFC 6454 §7).
  ///
  /// Never what `Host` says: a page of another site can make this machine answer to its name.
  func origins(port: Int) -> Set<String> {
    var origins = ownOrigins(port: port)
    if let baseOrigin { origins.insert(baseOrigin) }
    return origins
  }

  /// The same of what this server serves itself, under the names of its machine.
  func ownOrigins(port: Int) -> Set<String> {
    Set(names.map { "http://\($0):\(port)" })
  }
}
