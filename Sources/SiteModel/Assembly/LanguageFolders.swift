import Diagnostics

/// The top folders of the content that are languages: named by a registered BCP 47 tag, with a
/// `README.md` or a `language.yml`. Pages anywhere else would be lost without a word.
struct LanguageFolders {
  /// In byte order of the names; each tag once.
  private(set) var found: [(tag: LanguageTag, name: String)] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let frame: SourceFrame

  init(frame: SourceFrame) {
    self.frame = frame
    var folders: [String: Folder] = [:]
    for path in frame.paths {
      guard let slash = path.firstIndex(of: "/") else {
        checkTopFile(path)
        continue
      }
      let rest = path[path.index(after: slash)...].lowercased()
      guard rest.hasSuffix(".md") || rest == "language.yml" else { continue }
      folders[String(path[..<slash]), default: Folder(first: path)].add(
        path, isMarker: rest == "readme.md" || rest == "language.yml")
    }
    for (name, folder) in folders.sorted(by: { $0.key < $1.key })
    where name != "static" && !name.hasPrefix(".") {
      add(name, folder)
    }
    leaveOutTwins(folders)
  }

  private struct Folder {
    /// The first of its pages or its `language.yml`, in the order of paths.
    var first: String
    var isMarked = false

    mutating func add(_ path: String, isMarker: Bool) {
      first = min(first, path)
      isMarked = isMarked || isMarker
    }
  }

  private mutating func add(_ name: String, _ folder: Folder) {
    switch LanguageTag.reading(name) {
    case .success(let tag) where folder.isMarked:
      found.append((tag, name))
    case .success:
      unpublished(
        folder.first, "The folder “\(name)” has no README.md; its pages are not published.",
        hint: "Add \(name)/README.md, the language's home, or \(name)/language.yml.")
    case .failure(let fault):
      unpublished(
        folder.first,
        "The folder “\(name)” is named like no language; its pages are not published.",
        hint: hint(for: name, fault))
    }
  }

  private func hint(for name: String, _ fault: LanguageTag.Fault) -> String {
    if let valid = fault.valid {
      return "“\(fault.part)” is no registered script, region or variant. "
        + "Did you mean “\(valid.rawValue)”?"
    }
    if let tag = LanguageTag(name.replacing("_", with: "-")) {
      return "Did you mean “\(tag.rawValue)”?"
    }
    return "Name it by a BCP 47 tag such as “fr” or “pt-BR”."
  }

  /// Of several folders of one language, the one that is named by the tag itself stays, else the
  /// first.
  private mutating func leaveOutTwins(_ folders: [String: Folder]) {
    let byTag = Dictionary(grouping: found, by: \.tag)
    found = found.filter { entry in
      let twins = byTag[entry.tag] ?? []
      guard let kept = twins.first(where: { $0.name == entry.tag.rawValue }) ?? twins.first,
        kept.name != entry.name, let own = folders[entry.name], let other = folders[kept.name]
      else { return true }
      diagnostics.append(
        Diagnostic(
          .languageDuplicateTag, at: frame.location(of: own.first),
          "The folders “\(kept.name)” and “\(entry.name)” are both the language "
            + "“\(entry.tag.rawValue)”; the pages of the second are not published.",
          hint: "Move the pages into \(kept.name)/, and take \(entry.name)/ away.",
          notes: [
            Diagnostic.Note(at: frame.location(of: other.first), "The other folder is this one.")
          ]))
      return false
    }
  }

  /// A page beside the languages' folders. `README.md` is taken for a note about the content.
  private mutating func checkTopFile(_ path: String) {
    guard path.lowercased().hasSuffix(".md"), path.lowercased() != "readme.md" else { return }
    unpublished(
      path, "“\(path)” lies in no language's folder and is not published.",
      hint: "Move it into the folder of its language.")
  }

  private mutating func unpublished(_ path: String, _ message: String, hint: String) {
    diagnostics.append(
      Diagnostic(.languageUnknownTag, at: frame.location(of: path), message, hint: hint))
  }
}
