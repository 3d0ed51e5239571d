/// Links as GitBook repositories hold them.
extension Explanation {
  static let linkLetterCase = Explanation(
    title: "A link writes the capitals of a file's name differently",
    meaning: """
      In a GitBook repository such a link still finds its page. On other systems, and in our own layout,
      `Guide.md` and `guide.md` are two files, and the link would lead nowhere.
      """,
    wrong: "See [the guide](Guide.md).",
    remedy: "Write the name as the file has it.",
    right: "See [the guide](guide.md).")

  static let linkLeftover = Explanation(
    title: "A link has lost its page",
    meaning: """
      GitBook writes such a marker where the page that a link meant was deleted or could not be exported.
      Nothing says any more where it led. Without site.yml its text is published without a link.
      """,
    wrong: "See [the guide](broken-reference).",
    remedy: "Write the path of the page that was meant, or take the link away.",
    right: "See [the guide](guide.md).")

  static let linkUnknownSpace = Explanation(
    title: "Links lead into a space that is not part of the site",
    meaning: """
      Addresses of app.gitbook.com name a space by its identifier, and only its members can open them.
      No configuration says which folder it is. The message counts the links, and their text is published
      without a link.
      """,
    wrong: "See [setup](https://app.gitbook.com/s/Xk3d9/setup).",
    remedy: """
      Name the folder of the space below `spaces` in site.yml, or as `key` in docs.yaml where there is no
      site.yml; or link to the public address.
      """,
    right: """
      spaces:
        Xk3d9: en
      """)
}
