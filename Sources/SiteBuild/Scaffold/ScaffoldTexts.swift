/// The texts of new files. They build without a finding once “Write here” lines are replaced, and
/// without an error before.
enum ScaffoldTexts {
  /// Files of a new site below its content folder, in the order they are made.
  static func site(title: String) -> [(name: String, text: String)] {
    [
      (
        "site.yml",
        """
        # Where the site will be published; search engines and feeds need it.
        base: https://toolkit.example.org/
        # The folder of the source language.
        default: en
        # Pages below these folders are tools; the folder's README.md is their overview.
        tools: [tools]
        # What tools serve: rows of the map, in this order. Labels stand in en/language.yml.
        types: [understanding, agreement]
        # When tools are used: columns of the map.
        phases: [before, during, after]

        """
      ),
      (
        "en/language.yml",
        """
        title: "\(title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))"
        name: English
        direction: ltr
        sections: {purpose: [Purpose], rationale: [Rationale], outcomes: [Outcomes], type: [Type of tool]}
        types: {understanding: Understanding, agreement: Agreement}
        phases: {before: Before, during: During, after: After}
        and: [and]

        """
      ),
      (
        "en/SUMMARY.md",
        """
        # Table of contents

        \(entry(title, "README.md"))
        * [The tools](tools/README.md)
          * [1. A first tool](tools/1-a-first-tool.md)

        """
      ),
      (
        "en/README.md",
        """
        # \(plain(title))

        Say in two sentences what these tools are for and who uses them.

        ## Find a tool

        All tools stand [in one place](tools/README.md), by what they serve and when they are used.

        """
      ),
      (
        "en/tools/README.md",
        """
        # The tools

        Each page says what a tool is for, why it works, and what it leaves behind.

        """
      ),
      (
        "en/tools/1-a-first-tool.md",
        tool(
          name: "A first tool", number: 1, types: ["understanding"], phases: ["before", "during"])
      ),
    ]
  }

  static func tool(name: String, number: Int, types: [String], phases: [String]) -> String {
    let type = types.first.map { "types: [\($0)]\n" } ?? ""
    let phase = phases.isEmpty ? "" : "phases: [\(phases.joined(separator: ", "))]\n"
    return """
      ---
      number: \(number)
      \(type)\(phase)---

      # \(number). \(plain(name))

      ## Purpose

      Say in one paragraph what the tool is for.

      ## Rationale

      Say why it works, and when it does not.

      ## Outcomes

      * Name what is there afterwards that was not there before.

      """
  }

  /// An entry of a table of contents.
  static func entry(_ title: String, _ file: String) -> String { "* [\(plain(title))](\(file))" }

  static func page(title: String) -> String {
    """
    # \(plain(title))

    Write here.

    """
  }

  /// A title as Markdown that shows just these letters.
  private static func plain(_ title: String) -> String {
    var result = ""
    var rest = title[...]
    while let character = rest.popFirst() {
      let isMarkup =
        switch character {
        case "\\", "`", "*", "_", "[", "]", "<", "~", "$", "{": true
        case "&": rest.first.map { $0.isLetter || $0 == "#" } ?? false
        case "#": rest.isEmpty
        default: false
        }
      result += isMarkup ? "\\\(character)" : "\(character)"
    }
    return result
  }
}
