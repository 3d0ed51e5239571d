extension LanguageProfile {
  /// What stands before the language's addresses: nothing where it is the default one, else `fr/`.
  package func prefix(besides defaultLanguage: LanguageTag) -> String {
    tag == defaultLanguage ? "" : addressPrefix
  }

  /// The path by which messages name a file of the language's folder.
  package func shown(file: String) -> String {
    (path.lastIndex(of: "/").map { path[...$0] } ?? "") + file
  }

  /// The path by which messages name a file of another language, whose folder stands beside this one.
  package func shown(file: String, ofSibling folder: String) -> String {
    String(shown(file: "").dropLast(self.folder.count + 1)) + "\(folder)/\(file)"
  }
}
