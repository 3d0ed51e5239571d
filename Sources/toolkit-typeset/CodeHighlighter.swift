import TypesetProtocol

/// highlight.js: code with an element around each word that has a meaning of its own.
struct CodeHighlighter {
  static let name = "highlight.js"
  static let files = ["highlight.js/highlight.min.js", "highlight.js/highlight.js"]

  private let engine: ScriptEngine

  init(library: [UInt8]) throws(ScriptError) {
    engine = try ScriptEngine([Array("var self = this;".utf8), library, Array(Self.script.utf8)])
  }

  /// Languages are never guessed: a wrong guess is worse than none.
  private static let script = """
    (function (language, text) {
      return hljs.getLanguage(language) ? hljs.highlight(language, text, true).value : null;
    })
    """

  func answer(language: String, text: [UInt8]) -> TypesetAnswer {
    let known = Self.aliases[language] ?? language
    do throws(ScriptError) {
      let markup = try engine.call([.text(known), .text(String(decoding: text, as: UTF8.self))])
      return markup.map { .markup(Array($0.utf8)) } ?? .plain
    } catch {
      return .refused(message: error.message, start: 0, end: text.count)
    }
  }

  /// Names that GitBook and other highlighters have, and the library has not.
  private static let aliases = [
    "markup": "xml", "vue": "xml", "svelte": "xml", "xaml": "xml", "mathml": "xml", "rss": "xml",
    "tsx": "typescript", "mts": "typescript", "cts": "typescript", "cjs": "javascript",
    "node": "javascript", "jsonc": "json", "json5": "json", "jsonp": "json", "geojson": "json",
    "mdx": "markdown", "shell-session": "shell", "shellsession": "shell",
    "sh-session": "shell", "bash-session": "shell", "ksh": "bash", "fish": "bash", "env": "bash",
    "dotenv": "bash", "batch": "dos", "docker": "dockerfile", "containerfile": "dockerfile",
    "objective-c": "objectivec", "objc++": "objectivec", "c#": "cs", "csharp": "cs",
    "f#": "fsharp", "dotnet": "cs", "vb": "vbnet", "vb.net": "vbnet", "visual-basic": "vbnet",
    "golang": "go", "rustlang": "rust", "latex": "tex", "mysql": "sql", "plsql": "sql",
    "tsql": "sql", "postgresql": "pgsql", "postgres": "pgsql", "conf": "ini", "config": "ini",
    "editorconfig": "ini", "systemd": "ini", "asm": "x86asm", "nasm": "x86asm",
    "jinja2": "django", "jinja": "django", "hbs": "handlebars", "mustache": "handlebars",
    "proto": "protobuf", "protocol-buffers": "protobuf", "git": "diff", "patch": "diff",
    "common-lisp": "lisp", "emacs-lisp": "lisp", "elisp": "lisp", "m": "matlab", "octave": "matlab",
  ]
}
