extension AnswerDesk {
  /// The page of a question, for people, in the frame of the site and the language of the answer. All
  /// its addresses begin with the path of the site: it can be shown at any address.
  package func page(of answer: Answer) -> [UInt8] {
    let root = linked.site.configuration.basePath
    return renderer.page(
      of: answer.shown(AnswerAddresses(root: root)), language: answer.language, root: root)
  }
}
