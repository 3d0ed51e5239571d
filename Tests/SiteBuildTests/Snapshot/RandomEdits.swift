import SiteBuild

/// Edits as people make them, and as they should not: what they do to which file is thrown.
struct RandomEdits {
  private var dice: Dice
  private var count = 0

  init(seed: UInt64) { dice = Dice(seed: seed) }

  mutating func roll(_ sides: Int) -> Int { dice.roll(sides) }

  private mutating func any<Value>(_ values: [Value]) -> Value? {
    values.isEmpty ? nil : values[dice.roll(values.count)]
  }

  private mutating func word() -> String {
    count += 1
    let words = ["meadow", "bridge", "listen", "été", "map", "workshop", "trust", "écouter", "10"]
    return "\(words[dice.roll(words.count)])\(count)"
  }

  /// - Returns: What was done, for who reads a failure.
  mutating func edit(_ site: inout EditedSite) throws -> String {
    let files = try site.files()
    let pages = files.filter {
      $0.hasSuffix(".md") && !$0.hasSuffix("SUMMARY.md") && !$0.contains("/.gitbook/")
    }
    // Text is edited more often than everything else.
    switch dice.roll(37) {
    case 0..<14: return try text(of: pages, &site)
    case 14..<18: return try frontMatter(of: pages, &site)
    case 18: return try rename(pages, &site)
    case 19: return try delete(pages, &site)
    case 20..<22: return try add(&site)
    case 22: return try language(&site)
    case 23: return try asset(files, &site)
    case 24..<26: return try settings(&site)
    case 26..<28: return try summary(files, &site)
    case 28..<30: return try template(&site)
    case 30..<32: return try included(pages, &site)
    case 32..<35: return try title(of: pages, &site)
    default: return try damage(pages, &site)
    }
  }

  /// Whether an edit put words into a page: whatever they say, no other file is read because of them.
  static func isText(_ told: String) -> Bool { told.hasPrefix("“") }

  // MARK: - Pages

  private mutating func text(of pages: [String], _ site: inout EditedSite) throws -> String {
    guard let page = any(pages) else { return "no page" }
    let old = try site.text(page)
    var lines = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let other = any(pages).map { $0.split(separator: "/").last.map(String.init) ?? "" } ?? "x.md"
    let new: String
    switch dice.roll(13) {
    case 0..<3: new = "Another \(word()) sentence."
    case 3: new = "## \(word())"
    case 4: new = "See [\(word())](\(other))."
    case 5: new = "See [\(word())](\(other)#purpose)."
    case 6: new = "See [\(word())](gone-\(word()).md)."
    case 7: new = "![\(word())](/.gitbook/assets/map.png)"
    case 8: new = "```swift\nlet \(word()) = 1\n```"
    case 9: new = "A formula, $$x^{\(dice.roll(9))}$$, and {% include \"\(word())\" %}."
    case 10: new = "{% hint style=\"info\" %}\n\(word())\n{% endhint %}"
    case 11:
      new =
        "{% updates %}\n{% update date=\"2026-0\(1 + dice.roll(9))-01\" %}\n## \(word())\n\nNew.\n{% endupdate %}\n{% endupdates %}"
    default:
      let place = dice.roll(max(1, lines.count))
      if !lines.isEmpty { lines.remove(at: place) }
      try site.write(page, lines.joined(separator: "\n"))
      return "a line out of \(page)"
    }
    // Behind the front matter, at any other place or at the end.
    let place = dice.roll(2) == 0 ? lines.count : min(lines.count, 6 + dice.roll(lines.count + 1))
    lines.insert(contentsOf: ["", new, ""], at: place)
    try site.write(page, lines.joined(separator: "\n"))
    return "“\(new)” in \(page)"
  }

  /// Another one in the place of the first heading of its level.
  private mutating func title(of pages: [String], _ site: inout EditedSite) throws -> String {
    guard let page = any(pages) else { return "no page" }
    var lines = try site.text(page).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    guard let line = lines.firstIndex(where: { $0.hasPrefix("# ") }) else { return "no title" }
    let number = lines[line].dropFirst(2).prefix { $0.isNumber || $0 == "." }
    lines[line] = "# \(number.isEmpty ? "" : number + " ")\(word()): \(word())"
    try site.write(page, lines.joined(separator: "\n"))
    return "“\(lines[line])” in \(page)"
  }

