import Foundation
import Testing

/// The small site with two translations of its tool, in a repository, recorded as current.
enum TranslatedSite {
  static let french = """
    # 1. Entretiens discrets

    ## Objectif

    Entendre ce que personne ne dit à voix haute.

    ## Justification

    On parle librement là où rien n’est consigné.

    ## Résultats

    * Chaque partie sait ce que l’autre craint.

    """

  static let spanish = """
    # 1. Conversaciones discretas

    ## Objetivo

    Oír lo que nadie dice en voz alta.

    ## Justificación

    Se habla con libertad donde nadie levanta acta.

    ## Resultados

    * Cada parte sabe qué teme la otra.

    """

  static let tool = "tools/1-quiet-talks.md"

  static func make(stamped: Bool = true) throws -> SiteFolder {
    let site = try SmallSite.with([
      "content/fr/\(tool)": french, "content/es/\(tool)": spanish,
      "content/es/language.yml": "title: Pequeño\nname: Español\n",
    ])
    if stamped {
      for language in ["fr", "es"] {
        #expect(
          try site.toolkit("translate", "stamp", "--all", "--language", language).status == 0)
      }
    }
    try site.git("init", "-q", "-b", "main")
    try site.git("add", ".")
    try site.git("commit", "-q", "-m", "first")
    return site
  }
}

/// What `translate status --format json` prints, with exactly the keys of its schema.
struct PrintedStatus: Decodable {
  struct Block: Decodable {
    let number: Int
    let kind: String
    let state: String
    let path: String
    let line: Int
    let column: Int
    let sourcePath: String
    let sourceLine: Int
    let sourceColumn: Int
    let words: String
  }

  struct File: Decodable {
    let path: String
    let source: String
    let state: String
    let percent: Int
    let blocks: [Block]
  }

  struct Language: Decodable {
    let tag: String
    let name: String
    let percent: Int
    let pages: [String: Int]
    let blocks: [String: Int]
    let files: [File]

    /// All blocks that are named.
    var named: [String] {
      files.flatMap(\.blocks).map { "\($0.path):\($0.line) \($0.state) \($0.number) \($0.kind)" }
    }
  }

  let source: String
  let languages: [Language]

  init(_ run: Run) throws {
    let data = Data(run.output.utf8)
    try Schema.load("translation-status").check(
      try JSONSerialization.jsonObject(with: data), at: "$")
    self = try JSONDecoder().decode(PrintedStatus.self, from: data)
  }

  func callAsFunction(_ tag: String) throws -> Language {
    try #require(languages.first { $0.tag == tag })
  }
}
