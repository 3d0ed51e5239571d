import CGumbo
import Testing

/// A page full of attacks is published, and nothing of it runs.
@Suite struct HostileContentTests {
  private static let attacks = [
    "<script>alert(1)</script>", "<ScRiPt src=//evil.example/x.js></sCrIpT>", "<script\n>alert(1)",
    "<img src=x onerror=alert(1)>", "<img/src=x/onerror=alert(1)>", "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>", "<math><mtext><script>alert(1)</script></mtext></math>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<object data=\"javascript:alert(1)\"></object>", "<embed src=\"javascript:alert(1)\">",
    "<base href=\"javascript:/a/\">",
    "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<form action=javascript:alert(1)><input type=submit></form>",
    "<button formaction=javascript:alert(1)>x</button>", "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\"JaVaScRiPt:alert(1)\">x</a>", "<a href=\"java\tscript:alert(1)\">x</a>",
    "<a href=\"&#106;avascript:alert(1)\">x</a>", "<a href=\" \u{1}javascript:alert(1)\">x</a>",
    "<a href=\"vbscript:x\" onclick=alert(1)>x</a>",
    "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
    "<details open ontoggle=alert(1)><summary>x</summary></details>", "<body onload=alert(1)>",
    "<style>@import '//evil.example/x.css';</style>",
    "<b style=\"background:url(javascript:alert(1))\">x</b>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title=\"</noscript><script>alert(1)</script>\">",
    "<textarea></textarea><script>alert(1)</script>", "<!--><script>alert(1)</script>-->",
    "<![CDATA[><script>alert(1)</script>]]>", "<video src=x onerror=alert(1)></video>",
    "[x](javascript:alert(1))", "[x](JAVASCRIPT:alert(1))", "[x](<java\u{1}script:alert(1)>)",
    "[x](&#x6A;avascript:alert(1))", "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](javascript:alert(1))",
    "<javascript:alert(1)>", "[x]: javascript:alert(1)\n\n[x]", "[x](\"onmouseover=alert(1) y=\")",
    "![\"onerror=alert(1) x=\"](x.png)",
    "[`<script>alert(1)</script>`](guide.md \"\\\"onclick=alert(1)\")",
    "# <script>alert(1)</script>", "{% embed url=\"javascript:alert(1)\" %}",
    "{% tab title=\"<script>alert(1)</script>\" %}",
    "{% hint style=\"x\\\" onclick=alert(1)\" %}y{% endhint %}",
    "| <img src=x onerror=alert(1)> |\n|---|\n| <script>alert(1)</script> |",
    "```\"><script>alert(1)</script>\nx\n```", "~~~js onclick=alert(1)\nx\n~~~",
  ]

  @Test func publishesNothingThatRuns() throws {
    let body = Self.attacks.enumerated().map { "Attack \($0):\n\n\($1)\n" }.joined(separator: "\n")
    // Without `site.yml` nothing is an error, and everything is published.
    let site = try SiteFolder([
      "content/README.md": "# Home\n",
      "content/SUMMARY.md": """
      * [Home](README.md)
      * [A <script>alert(1)</script>](hostile.md)
      * [x](javascript:alert(1))

      """,
      "content/hostile.md": """
      ---
      description: \"</script><script>alert(1)</script>\"
      ---

      # A title \"><script>alert(1)</script>

      \(body)
      Safe at the end.

      """,
    ])
    let run = try site.toolkit("build")
    #expect(run.status == 0, "\(run.errors)")
    let html = try site.text("public/hostile.html")
    #expect(html.contains("Attack 51:") && html.contains("Safe at the end."))
    for path in try site.files("public") where path.hasSuffix(".html") {
      #expect(try Faults(in: site.text("public/\(path)")).found == [], "\(path)")
    }
  }

  @Test func publishesHostileNamesAsText() throws {
    let site = try SmallSite.with()
    try site.edit(
      "content/en/language.yml", "title: Small", "title: \"</title><script>alert(1)</script>\"")
    try site.edit("content/en/language.yml", "Trust building", "\"<b onclick=x>Trust\"")
    try site.edit("content/fr/language.yml", "Français", "\"<img src=x onerror=alert(1)>\"")
    try site.edit("content/en/guide.md", "# Guide", "# Guide </script><script>alert(1)</script>")
    #expect(try site.toolkit("build").status == 0)
    for path in try site.files("public") where path.hasSuffix(".html") {
      #expect(try Faults(in: site.text("public/\(path)")).found == [], "\(path)")
    }
  }
}

/// Whatever of a page could run, as a browser reads the page (WHATWG, by gumbo).
private struct Faults {
  private(set) var found: [String] = []

  init(in html: String) {
    let bytes = Array(html.utf8CString)
    bytes.withUnsafeBufferPointer { text in
      var options = kGumboDefaultOptions
      guard let output = gumbo_parse_with_options(&options, text.baseAddress, text.count - 1) else {
        found.append("no tree")
        return
      }
      check(output.pointee.root)
      gumbo_destroy_output(&options, output)
    }
  }

  private static let forbidden: Set<String> = [
    "iframe", "object", "embed", "applet", "base", "form", "frame", "frameset", "style", "template",
    "noscript", "textarea",
  ]

  private mutating func check(_ node: UnsafeMutablePointer<GumboNode>?) {
    guard let node,
      node.pointee.type == GUMBO_NODE_ELEMENT || node.pointee.type == GUMBO_NODE_TEMPLATE
    else { return }
    let element = node.pointee.v.element
    let name = String(cString: gumbo_normalized_tagname(element.tag))
    var attributes: [String: String] = [:]
    for index in 0..<Int(element.attributes.length) {
      guard let pointer = element.attributes.data[index] else { continue }
      let attribute = pointer.assumingMemoryBound(to: GumboAttribute.self).pointee
      attributes[String(cString: attribute.name)] = String(cString: attribute.value)
    }
    if Self.forbidden.contains(name) { found.append("<\(name)>") }
    // Our redirect pages lead to files of the site.
    if name == "meta", attributes["http-equiv"] != nil,
      attributes["content"].map({ $0.hasPrefix("0; url=") && !$0.dropFirst(7).contains(":") })
        != true
    {
      found.append("<meta http-equiv> \(attributes)")
    }
    if name == "script" {
      let isOurs = attributes["src"].map { $0.hasSuffix("site.js") && !$0.contains(":") } ?? false
      if !isOurs && attributes["type"] != "application/ld+json" {
        found.append("<script> \(attributes)")
      }
    }
    for (key, value) in attributes {
      if key.hasPrefix("on") { found.append("\(key) on <\(name)>") }
      let plain = value.unicodeScalars.filter { $0.value > 0x20 }.map(String.init).joined()
        .lowercased()
      if ["href", "src", "action", "formaction", "data", "srcset", "poster", "xlink:href"].contains(
        key),
        ["javascript:", "vbscript:", "data:"].contains(where: { plain.hasPrefix($0) })
      {
        found.append("\(key)=\(value)")
      }
      if key == "style", plain.contains("url(") { found.append("style=\(value)") }
    }
    for index in 0..<Int(element.children.length) {
      guard let pointer = element.children.data[index] else { continue }
      check(pointer.assumingMemoryBound(to: GumboNode.self))
    }
  }
}
