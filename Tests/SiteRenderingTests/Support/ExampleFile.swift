/// A file of examples that people read, in the form of the CommonMark specification: prose, and
/// between fences of 32 backticks the Markdown, a line with a point, and the HTML.
struct ExampleFile {
  private static let fence = String(repeating: "`", count: 32)

  private enum Part {
    case prose(String)
    case example(String)
  }

  private var parts: [Part] = []

  init(_ text: String) {
    var markdown: String?
    var isHTML = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == Self.fence + " example" {
        (markdown, isHTML) = ("", false)
      } else if line == Self.fence, let example = markdown {
        parts.append(.example(example))
        markdown = nil
      } else if markdown != nil {
        if line == "." { isHTML = true } else if !isHTML { markdown? += line + "\n" }
      } else {
        parts.append(.prose(String(line)))
      }
    }
  }

  var examples: [String] {
    parts.compactMap { if case .example(let markdown) = $0 { markdown } else { nil } }
  }

  /// The file with the HTML that each example comes to. In it, `→` is a tab and `␍` a carriage
  /// return.
  func text(html: (String) -> String) -> String {
    parts.map { part in
      switch part {
      case .prose(let line): line
      case .example(let markdown):
        Self.fence + " example\n" + markdown + ".\n" + html(Self.source(markdown)) + Self.fence
      }
    }.joined(separator: "\n")
  }

  static func source(_ markdown: String) -> String {
    markdown.replacing("→", with: "\t").replacing("␍", with: "\r")
  }
}
