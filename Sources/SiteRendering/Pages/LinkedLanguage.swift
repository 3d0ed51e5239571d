import SiteModel

/// The language of a page on another site, as far as its address says it: nothing else does.
enum LinkedLanguage {
  /// Of the first part of the path that is a language tag, else of the host's first label:
  /// `https://docs.example.org/fr/start`, `https://fr.example.org/`.
  static func tag(of address: String) -> LanguageTag? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let parts = address[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
      .split(separator: "/")
    guard let host = parts.first else { return nil }
    let label = host.split(separator: ".").first.map(String.init) ?? ""
    return (parts.dropFirst().map(String.init) + [label]).lazy.compactMap(known).first
  }

  /// Two letters, perhaps with a script or region: longer words of addresses, such as `api` and `www`,
  /// are languages too, and never mean them.
  private static func known(_ part: String) -> LanguageTag? {
    part.prefix { $0 != "-" }.utf8.count == 2 ? LanguageTag(part) : nil
  }
}
