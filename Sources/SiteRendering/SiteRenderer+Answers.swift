package import SiteModel

/// What answers to questions are made of.
extension SiteRenderer {
  /// The words of the interface in a language, by its position.
  package func words(of language: Int) -> StringTable { renderers[language].words }

  /// A page as programs read it, without the line that names the index of all pages.
  package func text(of page: PageID) -> [UInt8] {
    var out: [UInt8] = []
    MarkdownTwin(linked: linked).appendText(of: page, from: site[page].address.folder, into: &out)
    return out
  }

  /// The page of a question, in a language by its position. It can be shown at any address.
  ///
  /// - Parameter root: What stands before all addresses; the site's own where it is left out.
  package func page(
    of answer: ShownAnswer, language: Int, root: String? = nil
  ) -> [UInt8] {
    let generated = GeneratedPages(linked: linked, frames: frames, renderers: renderers)
    return generated.ask(
      answer, in: renderers[language], at: root ?? site.configuration.basePath)
  }
}
