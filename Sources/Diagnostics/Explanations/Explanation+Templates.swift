/// Templates, which arrange what the program decides.
extension Explanation {
  static let templateMalformed = Explanation(
    title: "A template cannot be read",
    meaning: """
      A tag of the template is not closed, or a section ends that was not begun. What it would print is
      unknown, and every page that uses it would be wrong.
      """,
    wrong: "{{#related}}<a href=\"{{href}}\">{{label}}</a>",
    remedy: "Close every `{{#name}}` with `{{/name}}`, and every `{{` with `}}`.",
    right: "{{#related}}<a href=\"{{href}}\">{{label}}</a>{{/related}}")

  static let templateUnknownName = Explanation(
    title: "A template prints a name that does not exist",
    meaning: """
      The page that this template is for has no field of that name. It would print nothing, on every
      page, without anybody being told.
      """,
    wrong: "<h1>{{titel}}</h1>",
    remedy: "Use the name that the message offers, or one of the fields listed for the template.",
    right: "<h1>{{title}}</h1>")

  static let templateUnknownPartial = Explanation(
    title: "A template includes a partial that does not exist",
    meaning: """
      No file of that name lies in the folder `partials` of the templates. Nothing would be printed in
      its place, on every page.
      """,
    wrong: "{{> foter}}",
    remedy: "Correct the name, or add the file.",
    right: "{{> footer}}")

  static let templateRawText = Explanation(
    title: "A template prints text as if it were markup",
    meaning: """
      Three braces print a value as it is, and only fields that already hold HTML may be printed so.
      This one holds text as its author wrote it: a `<` in it would break the page, or do worse.
      """,
    wrong: "<h1>{{{title}}}</h1>",
    remedy: "Use two braces.",
    right: "<h1>{{title}}</h1>")
}