  private mutating func frontMatter(
    of pages: [String], _ site: inout EditedSite
  ) throws -> String {
    guard let page = any(pages) else { return "no page" }
    let keys = [
      "description: \(word())", "hidden: true", "noIndex: true", "title: \(word())",
      "types: [trust]", "types: [capacity, networks]", "number: \(dice.roll(9))",
      "phases: [agree]", "icon: leaf", "related: [2-workshops.md]", "translates: guide/why.md",
      "layout:\n  outline:\n    visible: false", "unknown: 1",
    ]
    let key = keys[dice.roll(keys.count)]
    var text = try site.text(page)
    if text.hasPrefix("---\n"), let end = text.dropFirst(4).firstRange(of: "\n---\n") {
      // Mostly one in the place of all that stood there: doubled keys are errors.
      text = String(text[end.upperBound...])
    }
    if dice.roll(4) > 0 { text = "---\n\(key)\n---\n" + text }
    try site.write(page, text)
    return "\(key) in \(page)"
  }

  private mutating func rename(_ pages: [String], _ site: inout EditedSite) throws -> String {
    guard let page = any(pages) else { return "no page" }
    let other =
      String(
        page.prefix(
          page.lastIndex(of: "/").map { page.distance(from: page.startIndex, to: $0) } ?? 0))
      + "/\(word()).md"
    try site.move(page, to: other)
    return "\(page) to \(other)"
  }

  private mutating func delete(_ pages: [String], _ site: inout EditedSite) throws -> String {
    guard let page = any(pages) else { return "no page" }
    try site.remove(page)
    return "without \(page)"
  }

  private mutating func add(_ site: inout EditedSite) throws -> String {
    let folders = ["en/guide", "en/kit/tools", "fr/guide", "fr/kit/tools", "en", "en/\(word())"]
    let path = "content/\(folders[dice.roll(folders.count)])/\(word()).md"
    let tool =
      "---\ntypes: [trust]\nnumber: \(100 + dice.roll(900))\n---\n# \(word())\n\n## Purpose\n\nOne.\n\n"
      + "## Rationale\n\nTwo.\n\n## Outcomes\n\n* Three\n"
    try site.write(path, path.contains("/tools/") ? tool : "# \(word())\n\nNew words.\n")
    return "a new \(path)"
  }

  // MARK: - The site

  private mutating func language(_ site: inout EditedSite) throws -> String {
    let tag = ["de", "pt", "pt-BR", "ar"][dice.roll(4)]
    if try site.folder.exists("content/\(tag)") {
      try site.remove("content/\(tag)")
      return "without \(tag)"
    }
    try site.write("content/\(tag)/README.md", "# \(word())\n\nHome.\n")
    if dice.roll(2) == 0 {
      try site.write("content/\(tag)/guide/why.md", "# \(word())\n\nWhy.\n")
    }
    return "a language \(tag)"
  }

