extension AnswerDesk {
  /// The page of a question, for people, in the frame of the site and the language of the answer. All
  /// its addresses begin with the root: it can be shown at any address.
  package func page(of answer: Answer, root: String? = nil) -> [UInt8] {
    let root = root ?? linked.site.configuration.basePath
    return renderer.page(
      of: answer.shown(AnswerAddresses(root: root)), language: answer.language, root: root)
  }
}
