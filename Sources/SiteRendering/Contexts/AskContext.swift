/// What the page of a question shows, with all addresses as they are printed.
package struct ShownAnswer: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case hint, nothing, answer }

  /// A stretch of the answer: a link, words, or both.
  package struct Block: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case heading, paragraph, item, numberedItem(Int) }
    package let kind: Kind
    package let link: Link?
    package let text: String

    package init(_ kind: Kind, link: Link?, text: String) {
      self.kind = kind
      self.link = link
      self.text = text
    }
  }

  package struct Link: Hashable, Sendable {
    package let label: String
    package let href: String

    package init(_ label: String, _ href: String) {
      self.label = label
      self.href = href
    }
  }

  package struct Excerpt: Hashable, Sendable {
    package let link: Link
    package let text: String

    package init(_ link: Link, text: String) {
      self.link = link
      self.text = text
    }
  }

  package let question: String
  package let kind: Kind
  package let blocks: [Block]
  /// Whether a language model wrote the blocks.
  package let isGenerated: Bool
  package let excerpts: [Excerpt]
  package let sources: [Link]
  package let followUps: [Link]

  package init(
    question: String, kind: Kind, blocks: [Block] = [], isGenerated: Bool = false,
    excerpts: [Excerpt] = [], sources: [Link] = [], followUps: [Link] = []
  ) {
    self.question = question
    self.kind = kind
    self.blocks = blocks
    self.isGenerated = isGenerated
    self.excerpts = excerpts
    self.sources = sources
    self.followUps = followUps
  }

  /// The blocks as markup; items in a row are one list.
  var body: HTML {
    var out: [UInt8] = []
    var open: ListKind?
    for block in blocks {
      let list = ListKind(block.kind)
      if open != list {
        open?.writeEnd(into: &out)
        list?.writeStart(into: &out)
        open = list
      }
      switch block.kind {
      case .heading: out.write("<h2>")
      case .paragraph: out.write("<p>")
      case .item: out.write("<li>")
      case .numberedItem(let number):
        out.write("<li value=\"")
        out.writeEscaped(String(number))
        out.write("\">")
      }
      if let link = block.link {
        out.write("<a href=\"")
        out.writeEscaped(link.href)
        out.write("\">")
        out.writeEscaped(link.label)
        out.write(block.text.isEmpty ? "</a>" : "</a>: ")
      }
      out.writeEscaped(block.text)
      switch block.kind {
      case .heading: out.write("</h2>\n")
      case .paragraph: out.write("</p>\n")
      case .item, .numberedItem: out.write("</li>\n")
      }
    }
    open?.writeEnd(into: &out)
    return HTML(out)
  }

  private enum ListKind {
    case plain, numbered

    init?(_ kind: Block.Kind) {
      switch kind {
      case .heading, .paragraph: return nil
      case .item: self = .plain
      case .numberedItem: self = .numbered
      }
    }

    func writeStart(into out: inout [UInt8]) {
      switch self {
      case .plain: out.write("<ul>\n")
      case .numbered: out.write("<ol>\n")
      }
    }

    func writeEnd(into out: inout [UInt8]) {
      switch self {
      case .plain: out.write("</ul>\n")
      case .numbered: out.write("</ol>\n")
      }
    }
  }
}

/// Fields of `ask.mustache`: a question's text box, and what the site answers.
package struct AskContext: TemplateContext {
  let frame: FrameContext
  /// Where the text box is sent to.
  let action: String
  let answer: ShownAnswer

  package static let fields: [ContextField<AskContext>] =
    ContextField.inherited { $0.frame } + [
      .text("action") { $0.action },
      .text("question") { $0.answer.question },
      .flag("hint") { $0.answer.kind == .hint },
      .flag("nothing") { $0.answer.kind == .nothing },
      .flag("answered") { $0.answer.kind == .answer },
      .html("answer") { $0.answer.body },
      .flag("generated") { $0.answer.isGenerated },
      .flag("hasExcerpts") { !$0.answer.excerpts.isEmpty },
      .list("excerpts") { context in
        context.answer.excerpts.map {
          ExcerptContext(label: $0.link.label, href: $0.link.href, text: $0.text)
        }
      },
      .flag("hasSources") { !$0.answer.sources.isEmpty },
      .list("sources") { context in
        context.answer.sources.map { LinkContext(label: $0.label, href: $0.href) }
      },
      .flag("hasFollowUps") { !$0.answer.followUps.isEmpty },
      .list("followUps") { context in
        context.answer.followUps.map { LinkContext(label: $0.label, href: $0.href) }
      },
    ]
}

/// Words of a page, and where they stand.
package struct ExcerptContext: TemplateContext {
  let label: String
  let href: String
  let text: String

  package static let fields: [ContextField<ExcerptContext>] = [
    .text("label") { $0.label }, .text("href") { $0.href }, .text("text") { $0.text },
  ]
}
