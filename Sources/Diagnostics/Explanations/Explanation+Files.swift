/// Files as such, before anything in them is read.
extension Explanation {
  static let fileNotUTF8 = Explanation(
    title: "The file is not UTF-8",
    meaning: """
      The file holds bytes that are not UTF-8, the encoding that all text of a site is written in.
      They would come out as wrong letters, so the page is not published. This happens when a file was
      saved by an old editor, or when something that is no text was given a text file's name.
      """,
    wrong: "caf\\xE9            (saved as Latin-1 or Windows-1252)",
    remedy: """
      Save the file again with the encoding UTF-8, or convert it with
      `iconv -f WINDOWS-1252 -t UTF-8`. A byte-order mark is accepted.
      """,
    right: "café               (saved as UTF-8)")

  static let fileHasNUL = Explanation(
    title: "The file holds a NUL character",
    meaning: """
      A character with the number zero stands in the file. No text has one: the file is damaged, or it
      is an image, an archive or UTF-16 text under a text file's name.
      """,
    wrong: "W\\0o\\0r\\0k\\0s\\0h\\0o\\0p\\0s\\0     (UTF-16)",
    remedy: "Save the file as UTF-8 text, or move it to the assets if it is no text.",
    right: "Workshops")

  static let fileUnreadable = Explanation(
    title: "The file cannot be read",
    meaning: """
      The file is there, but the system did not let it be opened: its permissions forbid it, or it is a
      link to something that has gone. Its page would be lost from the site, so nothing is published.
      """,
    wrong: "--w-------  content/en/swot.md",
    remedy: "Make the file readable, or delete it if it is not meant to be there.",
    right: "chmod u+r content/en/swot.md")

  static let fileTooLarge = Explanation(
    title: "The file is too large to be read as a page",
    meaning: """
      A page of this size would take very long to read, for the program as for its readers. It is
      published as plain text, without headings, links or a place in the search.
      """,
    wrong: "content/en/all-meetings.md      (40 MB)",
    remedy: "Split the page, and keep data and images out of it as assets.",
    right: """
      content/en/meetings/2023.md
      content/en/meetings/2024.md
      """)

  static let fileOutsideContent = Explanation(
    title: "The file lies outside the content folder",
    meaning: """
      A symbolic link or a path with `..` leads out of the content folder. It is not followed: what lies
      outside was not meant to be published, and other machines do not have it.
      """,
    wrong: "content/en/notes.md -> /home/ana/notes.md",
    remedy: "Replace the link by a copy of the file, inside the content folder.",
    right: "cp /home/ana/notes.md content/en/notes.md")

  static let fileNameClash = Explanation(
    title: "Two files would have the same name",
    meaning: """
      The names are the same but for capitals, or for the way an accent is stored: on Windows and macOS
      one of the two files replaces the other without a word. Or both would be published at one place, as
      `assets/map.svg` and `.gitbook/assets/map.svg` are.
      """,
    wrong: """
      content/en/SWOT.md
      content/en/swot.md
      """,
    remedy: "Rename or remove one of them.",
    right: """
      content/en/swot.md
      content/en/swot-template.md
      """)
}
