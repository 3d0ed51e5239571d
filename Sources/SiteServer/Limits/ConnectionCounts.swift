import Synchronization

/// Connections that are open, and how many of them each address has.
package final class ConnectionCounts: Sendable {
  private let counts = Mutex<[ClientAddress: Int]>([:])
  private let limit: Int
  private let trust: ProxyTrust

  /// - Parameter limit: For one address, but for this machine and trusted proxies.
  package init(limit: Int, trust: ProxyTrust) {
    self.limit = limit
    self.trust = trust
  }

  /// - Returns: Whether the address may have one more. Either way ``close(_:)`` follows.
  package func open(_ address: ClientAddress) -> Bool {
    let client = address.client
    let count = counts.withLock { counts in
      counts[client, default: 0] += 1
      return counts[client, default: 0]
    }
    return count <= limit || address.isLoopback || trust.trusts(address)
  }

  package func close(_ address: ClientAddress) {
    counts.withLock { counts in
      guard let count = counts[address.client] else { return }
      counts[address.client] = count > 1 ? count - 1 : nil
    }
  }

  package var total: Int { counts.withLock { $0.values.reduce(0, +) } }
}
