import HTTPTypes
import SiteServer
import Testing

@Suite struct AddressTests {
  private func address(_ text: String) throws -> ClientAddress {
    try #require(ClientAddress(text))
  }

  @Test func addressesOfBothVersionsAreRead() throws {
    #expect(try address("192.0.2.1").description == "192.0.2.1")
    #expect(try address("2001:DB8:0:0::1").description == "2001:db8::1")
    #expect(try address("::ffff:192.0.2.1") == address("192.0.2.1"))
    #expect(try address("127.8.8.8").isLoopback)
    #expect(try address("::1").isLoopback)
    #expect(try !address("::2").isLoopback)
    for text in ["", "192.0.2", "192.0.2.256", "localhost", "::g", "1.2.3.4:80"] {
      #expect(ClientAddress(text) == nil)
    }
  }

  @Test func oneClientOfVersionSixHasANetwork() throws {
    #expect(try address("2001:db8::1").client == address("2001:db8::ffff").client)
    #expect(try address("2001:db8::1").client != address("2001:db8:0:1::1").client)
    #expect(try address("192.0.2.1").client != address("192.0.2.2").client)
  }

  @Test(arguments: [
    ("10.0.0.0/8", "10.255.1.2", true), ("10.0.0.0/8", "11.0.0.1", false),
    ("192.0.2.7", "192.0.2.7", true), ("192.0.2.7", "192.0.2.6", false),
    ("192.0.2.0/25", "192.0.2.128", false), ("0.0.0.0/0", "203.0.113.9", true),
    ("0.0.0.0/0", "2001:db8::1", false), ("2001:db8::/33", "2001:db8:7fff::1", true),
    ("2001:db8::/33", "2001:db8:8000::1", false), ("::/0", "192.0.2.1", true),
    ("2001:db8::/127", "2001:db8::2", false), ("2001:db8::/127", "2001:db8::1", true),
  ])
  func blocksHoldTheirAddresses(_ block: String, _ text: String, _ isInside: Bool) throws {
    #expect(try #require(AddressBlock(block)).contains(address(text)) == isInside)
  }

  @Test(arguments: ["", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "x/8", "::/129", "10.0.0.0/8/8"])
  func otherBlocksAreRefused(_ text: String) {
    #expect(AddressBlock(text) == nil)
  }

  // MARK: - Proxies

  private func client(_ fields: HTTPFields, from peer: String = "10.0.0.1") throws -> String {
    let trust = ProxyTrust([try #require(AddressBlock("10.0.0.0/8"))])
    return trust.client(of: fields, from: try address(peer)).description
  }

  @Test func trustedProxiesAreBelieved() throws {
    #expect(try client([.forwardedFor: "203.0.113.9"]) == "203.0.113.9")
    #expect(try client([.forwardedFor: "203.0.113.9:4711, 10.0.0.2"]) == "203.0.113.9")
    #expect(try client([.forwardedFor: "[2001:db8:cafe::17]:4711"]) == "2001:db8:cafe::17")
    #expect(try client([:]) == "10.0.0.1")
  }

  @Test func nobodyElseIs() throws {
    #expect(try client([.forwardedFor: "203.0.113.9"], from: "198.51.100.1") == "198.51.100.1")
    // What the client wrote itself stands left of what the proxy saw.
    #expect(try client([.forwardedFor: "127.0.0.1, 198.51.100.7"]) == "198.51.100.7")
    #expect(try client([.forwardedFor: "203.0.113.9, nonsense, 10.0.0.3"]) == "10.0.0.3")
    // Proxies pass on what a client wrote here.
    let forwarded = try #require(HTTPField.Name("Forwarded"))
    #expect(try client([forwarded: "for=192.0.2.60"]) == "10.0.0.1")
  }

  @Test(arguments: [
    ("10.255.0.1", true), ("11.0.0.1", false), ("172.16.0.1", true), ("172.32.0.1", false),
    ("192.168.7.7", true), ("192.169.0.1", false), ("169.254.1.1", true), ("fd00::1", true),
    ("fe80::1", true), ("2001:db8::1", false), ("::ffff:10.0.0.1", true), ("127.0.0.1", false),
  ])
  func privateNetworksAreTold(_ text: String, _ isPrivate: Bool) throws {
    #expect(try address(text).isPrivate == isPrivate)
  }

  private func isNear(_ fields: HTTPFields = [:], from peer: String) throws -> Bool {
    let trust = ProxyTrust([try #require(AddressBlock("203.0.113.0/24"))])
    return trust.isNear(fields, from: try address(peer))
  }

  @Test func whoWatchesOverTheServerIsNear() throws {
    #expect(try isNear(from: "127.0.0.1"))
    #expect(try isNear(from: "::1"))
    #expect(try isNear(from: "192.168.1.2"))
    #expect(try !isNear(from: "198.51.100.1"))
    // A trusted proxy speaks for itself, or for its own network, but not for strangers.
    #expect(try isNear(from: "203.0.113.1"))
    #expect(try isNear([.forwardedFor: "10.0.0.7"], from: "203.0.113.1"))
    #expect(try !isNear([.forwardedFor: "198.51.100.1"], from: "203.0.113.1"))
    #expect(try !isNear([.forwardedFor: "10.0.0.7, 198.51.100.1"], from: "203.0.113.1"))
    #expect(try !isNear([.forwardedFor: "10.0.0.7, unknown"], from: "203.0.113.1"))
  }

  /// A proxy on this machine that nobody named speaks for everybody.
  @Test(arguments: ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"])
  func whoSpeaksForOthersWithoutTrustIsNotNear(_ field: String) throws {
    let name = try #require(HTTPField.Name(field))
    #expect(try !isNear([name: "127.0.0.1"], from: "127.0.0.1"))
    #expect(try !isNear([name: "10.0.0.1"], from: "10.0.0.2"))
  }
}
