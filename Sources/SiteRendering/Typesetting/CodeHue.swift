/// What a word of code is, as far as readers see it: four hues, and the soft ink for what the
/// machine passes over.
enum CodeHue: UInt8, Hashable, Sendable, CaseIterable {
  case keyword, string, value, name, comment

  /// The start tag, with a class that `site.css` knows.
  var tag: StaticString {
    switch self {
    case .keyword: "<span class=\"hl-keyword\">"
    case .string: "<span class=\"hl-string\">"
    case .value: "<span class=\"hl-value\">"
    case .name: "<span class=\"hl-name\">"
    case .comment: "<span class=\"hl-comment\">"
    }
  }

  /// What a class of highlight.js says about the words inside.
  enum Meaning: Hashable {
    case hue(CodeHue)
    /// Code of its own inside of a text, in the plain ink.
    case plain
    /// Nothing: they are what they were.
    case inherited
  }

  /// - Parameter name: A class without its prefix, as the library's reference of classes lists it.
  static func meaning(ofClass name: String) -> Meaning {
    switch name {
    case "keyword", "selector-tag", "name", "template-tag", "meta-keyword", "operator":
      .hue(.keyword)
    case "string", "regexp", "addition", "meta-string", "code", "formula", "char":
      .hue(.string)
    case "number", "literal", "symbol", "bullet", "variable", "template-variable", "deletion":
      .hue(.value)
    case "title", "section", "type", "built_in", "builtin-name", "attr", "attribute", "property",
      "selector-class", "selector-id", "selector-attr", "selector-pseudo", "link":
      .hue(.name)
    case "comment", "quote", "meta", "doctag": .hue(.comment)
    case "subst", "params", "tag": .plain
    default: .inherited
    }
  }
}
