import SiteModel
import SiteTestSupport
import Testing
import TypesetProtocol

@testable import SiteRendering

@Suite struct TypesetDemandTests {
  private func demand(_ files: [String: String], withCode: Bool = true) -> TypesetDemand {
    TypesetDemand(of: CheckedSite(SourceTree(files)).linked, withCode: withCode)
  }

  private func requests(_ page: String) -> [TypesetRequest] {
    demand(["README.md": "# T\n\n" + page]).requests
  }

  private func code(_ language: String, _ text: String) -> TypesetRequest {
    .code(language: language, text: Array(text.utf8))
  }

  @Test func pagesWithoutCodeAskForNothing() {
    #expect(requests("Text with `code`.\n\n    indented\n") == [])
  }

  @Test(arguments: ["", "text", "TXT", "plaintext", "mermaid", "é", "{.line-numbers}"])
  func codeWithoutALanguageIsNotAskedFor(_ info: String) {
    #expect(requests("```\(info)\nx\n```\n") == [])
  }

  @Test(arguments: ["swift", "Swift", "swift title=\"x\"", "swift{1,2}", "swift,ignore"])
  func theFirstWordNamesTheLanguage(_ info: String) {
    #expect(requests("```\(info)\nx\n```\n") == [code("swift", "x\n")])
  }

  @Test func emptyCodeIsNotAskedFor() {
    #expect(requests("```swift\n```\n") == [])
  }

  @Test func codeIsFoundWhereverItStands() {
    #expect(
      requests("> ```c\n> a\n> ```\n\n* x\n\n  ```c\n  b\n  ```\n") == [
        code("c", "a\n"), code("c", "b\n"),
      ])
  }

  @Test func equalPiecesAreAskedForOnce() {
    let page = "# T\n\n```c\na\n```\n\n```c++\na\n```\n\n```c\na\n```\n"
    let found = demand([
      "site.yml": "default: en\n", "en/README.md": page, "fr/README.md": page,
      "en/only.md": "# Only\n\n```c\na\n```\n",
    ])
    #expect(found.requests == [code("c", "a\n"), code("c++", "a\n")])
    #expect(found.places.map(\.count) == [5, 2])
  }

  @Test func codeCanBeLeftOut() {
    #expect(demand(["README.md": "# T\n\n```c\na\n```\n"], withCode: false).requests == [])
  }
}
