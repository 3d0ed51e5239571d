import SiteModel
import SiteSearch

extension AnswerDesk {
  /// Pages that have a question's words, best first, each with the start of the section that has them.
  func search(_ question: Question, limit: Int) -> [AnswerExcerpt] {
    for position in languages(for: question) {
      let knowledge = knowledge(of: position)
      let ranking = knowledge.index.ranking(
        SearchQuery(question.text + " ", analyzer: knowledge.index.analyzer))
      let hits = knowledge.index.hits(
        of: ranking, documents: knowledge.documents, limit: limit)
      guard !hits.isEmpty else { continue }
      return zip(ranking.best(limit), hits).map { ranked, hit in
        let best = hit.sections.first?.passage
        let text = best ?? hit.document.sections.first { !$0.excerpt.isEmpty }
        return AnswerExcerpt(
          place: knowledge.place(
            knowledge.pages[ranked.page], heading: best?.heading ?? "",
            anchor: best?.anchor ?? ""),
          text: text?.excerpt ?? "")
      }
    }
    return []
  }

  /// A page as an answer names it.
  func place(_ id: PageID) -> AnswerPlace {
    let page = linked.site[id]
    return AnswerPlace(
      title: page.title, heading: "", address: page.address,
      twin: linked.site.original(of: page).address.twin, anchor: "")
  }
}
