import CommandOptions
import Diagnostics
import SiteBuild
import SiteSearch

/// Prints the results of queries, one after the other.
struct SearchPrinter {
  let format: Search.Format
  let limit: Int
  /// Whether a single query was asked, whose identifier nobody needs.
  let isAlone: Bool

  func show(_ query: AskedQuery, _ ranking: SearchRanking, _ found: SearchableSite) {
    let hits = found.index.hits(of: ranking, documents: found.documents, limit: limit)
    switch format {
    case .text: showText(query, hits)
    case .json: Terminal.print(json(query, hits, ranking, found).text + "\n")
    case .trec: Terminal.print(trec(query, hits))
    }
  }

  private func showText(_ query: AskedQuery, _ hits: [SearchHit]) {
    if !isAlone { show("\(query.id)  \(query.text)") }
    guard !hits.isEmpty else {
      Terminal.report("Nothing found for “\(query.text)”.\n")
      return
    }
    for hit in hits {
      show("\(hit.document.title)  \(hit.document.address)")
      for substitute in hit.substitutes {
        show("  has “\(substitute.found)” for “\(substitute.asked)”")
      }
      for section in hit.sections.prefix(2) { show("  # \(section.passage.heading)") }
      let passages = hit.sections.map(\.passage) + hit.document.sections
      if let excerpt = passages.lazy.map(\.excerpt).first(where: { !$0.isEmpty }) {
        show("  \(excerpt)")
      }
    }
  }

  /// A line of text that others wrote: terminals do not obey it.
  private func show(_ text: String) {
    Terminal.print(visibleText(text) + "\n")
  }

  private func trec(_ query: AskedQuery, _ hits: [SearchHit]) -> String {
    hits.enumerated().map { rank, hit in
      "\(query.id) Q0 \(path(of: hit)) \(rank + 1) \(hit.score) toolkit\n"
    }.joined()
  }

  /// The address without the ending that every page has.
  private func path(of hit: SearchHit) -> String {
    let file = hit.document.address
    return file.hasSuffix(".html") ? String(file.dropLast(5)) : file
  }

  private func json(
    _ query: AskedQuery, _ hits: [SearchHit], _ ranking: SearchRanking, _ found: SearchableSite
  ) -> JSONText {
    var json = JSONText()
    json.object { json in
      if !isAlone { json.member("id", query.id) }
      json.member("query", query.text)
      json.member("found", ranking.pageCount)
      counts(ranking.typeCounts, of: found.index.types, as: "types", to: &json)
      counts(ranking.phaseCounts, of: found.index.phases, as: "phases", to: &json)
      json.key("results")
      json.array { json in
        for hit in hits {
          json.object { json in
            json.member("path", path(of: hit))
            json.member("address", hit.document.address)
            json.member("title", hit.document.title)
            json.member("score", hit.score)
            json.member("breadcrumbs", hit.document.breadcrumbs)
            json.member("types", hit.document.types)
            json.member("phases", hit.document.phases)
            json.key("substitutes")
            json.array { json in
              for substitute in hit.substitutes {
                json.object {
                  $0.member("asked", substitute.asked)
                  $0.member("found", substitute.found)
                }
              }
            }
            json.key("sections")
            json.array { json in
              for section in hit.sections {
                json.object {
                  $0.member("anchor", section.passage.anchor)
                  $0.member("heading", section.passage.heading)
                  $0.member("excerpt", section.passage.excerpt)
                }
              }
            }
          }
        }
      }
    }
    return json
  }

  private func counts(
    _ counts: [Int], of facets: [SearchFacet], as name: String, to json: inout JSONText
  ) {
    json.key(name)
    json.object { json in
      for (facet, count) in zip(facets, counts) { json.member(facet.id, count) }
    }
  }
}
