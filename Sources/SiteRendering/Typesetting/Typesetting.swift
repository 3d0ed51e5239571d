package import TypesetProtocol

/// Code and formulas of a site that were made into markup before its pages are rendered.
package struct Typesetting: Sendable {
  private let markup: [TypesetRequest: HTML]

  /// Nothing is set: code and formulas stand as their authors wrote them.
  package static let none = Typesetting([:])

  package init(_ markup: [TypesetRequest: HTML]) { self.markup = markup }

  /// The content of a `code` element.
  ///
  /// - Parameter info: The info string of the block.
  /// - Returns: `nil` for code that stays as it is.
  func code(info: ArraySlice<UInt8>, text: ArraySlice<UInt8>) -> HTML? {
    guard !markup.isEmpty, let request = TypesetRequest.code(info: info, text: text) else {
      return nil
    }
    return markup[request]
  }

  /// A `math` element.
  ///
  /// - Returns: `nil` for a formula that is shown as it was written.
  func formula(_ tex: ArraySlice<UInt8>, isDisplay: Bool) -> HTML? {
    guard !markup.isEmpty else { return nil }
    return markup[.formula(tex: Array(tex), isDisplay: isDisplay)]
  }
}
