package import Diagnostics
import SiteModel
import SiteRendering

extension Answer {
  /// The answer as data, one line.
  package func json(_ addresses: AnswerAddresses) -> JSONText {
    var json = JSONText()
    write(addresses, to: &json)
    return json
  }

  /// - `kind`: `records` and `passages` answer, `nothing` and `hint` do not.
  /// - `text`: blocks of plain text; `link` is the page that a block is about.
  package func write(_ addresses: AnswerAddresses, to json: inout JSONText) {
    json.object { json in
      json.member("question", question)
      json.member("kind", kind.rawValue)
      json.member("language", tag.rawValue)
      if let generated { json.member("generated", generated) }
      json.key("text")
      json.array { json in
        for block in blocks {
          json.object { json in
            json.member("kind", block.kind.name)
            if let link = block.link {
              json.key("link")
              write(link, addresses, to: &json)
            }
            json.member("text", block.text)
          }
        }
      }
      json.key("excerpts")
      json.array { json in
        for excerpt in excerpts {
          json.object { json in
            json.member("text", excerpt.text)
            json.key("place")
            write(excerpt.place, addresses, to: &json)
          }
        }
      }
      json.key("sources")
      json.array { json in for source in sources { write(source, addresses, to: &json) } }
      json.member("followUps", followUps)
    }
  }

  private func write(_ place: AnswerPlace, _ addresses: AnswerAddresses, to json: inout JSONText) {
    json.object { json in
      json.member("title", place.title)
      if !place.heading.isEmpty { json.member("heading", place.heading) }
      json.member("page", addresses.page(place))
      json.member("markdown", addresses.twin(place))
    }
  }
}

extension AnswerBlock.Kind {
  fileprivate var name: String {
    switch self {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .item: "item"
    case .numberedItem: "numbered"
    }
  }
}
