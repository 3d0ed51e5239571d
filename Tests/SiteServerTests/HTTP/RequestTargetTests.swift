import SiteServer
import Testing

@Suite struct RequestTargetTests {
  @Test(arguments: [
    ("/", "", true), ("/a/b", "a/b", false), ("/a/b/", "a/b", true), ("/a%20b", "a b", false),
    ("/%C3%A9t%C3%A9", "été", false), ("http://host:80/a?b", "a", false),
    ("https://host", "", true),
    ("/a?b#c", "a", false), ("/a%25b", "a%b", false), ("//etc/passwd", "/etc/passwd", false),
  ])
  func isReadAsItsPath(_ raw: String, _ path: String, _ isFolder: Bool) throws {
    let target = try #require(RequestTarget(raw))
    #expect(target.path == path)
    #expect(target.isFolder == isFolder)
  }

  @Test(arguments: [
    "", "a/b", "*", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd",
    "/a/..", "/a/./b", "/\\..\\..\\etc\\passwd", "/%5c..%5c", "/%c0%ae%c0%ae/etc/passwd",
    "/.%00./etc/passwd", "/a%0d%0aSet-Cookie:x", "/%zz", "/%4", "/a%7fb",
    "/toolkit/../../../etc/passwd",
  ])
  func refusesWhatNoFileCanHave(_ raw: String) {
    #expect(RequestTarget(raw) == nil)
  }

  @Test func refusesWhatIsTooLong() {
    #expect(RequestTarget("/" + String(repeating: "a", count: 8191)) != nil)
    #expect(RequestTarget("/" + String(repeating: "a", count: 8192)) == nil)
  }

  @Test func readsItemsOfTheQueryAsFormsWriteThem() throws {
    let target = try #require(
      RequestTarget("/a.md?x&ask=Which%20tools+build%2Ftrust%3F&ask=second&goal=%E9&empty="))
    #expect(target.item("ask") == "Which tools build/trust?")
    #expect(target.item("goal") == "\u{FFFD}")
    #expect(target.item("x") == "")
    #expect(target.item("empty") == "")
    #expect(target.item("q") == nil)
  }
}
