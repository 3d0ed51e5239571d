package import TypesetProtocol

extension TypesetRequest {
  /// What a block of code asks for.
  ///
  /// - Parameter info: Its info string; the first word names the language.
  /// - Returns: `nil` for a block without a language, and for plain text.
  package static func code(info: ArraySlice<UInt8>, text: ArraySlice<UInt8>) -> TypesetRequest? {
    guard !text.isEmpty else { return nil }
    let word = info.prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x7B && $0 != 0x2C }
    let language = String(decoding: word, as: UTF8.self).lowercased()
    guard isLanguage(language), !plain.contains(language) else { return nil }
    return .code(language: language, text: Array(text))
  }

  /// Names that say that there is nothing to colour.
  private static let plain: Set<String> = [
    "text", "txt", "plain", "plaintext", "none", "no-highlight", "nohighlight", "raw", "ascii",
    "output", "mermaid", "math",
  ]
}
