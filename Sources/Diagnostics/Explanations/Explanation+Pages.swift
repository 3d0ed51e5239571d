/// Pages of any kind, and the Markdown and HTML in them.
extension Explanation {
  static let markdownOverLimit = Explanation(
    title: "Markdown that is too large or too deep to be read",
    meaning: """
      One part of the page is beyond what is read as Markdown: a paragraph of more than 64 KB, or of
      16 KB full of brackets and other signs, quotations or lists more than 100 levels deep, a table of more than 100 columns, or a link definition of more
      than 2 KB. Such input can make a reader of Markdown very slow. The part is published as plain text,
      exactly as it was written.
      """,
    wrong: "> > > > > > > > > > > > …      (more than 100 levels)",
    remedy: """
      Break the paragraph, table or list into smaller ones; generated data is better published as an
      asset.
      """,
    right: "> One level of quotation, or a few.")

  static let htmlRefused = Explanation(
    title: "HTML that is not allowed in a page",
    meaning: """
      Pages may hold a set of harmless HTML elements and attributes, and this one is not among them:
      scripts, forms, styles and event handlers could harm the site's readers. It is shown as text, so
      that nothing disappears unseen. Words in angle brackets that are no HTML, such as `<your-name>`,
      are reported too.
      """,
    wrong: "Write to <your-name> <script>alert('!')</script>",
    remedy: "Write it in Markdown, or in backticks when it is meant to be read as it is.",
    right: "Write to `<your-name>`")

  static let pageEmpty = Explanation(
    title: "The page has no content",
    meaning: """
      The file is empty, or holds only white space or front matter. Readers who follow a link to it find
      nothing.
      """,
    wrong: "(an empty file)",
    remedy: "Write the page, or delete the file and its entry in SUMMARY.md.",
    right: """
      # Focus groups

      A focus group is a guided discussion among a small group of people.
      """)

  static let pageWithoutTitle = Explanation(
    title: "The page has no title",
    meaning: """
      The title of a page is its first heading of level one, and there is none. Navigation, search and
      the browser's window need a name for the page; the entry in SUMMARY.md or the file's name stands
      in for it.
      """,
    wrong: "Workshops provide time and space to meet.",
    remedy: "Begin the page with a line `# Title`.",
    right: """
      # Workshops

      Workshops provide time and space to meet.
      """)

  static let pageSecondTitle = Explanation(
    title: "The page has more than one title",
    meaning: """
      A page has one heading of level one, its title. A further one is published as a heading, but people
      who listen to the page or jump from heading to heading take it for the start of another page.
      """,
    wrong: """
      # Workshops

      # Preparation
      """,
    remedy: "Make it a heading of level two, or move what follows to a page of its own.",
    right: """
      # Workshops

      ## Preparation
      """)

  static let pageDuplicateAddress = Explanation(
    title: "Two pages would have the same address",
    meaning: """
      Both files would be published at one place, and one of them would be lost. A folder's README.md,
      for example, is published at the address of a page with the folder's name.
      """,
    wrong: """
      content/en/tools.md
      content/en/tools/README.md
      """,
    remedy: "Rename, join or remove one of the two.",
    right: "content/en/tools/README.md")

  static let pageNotInSummary = Explanation(
    title: "The page is in no SUMMARY.md",
    meaning: """
      The page is published, but no navigation leads to it: readers only find it by search or by a link.
      In a GitBook repository such a page is not published at all.
      """,
    wrong: """
      content/en/swot.md is there, and SUMMARY.md says:
      * [Workshops](workshops.md)
      """,
    remedy: "Add an entry for it to SUMMARY.md, or delete the page.",
    right: """
      * [Workshops](workshops.md)
      * [SWOT](swot.md)
      """)
}
