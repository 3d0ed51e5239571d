import SiteModel
import Testing

@Suite struct PageAddressTests {
  @Test func aPageIsAFileBesideItsTwin() {
    let address = PageAddress(path: "fr/toolkit/the-tools")
    #expect(address.file == "fr/toolkit/the-tools.html")
    #expect(address.twin == "fr/toolkit/the-tools.md")
    #expect(address.clean == "fr/toolkit/the-tools")
    #expect(address.folder == "fr/toolkit")
    #expect(address.rootPrefix == "../../")
  }

  @Test(arguments: [("index", "", ""), ("fr/index", "fr/", "../")])
  func rootsAreFolders(_ path: String, _ clean: String, _ rootPrefix: String) {
    #expect(PageAddress(path: path).clean == clean)
    #expect(PageAddress(path: path).rootPrefix == rootPrefix)
  }

  /// A page of its own may be called `index.md`.
  @Test func onlyAWholeNameIsTheRoots() {
    #expect(PageAddress(path: "a/my-index").clean == "a/my-index")
  }
}

@Suite struct RelativeAddressTests {
  @Test(arguments: [
    ("", "a.html", "a.html"),
    ("a", "a.html", "../a.html"),
    ("a/b", "a/c/d.html", "../c/d.html"),
    ("a/b", "x.html", "../../x.html"),
    ("a", "a/b.html", "b.html"),
    ("a", "ab/c.html", "../ab/c.html"),
    ("a/b", "a/b/c.html", "c.html"),
    ("", "a b/é?#%.html", "a%20b/%C3%A9%3F%23%25.html"),
  ])
  func leadsFromAFolderToAFile(_ folder: String, _ target: String, _ href: String) {
    #expect(RelativeAddress.href(fromFolder: folder, to: target) == href)
  }

  @Test(arguments: [
    ("a%20b", "a b"), ("%C3%A9", "é"), ("100%", "100%"), ("%zz%2", "%zz%2"), ("%+1%2e", "%+1."),
    ("plain", "plain"),
  ])
  func takesPercentEncodingAway(_ text: String, _ decoded: String) {
    #expect(RelativeAddress.decoded(text) == decoded)
  }

  @Test(arguments: ["a b/c d.md", "é#?%25.md", "(1) [2] “3”.md", "参考/x+y,z@1!.md"])
  func whatIsEncodedIsDecodedToTheSame(_ path: String) {
    #expect(RelativeAddress.decoded(RelativeAddress.encoded(path)) == path)
  }
}
