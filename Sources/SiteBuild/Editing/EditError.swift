/// Why something that a writer wants is not done. What is typed is never lost by it.
package enum EditError: Error, Sendable {
  /// No page of the site is made of such a file, or stands at such an address.
  case unknownPage(String)
  case notUTF8(path: String)
  /// The file says something else than when it was opened.
  case changed(path: String, bytes: [UInt8])
  /// A page is no tool, or its front matter cannot be read: a form cannot change it.
  case noForm(path: String)
  /// There is no safe place for a block's text.
  case noPlace
  /// What was written for a block would be several blocks, or take its neighbours in.
  case notOneBlock
  case build(BuildError)
  case file(FileError)
  case translation(TranslationError)

  /// A sentence for the writer.
  package var message: String {
    switch self {
    case .unknownPage(let name): "There is no page “\(name)” to edit."
    case .notUTF8(let path): "\(path) is not UTF-8. Save it as UTF-8 with another program first."
    case .changed(let path, _): "\(path) was changed on disk since it was opened."
    case .noForm(let path):
      "\(path) is no tool, or its front matter cannot be read: change it in the text."
    case .noPlace: "This block cannot be changed by itself: change it in the text."
    case .notOneBlock:
      """
      This would not be one block any more beside its source. Take out empty lines, and marks that \
      begin another block, or write it in the text.
      """
    case .build(let error): error.message
    case .file(let error): error.message
    case .translation(let error): error.message
    }
  }
}
