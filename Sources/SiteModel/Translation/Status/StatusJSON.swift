import Diagnostics

/// Prints a status for programs: one JSON object, one file and one block a line.
///
/// Described by `templates/schemas/translation-status.schema.json`.
struct StatusJSON {
  func text(for status: TranslationStatus) -> String {
    var json = JSONText()
    json.object { json in
      json.member("source", status.source.rawValue)
      json.key("languages")
      json.array { json in
        for language in status.languages {
          json.lineBreak()
          json.object { write(language, to: &$0) }
        }
        if !status.languages.isEmpty { json.lineBreak() }
      }
    }
    return json.text + "\n"
  }

  private func write(_ language: TranslationStatus.Language, to json: inout JSONText) {
    json.member("tag", language.tag.rawValue)
    json.member("name", language.name)
    json.member("percent", language.percent)
    json.key("pages")
    json.object { json in
      for state in PageTranslation.State.allCases {
        json.member(state.rawValue, language.pages[state] ?? 0)
      }
    }
    json.key("blocks")
    json.object { json in
      for state in PageTranslation.Pair.State.allCases {
        json.member(state.rawValue, language.blocks[state] ?? 0)
      }
    }
    json.key("files")
    json.array { json in
      for file in language.files {
        json.lineBreak()
        json.object { write(file, to: &$0) }
      }
    }
  }

  private func write(_ file: TranslationStatus.File, to json: inout JSONText) {
    json.member("path", file.path)
    json.member("source", file.source)
    json.member("state", file.state.rawValue)
    json.member("percent", file.percent)
    json.key("blocks")
    json.array { json in
      for block in file.blocks {
        json.lineBreak()
        json.object { json in
          json.member("number", block.number)
          json.member("kind", block.kind.rawValue)
          json.member("state", block.state.rawValue)
          json.places(block.place, source: block.source)
          json.member("words", block.words)
        }
      }
    }
  }
}

extension JSONText {
  /// Where a block stands in the translation and in the source.
  mutating func places(_ place: TextPlace, source: TextPlace) {
    member("path", place.path)
    member("line", place.position.line)
    member("column", place.position.column)
    member("sourcePath", source.path)
    member("sourceLine", source.position.line)
    member("sourceColumn", source.position.column)
  }
}
