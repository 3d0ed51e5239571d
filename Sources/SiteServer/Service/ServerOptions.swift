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

  /// Where the site's own pages come from, as browsers name it in `Origin` (RFC 6454 §7).
  ///
  /// Never what `Host` says: a page of another site can make this machine answer to its name.
  func origins(port: Int) -> Set<String> {
    var names = ["localhost", "127.0.0.1", "[::1]"]
    if !["0.0.0.0", "::"].contains(host) { names.append(host.contains(":") ? "[\(host)]" : host) }
    var origins = Set(names.map { "http://\($0.lowercased()):\(port)" })
    if let base, let scheme = base.firstRange(of: "://") {
      let end = base[scheme.upperBound...].firstIndex(of: "/") ?? base.endIndex
      origins.insert(base[..<end].lowercased())
    }
    return origins
  }
}
