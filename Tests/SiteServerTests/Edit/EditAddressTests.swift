import Testing

@testable import SiteServer

@Suite struct EditAddressTests {
  @Test func hasATokenAndAName() throws {
    let address = try #require(EditAddress(path: "~edit/abc/editor.js"))
    #expect(address.token == "abc")
    #expect(address.name == "editor.js")
    let page = try #require(EditAddress(path: "~edit/abc"))
    #expect(page.token == "abc")
    #expect(page.name.isEmpty)
    #expect(EditAddress(path: "edit/abc") == nil)
    #expect(EditAddress(path: "~edit") == nil)
    #expect(EditAddress.page(EditToken(text: "abc")) == "/~edit/abc/")
  }

  @Test func noLogShowsTheToken() {
    #expect(EditAddress.masked("/~edit/abc/save?x=1") == "/~edit/…/save")
    #expect(EditAddress.masked("/~edit/abc") == "/~edit/…/")
    #expect(EditAddress.masked("/%7Eedit/abc/") == "/~edit/…/")
    #expect(EditAddress.masked("http://127.0.0.1:8080/~edit/abc/#x") == "/~edit/…/")
    #expect(EditAddress.masked("/guide.html?draft=abc") == "/guide.html?draft=…")
    #expect(EditAddress.masked("/guide.html?a=b") == "/guide.html?a=b")
  }

  @Test(arguments: [
    "/~edit/abc/%zz", "/%zz/~edit/abc/", "/%7eedi%74%2Fabc/", "/x/~edit/abc", "//~edit/abc/",
    "/?next=/~edit/abc/", "/~edit//abc", "/~edit/abc\\", "*~edit/abc",
    "/~edit/abc/../", "http://127.0.0.1:8080/#/~edit/abc/", "/%zz?draft=abc",
    "/" + String(repeating: "a", count: 9000) + "/~edit/abc/",
  ])
  func noLogShowsTheTokenOfAnAddressThatCannotBeRead(_ raw: String) {
    let masked = EditAddress.masked(raw)
    #expect(!masked.contains("abc"), "\(masked)")
    #expect(masked.contains("…"))
  }

  @Test(arguments: ["/%zz", "/a%2Fb", "/edit/abc", "/~edit", "*"])
  func otherAddressesStandInLogsAsTheyAre(_ raw: String) {
    #expect(EditAddress.masked(raw) == raw)
  }

  @Test func tokensAreLongAndNeverTheSame() {
    let token = EditToken()
    #expect(token.text.count == 32)
    #expect(token != EditToken())
    #expect(token.isSame(as: token.text))
    #expect(!token.isSame(as: token.text.dropLast()))
    #expect(!token.isSame(as: String(token.text.reversed()) + "x"))
  }
}
