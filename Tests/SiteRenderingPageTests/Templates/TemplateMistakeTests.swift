import Testing

@testable import SiteRendering

@Suite struct TemplateMistakeTests {
  @Test(arguments: [
    (
      "<h1>\n {{titel}}",
      "2:2 template/unknown-name Nothing here is called “titel”. | Did you mean “title”?"
    ),
    (
      "{{#items}}{{nmae}}{{/items}}",
      "1:11 template/unknown-name Nothing here is called “nmae”. | Did you mean “name”?"
    ),
    (
      "é{{item.depth}}",
      "1:2 template/unknown-name Nothing here is called “item.depth”. | "
        + "Known here: title, lead, open, item, items."
    ),
    (
      "{{items.name}}",
      "1:1 template/unknown-name Nothing here is called “items.name”. | "
        + "Known here: title, lead, open, item, items."
    ),
    (
      "{{#item}}{{.}}{{/item}}",
      "1:10 template/unknown-name Nothing here is called “.”. | "
        + "Known here: name, inner, title, lead, open, item, items."
    ),
    (
      "{{t.menu.opne}}",
      "1:1 template/unknown-name No string table has the word “menu.opne”. | Did you mean “menu.open”?"
    ),
    (
      "{{t.farewell}}",
      "1:1 template/unknown-name No string table has the word “farewell”. | Add it to strings/en.yml."
    ),
    (
      "{{>heda}}",
      "1:1 template/unknown-partial There is no partial “heda”. | Did you mean “head”?"
    ),
    (
      "{{>sidebar}}",
      "1:1 template/unknown-partial There is no partial “sidebar”. | Add partials/sidebar.mustache."
    ),
    (
      "a\n{{#open}}b\n",
      "2:1 template/malformed The section “open” is never closed. | Add “{{/open}}”."
    ),
    (
      "{{#item}}{{#open}}b{{/item}}c",
      "1:10 template/malformed The section “open” is never closed. | Add “{{/open}}”."
    ),
    (
      "a{{/open}}b",
      "1:2 template/malformed “{{/open}}” closes a section that is not open here. | Take it away."
    ),
    (
      "{{#open}}{{/opne}}{{/open}}",
      "1:10 template/malformed “{{/opne}}” closes a section that is not open here. | "
        + "Did you mean “{{/open}}”?"
    ),
    (
      "{{=<% %>=}}",
      "1:1 template/malformed This kind of tag is not known. | Use {{name}}, {{#name}} or {{>name}}."
    ),
    (
      "{{$block}}",
      "1:1 template/malformed This kind of tag is not known. | Use {{name}}, {{#name}} or {{>name}}."
    ),
    ("a {{title", "1:3 template/malformed A tag that begins here is never closed. | Add “}}”."),
    ("a {{{lead}}", "1:3 template/malformed A tag that begins here is never closed. | Add “}}}”."),
    (
      "{{{title}}}",
      "1:1 template/raw-text “title” is text, not markup. | Write two braces: text is escaped."
    ),
    (
      "{{lead}}",
      "1:1 template/raw-text “lead” is markup. | Write three braces: escaped, its tags would be seen."
    ),
    (
      "{{#lead}}{{.}}{{/lead}}",
      "1:10 template/raw-text “.” is markup. | Write three braces: escaped, its tags would be seen."
    ),
    ("{{open}}", "1:1 template/malformed “open” cannot be printed. | Use it as a section."),
    ("{{items}}", "1:1 template/malformed “items” cannot be printed. | Use it as a section."),
  ])
  func reports(_ template: String, _ finding: String) {
    let small = SmallTemplate(template, partials: ["head": ""])
    #expect(small.findings == ["page.mustache:" + finding])
  }

  /// Also when the way back leads through another partial.
  @Test func reportsPartialsThatIncludeThemselves() {
    let small = SmallTemplate("{{>a}}", partials: ["a": "x\n{{>b}}", "b": " {{>a}}"])
    #expect(
      small.findings == [
        "partials/b.mustache:1:2 template/malformed The partial “a” includes itself. | Take it out."
      ])
    #expect(small.text() == "x\n")
  }

  /// A mistake of a partial is its own file's, wherever it is included.
  @Test func placesMistakesInTheirFile() {
    let small = SmallTemplate("{{>a}}\n{{#item}}{{>a}}{{/item}}", partials: ["a": "\n{{depht}}"])
    #expect(small.findings.allSatisfy { $0.hasPrefix("partials/a.mustache:2:1 ") })
  }

  /// What surrounds a mistake is printed.
  @Test func printsTheRest() {
    #expect(SmallTemplate("a{{titel}}b{{/open}}c{{#open}}d").text() == "abcd")
  }

  @Test func wordsFallBackToEnglish() throws {
    let site = try RenderedSite(
      [
        "site.yml": "default: en\n", "en/README.md": "# Home\n\nWords.\n",
        "cy/language.yml":
          "strings: {search.open: Chwilio, serach.title: X, search.results.many: M}\n",
      ])
    #expect(site.files["cy/index.html"]?.contains(">Chwilio<") == true)
    #expect(site.files["cy/index.html"]?.contains(">Skip to content<") == true)
    let found = site.diagnostics.filter { $0.location.path == "content/cy/language.yml" }
    #expect(
      found.map(\.code) == [.configUnknownKey, .translationMissingString]
        && found.first?.hint == "Did you mean “search.title”?")
  }

  @Test func aMissingTemplateIsTheSurroundingsFault() throws {
    let linked = try RenderedSite(["site.yml": "default: en\n", "en/README.md": "# Home\n"]).checked
      .linked
    var files = try TemplateFiles.shipped().files
    files["tool.mustache"] = nil
    #expect(throws: TemplateError.missing(path: "tool.mustache")) {
      try SiteRenderer.make(linked, templates: TemplateFiles(files), changes: [:])
    }
  }
}
