import Diagnostics

extension PageDifference {
  /// The differences for programs: one JSON object, one block a line.
  ///
  /// Described by `templates/schemas/translation-diff.schema.json`.
  package var json: String {
    var json = JSONText()
    json.object { json in
      json.member("path", path)
      json.member("source", source)
      json.member("language", language.rawValue)
      json.member("state", state.rawValue)
      json.key("blocks")
      json.array { json in
        for block in blocks {
          json.lineBreak()
          json.object { PageDifference.write(block, to: &$0) }
        }
        if !blocks.isEmpty { json.lineBreak() }
      }
      json.member("note", note)
    }
    return json.text + "\n"
  }

  private static func write(_ block: Block, to json: inout JSONText) {
    json.member("number", block.number)
    json.member("kind", block.kind.rawValue)
    json.member("state", block.state.rawValue)
    json.places(block.place, source: block.source)
    json.member("words", block.words)
    json.member("old", orNull: block.old)
    json.member("new", orNull: block.new)
    json.member("translation", orNull: block.translation)
    json.key("changes")
    json.array { json in
      for piece in block.changes?.pieces ?? [] {
        json.object {
          $0.member("kind", piece.kind.rawValue)
          $0.member("text", piece.text)
        }
      }
    }
  }
}
