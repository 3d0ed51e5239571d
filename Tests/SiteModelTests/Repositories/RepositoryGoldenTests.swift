import SiteModel
import SiteTestSupport
import Testing

/// GitBook repositories of all shapes, each a folder with what must come of it beside it.
@Suite struct RepositoryGoldenTests {
  static let golden = GoldenGroup("repositories", expected: ["expected.txt"])

  @Test(arguments: GoldenCase.all(in: "repositories"))
  func becomesASite(_ golden: GoldenCase) throws {
    try golden.check()
    let tree = try SourceTree(folder: golden.folder + "/repository", root: ".")
    try golden.expect("expected.txt", equals: RepositoryText(tree).text)
  }
}