  private mutating func asset(_ files: [String], _ site: inout EditedSite) throws -> String {
    switch dice.roll(5) {
    case 0:
      try site.write("content/en/.gitbook/assets/\(word()).svg", "<svg width=\"3\" height=\"4\"/>")
      return "a new image"
    case 1:
      try site.write("content/static/\(word()).txt", word())
      return "a new static file"
    case 2:
      try site.write("content/static/site.css", "/* \(word()) */")
      return "a stylesheet of the content's own"
    case 3:
      let assets = files.filter { $0.contains("/assets/") || $0.contains("/static/") }
      guard let asset = any(assets) else { return "no asset" }
      try site.remove(asset)
      return "without \(asset)"
    default:
      let size = UInt8(1 + dice.roll(200))
      let head: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
      ]
      let bytes =
        head + [0, 0, 0, size, 0, 0, 0, 7, 8, 6, 0, 0, 0] + [UInt8](repeating: 0, count: 40)
      try site.write("content/en/.gitbook/assets/map.png", bytes)
      return "the image \(size) wide"
    }
  }

  private mutating func settings(_ site: inout EditedSite) throws -> String {
    let texts: [(String, String)] = [
      ("content/en/synonyms.yml", "- [map, chart, \(word())]\n"),
      ("content/glossary.yml", "trust: {fr: confiance}\n\(word()): {fr: \(word())}\n"),
      ("content/en/.gitbook/vars.yaml", "place: \(word())\n"),
      ("content/en/.gitbook/tags.yaml", "- {tag: new, label: \(word())}\n"),
      ("content/fr/language.yml", "title: \(word())\nsections: {purpose: [Objectif, \(word())]}\n"),
      ("content/en/language.yml", "title: \(word())\nstrings: {search.open: \(word())}\n"),
      ("content/fr/translated-from.yml", "guide/why.md:\n  - 0123456789abcdef title\n"),
    ]
    if dice.roll(4) == 0, try site.folder.exists("content/site.yml") {
      let text = try site.text("content/site.yml")
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix("theme") }
      let more = ["theme: {accent: \"#0\(dice.roll(10))5e75\"}", "addresses: file", ""]
      try site.write(
        "content/site.yml", (lines + [more[dice.roll(3)][...]]).joined(separator: "\n") + "\n")
      return "another site.yml"
    }
    let (path, text) = texts[dice.roll(texts.count)]
    try site.write(path, text)
    return "another \(path)"
  }

  private mutating func summary(_ files: [String], _ site: inout EditedSite) throws -> String {
    guard let path = any(files.filter { $0.hasSuffix("SUMMARY.md") }) else {
      try site.write("content/en/SUMMARY.md", "# Table of contents\n\n* [Home](README.md)\n")
      return "a new SUMMARY.md"
    }
    var lines = try site.text(path).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    switch dice.roll(5) {
    case 0 where lines.count > 3: lines.swapAt(2 + dice.roll(lines.count - 2), lines.count - 1)
    case 1 where lines.count > 3: lines.remove(at: 2 + dice.roll(lines.count - 2))
    case 2: lines.append("* [\(word())](guide/why.md#reasons)")
    case 3: lines.append("\n## \(word())\n\n* [\(word())](guide/\(word()).md)")
    default: lines.append("* [\(word())](https://example.org/\(word()))")
    }
    try site.write(path, lines.joined(separator: "\n"))
    return "another \(path)"
  }

  private mutating func template(_ site: inout EditedSite) throws -> String {
    switch dice.roll(5) {
    case 0: try site.write("templates/assets/site.css", "body { margin: \(dice.roll(99))px }\n")
    case 1: try site.write("templates/strings/fr.yml", "search.open: \(word())\n")
    case 2: try site.write("templates/partials/backlinks.mustache", "<p>\(word())</p>\n")
    case 3: try site.write("templates/partials/backlinks.mustache", "{{\(word())}}\n")
    default: if try site.folder.exists("templates") { try site.remove("templates") }
    }
    return "templates"
  }

  private mutating func included(_ pages: [String], _ site: inout EditedSite) throws -> String {
    switch dice.roll(3) {
    case 0:
      try site.write(
        "content/en/.gitbook/includes/note.md", "Included [\(word())](../../guide/why.md).\n")
      return "the included file"
    case 1:
      try site.write("content/en/.gitbook/includes/note.md", "# \(word())\n\n## \(word())\n")
      return "headings in the included file"
    default:
      guard let page = any(pages) else { return "no page" }
      let tag = "{% include \"/.gitbook/includes/note.md\" %}"
      let text = try site.text(page)
      try site.write(
        page, text.contains(tag) ? text.replacing(tag, with: "") : text + "\n\n\(tag)\n")
      return "\(page) with or without an included file"
    }
  }

  private mutating func damage(_ pages: [String], _ site: inout EditedSite) throws -> String {
    guard let page = any(pages) else { return "no page" }
    switch dice.roll(4) {
    case 0: try site.write(page, Array("# T\n\nNot UTF-8: ".utf8) + [0xC3, 0x28, 0x0A])
    case 1: try site.write(page, "---\ntitle: [\n---\n" + (try site.text(page)))
    case 2: try site.write(page, "")
    default: try site.write(page, "---\ntypes: [nothing]\n" + (try site.text(page)))
    }
    return "damage to \(page)"
  }
}
