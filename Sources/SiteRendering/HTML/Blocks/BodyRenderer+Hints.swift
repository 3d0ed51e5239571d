import SiteModel

extension BodyRenderer {
  /// A hint. Its sign is the style sheet's; its kind stands in words for those who do not see it. A
  /// heading that comes first is its title.
  mutating func enterHint(_ hint: PageBlock.Hint) {
    writeStart("<div class=\"hint ")
    out.writeEscaped(hint.style.rawValue)
    out.write("\" role=\"note\">\n<span class=\"hint-kind visually-hidden\">")
    out.writeEscaped(style.words.name(of: hint.style))
    out.write("</span>\n")
  }

  /// A text to be copied and given to a program.
  mutating func enterPrompt(_ description: String?, _ extent: PageBlock.Extent) {
    switch extent {
    case .full, .partial: writeStart("<div class=\"prompt\">\n<p class=\"prompt-title\">")
    case .hidden: writeStart("<details class=\"prompt\">\n<summary class=\"prompt-title\">")
    }
    out.writeEscaped(description ?? style.words.prompt)
    out.write(extent == .hidden ? "</summary>\n" : "</p>\n")
  }
}

extension BodyStyle.Words {
  func name(of style: PageBlock.Hint.Style) -> String {
    switch style {
    case .info: hintInfo
    case .warning: hintWarning
    case .danger: hintDanger
    case .success: hintSuccess
    }
  }
}
