import Glibc
import SiteBuild
import SiteRendering
import Testing
import TypesetProtocol

/// The program itself, with the engines of this machine.
@Suite struct TypesetProgramTests {
  private static var program: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = String(
      decoding: buffer[..<max(0, count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return DiskPath(path).parent.appending("toolkit-typeset").string
  }

  private func answer(_ requests: [TypesetRequest]) -> [TypesetOutcome] {
    TypesetClient(program: Self.program).outcomes(of: requests)
  }

  private func code(_ language: String, _ text: String) throws -> String? {
    let request = TypesetRequest.code(language: language, text: Array(text.utf8))
    switch try #require(answer([request]).first) {
    case .answered(.markup(let bytes)): return String(decoding: bytes, as: UTF8.self)
    case .answered(.plain): return nil
    case let other: throw Unexpected(outcome: other)
    }
  }

  private struct Unexpected: Error { let outcome: TypesetOutcome }

  private func formula(_ tex: String, isDisplay: Bool = false) throws -> TypesetOutcome {
    try #require(answer([.formula(tex: Array(tex.utf8), isDisplay: isDisplay)]).first)
  }

  private func markup(_ tex: String, isDisplay: Bool = false) throws -> String {
    guard case .answered(.markup(let bytes)) = try formula(tex, isDisplay: isDisplay) else {
      throw Unexpected(outcome: try formula(tex, isDisplay: isDisplay))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: - Code

  @Test(arguments: [
    "bash", "c", "c#", "c++", "csharp", "css", "diff", "docker", "go", "html", "ini", "java",
    "javascript", "js", "json", "json5", "jsonc", "jsx", "kotlin", "markdown", "markup", "mdx",
    "nginx", "objective-c", "perl", "php", "powershell", "python", "r", "ruby", "rust", "scala",
    "sh",
    "shell", "sql", "swift", "toml", "ts", "tsx", "typescript", "vb.net", "vue", "xml", "yaml",
    "yml",
  ])
  func knowsTheLanguagesThatAuthorsName(_ language: String) throws {
    #expect(try code(language, "a: 1 # <x> \"y\"\n") != nil)
  }

  @Test(arguments: ["constructor", "__proto__", "tostring", "nosuchlanguage", "text", "c--"])
  func guessesNoLanguage(_ language: String) throws {
    #expect(try code(language, "let a = 1;\n") == nil)
  }

  @Test func marksWordsAndKeepsTheText() throws {
    #expect(
      try code("js", "let a = '</script>'; // é\n") == """
        <span class="hljs-keyword">let</span> a = <span class="hljs-string">'&lt;/script&gt;'</span>; \
        <span class="hljs-comment">// é</span>

        """)
  }

  // MARK: - Formulas

  @Test func setsFormulasAsMathML() throws {
    #expect(
      try markup("x^2") == """
        <span class="katex"><math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><msup>\
        <mi>x</mi><mn>2</mn></msup></mrow><annotation encoding="application/x-tex">x^2</annotation>\
        </semantics></math></span>
        """)
    #expect(try markup("\\sum_1^n", isDisplay: true).contains(" display=\"block\""))
  }

  @Test(arguments: [
    ("a é 😀 \\foo b", "Undefined control sequence: \\foo", 10, 14),
    ("{x", "Expected '}', got 'EOF'", 2, 2),
    ("\\sqrt", "Expected group as argument to '\\sqrt'", 5, 5),
    ("x & y", "Expected 'EOF', got '&'", 2, 3),
    ("\\begin{nope}x\\end{nope}", "No such environment: nope", 6, 12),
    ("\\begin{align}a\\end{align}", "{align} can be used only in display mode.", 0, 25),
  ])
  func saysWhatIsWrongAndWhere(_ tex: String, _ message: String, _ start: Int, _ end: Int) throws {
    #expect(try formula(tex) == .answered(.refused(message: message, start: start, end: end)))
  }

  @Test(arguments: [
    "\\href{javascript:alert(1)}{x}", "\\url{https://example.org}", "\\includegraphics{x.png}",
    "\\htmlClass{a}{b}", "\\htmlStyle{color:red}{b}", "\\htmlData{a=b}{c}", "\\htmlId{a}{b}",
  ])
  func refusesCommandsThatWriteHTMLOrLeadElsewhere(_ tex: String) throws {
    guard case .answered(.refused(let message, 0, _)) = try formula(tex) else {
      throw Unexpected(outcome: try formula(tex))
    }
    #expect(message.hasSuffix(" is not allowed"))
  }

  @Test(arguments: [
    "\\def\\a{\\a\\a}\\a", "\\def\\a#1{\\a{#1#1}}\\a{xxxx}", "\\gdef\\a{\\b}\\def\\b{\\a}\\a",
    "\\edef\\x{x}" + String(repeating: "\\edef\\x{\\x\\x}", count: 40) + "\\x",
    String(repeating: "{", count: 8000), String(repeating: "\\sqrt{", count: 2500),
  ])
  func aBombIsRefused(_ tex: String) throws {
    guard case .answered(.refused) = try formula(tex) else {
      throw Unexpected(outcome: try formula(tex))
    }
  }

  @Test func sizesHaveALimit() throws {
    #expect(try markup("\\rule{100000em}{9999em}").contains("width=\"50em\" height=\"50em\""))
  }

  @Test func macrosOfOneFormulaAreUnknownInTheNext() {
    let outcomes = answer([
      .formula(tex: Array("\\gdef\\a{x}\\a".utf8), isDisplay: false),
      .formula(tex: Array("\\a".utf8), isDisplay: false),
    ])
    guard case .answered(.markup) = outcomes[0], case .answered(.refused) = outcomes[1] else {
      Issue.record("\(outcomes)")
      return
    }
  }

  // MARK: - The program

  @Test func saysWhatItIsToAPerson() {
    let run = ChildProcess.run(Self.program, ["--help"])
    #expect(run?.status == 64)
    #expect(run.map { String(decoding: $0.output, as: UTF8.self) }?.contains("toolkit") == true)
  }

  @Test func endsWithItsInput() {
    #expect(ChildProcess.run(Self.program, [])?.status == 0)
  }
}
