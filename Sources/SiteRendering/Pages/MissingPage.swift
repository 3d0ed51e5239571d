/// A page as it is offered to who came to an address that is not there.
package struct ListedPage: Hashable, Sendable {
  /// Position among the site's pages.
  package let number: Int
  /// Its address below the site's root, without an ending.
  package let path: String
  /// Position of its language.
  package let language: Int

  package init(number: Int, path: String, language: Int) {
    self.number = number
    self.path = path
    self.language = language
  }
}

/// What a server shows at an address that is not there.
package struct MissingPage: Hashable, Sendable {
  package let html: [UInt8]
  package let markdown: [UInt8]

  package init(html: [UInt8], markdown: [UInt8]) {
    self.html = html
    self.markdown = markdown
  }
}
