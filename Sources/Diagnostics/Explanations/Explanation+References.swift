/// Links and images in pages.
extension Explanation {
  static let linkUnresolved = Explanation(
    title: "A link leads to a page that does not exist",
    meaning: """
      No page or asset of the site lies where the link points. Perhaps the file was renamed or moved, or
      its name has a slip. In a repository without site.yml the link is published as its text alone.
      """,
    wrong: "See [workshops](7-workshop.md).",
    remedy: "Correct the path: it counts from the folder of the page that holds the link.",
    right: "See [workshops](7-workshops.md).")

  static let linkUnresolvedAnchor = Explanation(
    title: "A link leads to a heading that does not exist",
    meaning: """
      The page is there, but it has no heading with the name that stands after `#`. Readers arrive at the
      top of the page instead and have to search. It happens when a heading is worded anew.
      """,
    wrong: "See [how to prepare](workshops.md#preparaton).",
    remedy: """
      Use the heading's own anchor: its words in lower case, with `-` between them. An anchor that must
      stay when the heading changes can be written into it as `<a href="#x" id="x"></a>`.
      """,
    right: "See [how to prepare](workshops.md#preparation).")

  static let linkUnresolvedImage = Explanation(
    title: "An image file does not exist",
    meaning: """
      No file lies where the page expects its image, and readers would see an empty frame. Perhaps the
      file was renamed or moved, or its ending is another: `map.jpg` is not `map.png`.
      """,
    wrong: "![Map of the tools](.gitbook/assets/map.jpg)",
    remedy: "Add the file to the assets, or correct its name in the page.",
    right: "![Map of the tools](.gitbook/assets/map.png)")

  static let linkOutsideContent = Explanation(
    title: "A link leaves the content folder",
    meaning: """
      The path climbs out of the content folder with `..`. What lies there is not published, so the link
      could lead nowhere, and it might name a file that is nobody else's business.
      """,
    wrong: "See [the budget](../../../budget.xlsx).",
    remedy: "Copy the file into the assets and link to it there, or link to its public address.",
    right: "See [the budget](.gitbook/assets/budget.xlsx).")

  static let linkUnsafeScheme = Explanation(
    title: "A link of a kind that is not allowed",
    meaning: """
      Links may lead to pages, to web addresses, to mail addresses and to telephone numbers. Others, such
      as `javascript:` or `data:`, can run a program in the reader's browser. The link is published as
      its text alone.
      """,
    wrong: "[Open](javascript:open())",
    remedy: "Link to a page or to a web address.",
    right: "[Open](https://example.org/form)")

  static let linkForeignImage = Explanation(
    title: "An image, video or frame from another host",
    meaning: """
      Showing it would tell another company who reads the page, and it would be missing on a poor
      connection or once that host has gone. A card with its description and a link stands in its place.
      """,
    wrong: "![Map of the tools](https://images.example.com/map.png)",
    remedy: """
      Keep a copy among the assets, if its licence allows it; `toolkit import --fetch` does so for all
      images.
      """,
    right: "![Map of the tools](.gitbook/assets/map.png)")

  static let linkInexactName = Explanation(
    title: "A file is named with other capitals or spaces",
    meaning: """
      A file of this name is not there, but one whose name differs only in capitals or in the kind of
      its spaces. It is used, so that readers miss nothing. Other programs and other systems tell such
      names apart and would not find it.
      """,
    wrong: "![Map of the tools](.gitbook/assets/Map.PNG)",
    remedy: "Write the name as the file has it, or rename the file.",
    right: "![Map of the tools](.gitbook/assets/map.png)")

  static let imageDamaged = Explanation(
    title: "An image file cannot be shown",
    meaning: """
      The file is there, but its first bytes are not those of an image, or it ends too early. Readers
      would see an empty frame with the description. It happens when a copy was broken off, when a web
      page was saved under an image's name, and when Git LFS left its stand-in.
      """,
    wrong: "![Map of the tools](.gitbook/assets/empty.png)",
    remedy: "Save the image anew; with Git LFS, run `git lfs pull` before building.",
    right: "![Map of the tools](.gitbook/assets/map.png)")
}
