@testable import SiteSearch

extension SearchStrings {
  /// English words for the small sites.
  static let english = SearchStrings(
    texts: [("title", "Search"), ("noResults", "Nothing found for “{query}”.")],
    results: [.one: "{count} result", .other: "{count} results"],
    languages: [.init(tag: "en", name: "English"), .init(tag: "fr", name: "Français")],
    overview: .init(address: "toolkit/the-tools.html", title: "The tools"))
}
