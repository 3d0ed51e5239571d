import Testing

/// The server is a program of its own, which need not be there.
@Suite struct ServeTests {
  @Test func saysHowToBuildTheServerWhereItIsNot() throws {
    let site = try SmallSite.with()
    try site.put("program/here", "")
    let copied = try Command.run("cp", [Command.path, site("program/toolkit")], in: "/")
    #expect(copied.status == 0)
    let run = try Command.run(site("program/toolkit"), ["serve", "--port", "0"], in: site("."))
    #expect(run.status == 2)
    #expect(run.errors.contains("There is no \(site("program/toolkit-serve"))."))
    #expect(run.errors.contains("make build"))
  }
}
