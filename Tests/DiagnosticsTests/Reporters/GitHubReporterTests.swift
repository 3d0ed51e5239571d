import Diagnostics
import Testing

@Suite struct GitHubReporterTests {
  @Test func printsOneCommandALine() {
    #expect(
      GitHubReporter().text(for: .ofEveryKind) == """
        ::notice title=git/shallow::The repository's history is not complete.%0ARun \
        `git fetch --unshallow`.
        ::error file=content/en/7-workshops%2C old.md,line=3,endLine=3,col=1,endColumn=10,\
        title=front-matter/duplicate-key::The key “number” stands twice: {7}, {8}.%0AKeep one of \
        them.%0Acontent/en/7-workshops, old.md:2:1: The first one is here.
        ::warning file=content/en/swot.md,line=1,endLine=1,col=1,endColumn=1,\
        title=page/not-in-summary::“SWOT” is in no SUMMARY.md.
        ::error file=content/en/swot.md,line=3,endLine=3,col=17,endColumn=30,\
        title=link/unresolved::There is no page “7-workshop.md”.%0AThe nearest is “7-workshops.md”.
        ::error file=content/en/swot.md,line=3,endLine=3,col=45,endColumn=52,\
        title=link/unresolved-image::There is no image “map.jpg”.

        """)
  }

  @Test func givesNoColumnsForASpanOfSeveralLines() {
    #expect(
      render(.of("<i\nx>", marking: "<i\nx>"), as: .github)
        == "::warning file=a.md,line=1,endLine=2,title=html/refused::Here.\n")
  }

  @Test func letsNoContentStartACommandOrAPropertyOfItsOwn() {
    let location = SourceLocation(path: "a:b,c%\r\n.md", span: .fileStart)
    let message = "100%\r\n::error::x, y: z"
    #expect(
      render(Report([Diagnostic(.htmlRefused, at: location, message)]), as: .github)
        == "::warning file=a%3Ab%2Cc%25%0D%0A.md,line=1,endLine=1,col=1,endColumn=1,"
        + "title=html/refused::100%25%0D%0A::error::x, y: z\n")
  }

  @Test func printsNothingForAnEmptyReport() {
    #expect(render(Report([]), as: .github).isEmpty)
  }
}
