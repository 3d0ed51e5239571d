package import Diagnostics
import MarkdownSyntax

/// Reads `site.yml`.
package struct SiteConfigurationReader: Sendable {
  package init() {}

  /// - Parameter baseOverride: `--base-url`, which stands above the file.
  package func configuration(
    from frame: SourceFrame, baseOverride: String? = nil
  ) -> Diagnosed<SiteConfiguration> {
    var configuration = SiteConfiguration()
    guard let source = frame.settings["site.yml"] else {
      configuration.layout = .gitBook
      configuration.path = frame.displayPath("site.yml")
      configuration.base = baseOverride.flatMap(Self.normalisedBase)
      return Diagnosed(configuration)
    }
    configuration.path = source.path
    let yaml = YAMLReader(.configuration).mapping(in: source, SourceSpan(0, source.bytes.count))
    var reader = KeyedReader(yaml.value, path: source.path, codes: .configuration)
    readLanguages(&reader, &configuration)
    let isReadable = !yaml.diagnostics.contains { $0.code == .configMalformed }
    readBase(&reader, &configuration, baseOverride, isReadable: isReadable)
    readTools(&reader, &configuration)
    readRepository(&reader, &configuration)
    for (from, to) in reader.table("redirects") ?? [] {
      configuration.redirects.append(
        SiteConfiguration.Redirect(from: from, to: to, path: source.path))
    }
    for (space, folder) in reader.table("spaces") ?? [] {
      configuration.spaces[space.value] = folder.value
    }
    if let theme = reader.group("theme") {
      var themes = reader.reader(for: theme)
      if let accent = themes.text("accent") {
        if Self.isColour(accent.value) {
          configuration.accent = accent.value
        } else {
          themes.report(
            .configWrongType, at: accent.span, "“\(accent.value)” is no colour that is read here.",
            hint: "Write it as “#155e75”.")
        }
      }
      reader.merge(themes)
    }
    reader.finish()
    return Diagnosed(configuration, yaml.diagnostics + reader.diagnostics)
  }

  private func readLanguages(
    _ reader: inout KeyedReader, _ configuration: inout SiteConfiguration
  ) {
    guard let text = reader.text("default") else { return }
    if let tag = LanguageTag(text.value) {
      configuration.defaultLanguage = tag
      configuration.defaultLanguageSpan = text.span
    } else {
      reader.report(
        .configWrongType, at: text.span, "“\(text.value)” is no language tag.",
        hint: "Write a BCP 47 tag such as “en” or “pt-BR”.")
    }
  }

  private func readBase(
    _ reader: inout KeyedReader, _ configuration: inout SiteConfiguration, _ override: String?,
    isReadable: Bool
  ) {
    let written = reader.text("base")
    if let override {
      configuration.base = Self.normalisedBase(override)
    } else if let written {
      configuration.base = Self.normalisedBase(written.value)
      if configuration.base == nil {
        reader.report(
          .configWrongType, at: written.span, "“\(written.value)” is no absolute web address.",
          hint: "Write it as “https://toolkit.example.org/”.")
      }
    } else if isReadable {
      reader.report(
        .configWithoutBase, at: .fileStart,
        "The site does not say where it will be published.",
        hint: "Add “base: https://…/” here or pass --base-url; without it there are no canonical "
          + "addresses, no sitemap and no feed.")
    }
    if let style = reader.text("addresses") {
      if let known = SiteConfiguration.AddressStyle(rawValue: style.value) {
        configuration.addresses = known
      } else {
        reader.report(
          .configWrongType, at: style.span, "“addresses” wants “clean” or “file”.",
          hint: "Write “addresses: clean”.")
      }
    }
  }

  private func readTools(
    _ reader: inout KeyedReader, _ configuration: inout SiteConfiguration
  ) {
    configuration.toolFolders = (reader.list("tools") ?? []).map { folder in
      Located(
        folder.value.split(separator: "/").filter { $0 != "." }.joined(separator: "/"), folder.span)
    }
    configuration.types = unique(&reader, "types").map(ToolTypeID.init)
    configuration.phases = unique(&reader, "phases").map(PhaseID.init)
  }

  /// Names that become parts of addresses: lower-case words with dashes, each once.
  private func unique(_ reader: inout KeyedReader, _ key: String) -> [String] {
    var names: [String] = []
    for name in reader.list(key) ?? [] {
      let isSlug =
        !name.value.isEmpty
        && name.value.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
      if !isSlug {
        reader.report(
          .configWrongType, at: name.span, "“\(name.value)” cannot stand in an address.",
          hint: "Use lower-case letters, digits and dashes; its labels stand in language.yml.")
      } else if names.contains(name.value) {
        reader.report(
          .configDuplicateKey, at: name.span, "“\(name.value)” stands in “\(key)” twice.",
          hint: "Keep one of the two.")
      } else {
        names.append(name.value)
      }
    }
    return names
  }

  private func readRepository(
    _ reader: inout KeyedReader, _ configuration: inout SiteConfiguration
  ) {
    guard let entries = reader.group("repository") else { return }
    var group = reader.reader(for: entries)
    let url = group.text("url")
    let branch = group.text("branch")
    let path = group.text("path")
    if let url, url.value.hasPrefix("https://") || url.value.hasPrefix("http://") {
      configuration.repository = SiteConfiguration.Repository(
        url: url.value.hasSuffix("/") ? String(url.value.dropLast()) : url.value,
        branch: branch?.value ?? "main", path: path?.value ?? "content")
    } else {
      group.report(
        .configMissingKey, at: url?.span ?? entries.first?.key.span ?? .fileStart,
        "“repository” wants the web address of the repository.",
        hint: "Write “url: https://example.org/owner/name” below it.")
    }
    reader.merge(group)
  }

  /// The base with a slash at its end; `nil` unless it is `http(s)://host…` without query.
  package static func normalisedBase(_ text: String) -> String? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"),
      !text.contains("?"), !text.contains("#"), !text.contains(" "), !text.contains("\""),
      let scheme = text.firstRange(of: "://"), scheme.upperBound < text.endIndex,
      text[scheme.upperBound] != "/"
    else { return nil }
    return text.hasSuffix("/") ? text : text + "/"
  }

  private static func isColour(_ text: String) -> Bool {
    text.hasPrefix("#") && [4, 7].contains(text.count)
      && text.dropFirst().allSatisfy { $0.isHexDigit }
  }
}
