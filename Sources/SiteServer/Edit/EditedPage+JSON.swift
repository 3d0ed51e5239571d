import Diagnostics
import SiteBuild
import SiteModel

extension EditedPage {
  /// The page's state for the editor's page.
  ///
  /// - Parameters:
  ///   - base: The path of the site's own address, with a slash at its end.
  ///   - key: Under which the page can be seen as it is in this text; `nil` when it has errors.
  func write(to json: inout JSONText, below base: String, shownAs key: String?) {
    let address = base + RelativeAddress.encoded(page.address.file)
    json.member("file", file)
    json.member("key", page.key.value)
    json.member("title", page.title)
    json.key("language")
    json.object { profile.write(to: &$0) }
    json.member("address", address)
    json.member("shown", orNull: key.map { "\(address)?draft=\($0)" })
    json.member("digest", digest.hexadecimal)
    json.member("text", text)
    json.key("problems")
    ProblemReporter().write(report, to: &json)
    json.member("otherErrors", otherErrors)
    json.key("form")
    if let form { json.object { form.write(to: &$0) } } else { json.null() }
    json.key("translation")
    if let translation {
      json.object { translation.write(to: &$0, in: snapshot.linked.site) }
    } else {
      json.null()
    }
  }
}

extension LanguageProfile {
  func write(to json: inout JSONText) {
    json.member("tag", tag.rawValue)
    json.member("name", name)
    json.member("direction", direction.rawValue)
  }
}

extension ToolForm {
  fileprivate func write(to json: inout JSONText) {
    json.member("isInherited", isInherited)
    json.member("number", orNull: number)
    Self.write(types, as: "types", to: &json)
    Self.write(phases, as: "phases", to: &json)
  }

  private static func write(_ choices: [Choice], as name: String, to json: inout JSONText) {
    json.key(name)
    json.array { json in
      for choice in choices {
        json.object {
          $0.member("id", choice.id)
          $0.member("label", choice.label)
          $0.member("isChosen", choice.isChosen)
        }
      }
    }
  }
}

extension EditedTranslation {
  fileprivate func write(to json: inout JSONText, in site: Site) {
    json.member("state", state.rawValue)
    json.key("source")
    if let source {
      json.object {
        $0.member("file", SiteEditor.file(of: source, in: site))
        $0.member("title", source.title)
        $0.member("digest", orNull: sourceDigest?.hexadecimal)
        $0.key("language")
        $0.object { site.language(of: source).profile.write(to: &$0) }
      }
    } else {
      json.null()
    }
    json.key("pairs")
    json.array { json in for pair in pairs { json.object { Self.write(pair, to: &$0) } } }
  }

  private static func write(_ pair: Pair, to json: inout JSONText) {
    json.member("pair", pair.position)
    json.member("number", pair.number)
    json.member("kind", pair.kind.rawValue)
    json.member("state", pair.state.rawValue)
    json.member("source", orNull: pair.source)
    json.member("text", orNull: pair.text)
    json.member("line", orNull: pair.line)
    json.member("isEditable", pair.isEditable)
  }
}
