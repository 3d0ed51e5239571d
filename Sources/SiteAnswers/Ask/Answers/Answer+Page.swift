package import SiteRendering

extension Answer {
  /// The answer as its page shows it.
  ///
  /// - Parameter addresses: Whose root is that of the page.
  package func shown(_ addresses: AnswerAddresses) -> ShownAnswer {
    func link(_ place: AnswerPlace) -> ShownAnswer.Link {
      let label = place.heading.isEmpty ? place.title : "\(place.title) › \(place.heading)"
      return ShownAnswer.Link(label, addresses.page(place))
    }
    let kind: ShownAnswer.Kind =
      switch self.kind {
      case .hint: .hint
      case .nothing: .nothing
      case .records, .passages: .answer
      }
    let own = blocks.map { block in
      let kind: ShownAnswer.Block.Kind =
        switch block.kind {
        case .heading: .heading
        case .paragraph: .paragraph
        case .item: .item
        case .numberedItem(let number): .numberedItem(number)
        }
      return ShownAnswer.Block(kind, link: block.link.map(link), text: block.text)
    }
    let worded = generated?.split(separator: "\n").map {
      ShownAnswer.Block(.paragraph, link: nil, text: String($0))
    }
    return ShownAnswer(
      question: question == "<question>" ? "" : question, kind: kind, blocks: worded ?? own,
      isGenerated: worded != nil,
      excerpts: excerpts.map { ShownAnswer.Excerpt(link($0.place), text: $0.text) },
      sources: sources.map(link),
      followUps: followUps.map {
        ShownAnswer.Link($0, addresses.root + "ask?q=" + AnswerAddresses.encoded($0))
      })
  }
}
