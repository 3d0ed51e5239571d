import Diagnostics
import SiteModel
import SiteTestSupport

/// What becomes of a GitBook repository, as a person reads it: languages, addresses, navigation,
/// links, and what was found.
struct RepositoryText {
  private let checked: CheckedSite
  private var site: Site { checked.site }

  init(_ tree: SourceTree) { checked = CheckedSite(tree) }

  var text: String {
    let parts = [
      part("languages", languages), part("pages", pages), part("groups", groups),
      part("navigation", navigation), part("links", links), part("redirects", redirects),
      part("assets", assets),
    ]
    let findings = TextReporter().text(for: checked.report)
    return parts.compactMap(\.self).joined(separator: "\n") + "\nfindings\n" + findings
  }

  private func part(_ title: String, _ lines: [String]) -> String? {
    lines.isEmpty ? nil : ([title] + lines.map { "  " + $0 }).joined(separator: "\n") + "\n"
  }

  private var languages: [String] {
    site.languages.map { language in
      [
        language.tag.rawValue, "/" + site.prefix(of: language), language.profile.name,
        language.profile.direction.rawValue, "“\(site.title(in: language))”",
      ].joined(separator: "  ")
    }
  }

  private var pages: [String] {
    site.pages.map { page in
      let former = page.formerAddress.map { ", also /\($0.clean)" } ?? ""
      let shown = page.isFallback ? ", in the default language" : ""
      return "/\(page.address.clean)  \(page.parsed.sourcePath)\(former)\(shown)  “\(page.title)”"
    }
  }

  private var groups: [String] {
    site.languages.flatMap { language in
      language.navigation.groupPages.map { group in
        "/\(group.address.clean)  “\(group.title)”, \(group.entries.count) below"
      }
    }
  }

  private var navigation: [String] {
    site.languages.flatMap { language -> [String] in
      let navigation = language.navigation
      var lines = site.languages.count > 1 ? ["(\(language.tag.rawValue))"] : []
      for group in navigation.groups {
        lines.append(group.title.map { "[\($0)]" } ?? "---")
        for index in group.entries {
          let entry = navigation.entries[index]
          lines.append(
            String(repeating: "  ", count: entry.depth + 1) + "\(entry.label)  "
              + shown(entry.target))
        }
      }
      return lines
    }
  }

  private func shown(_ target: Navigation.Target) -> String {
    switch target {
    case .page(let id, let anchor):
      "/\(site[id].address.clean)" + (anchor.map { "#\($0)" } ?? "")
    case .group(let address): "/\(address.clean)"
    case .external(let address): address
    case .none: "-"
    }
  }

  private var links: [String] {
    checked.linked.pages.filter { !$0.page.isFallback }.flatMap { page in
      zip(page.page.parsed.references, page.targets).map { reference, target in
        let place = checked.shown(target).map { $0.hasPrefix("index") ? "/ (\($0))" : $0 }
        return "\(page.page.parsed.sourcePath): \(reference.destination) → \(place ?? "nowhere")"
      }
    }
  }

  private var redirects: [String] {
    site.configuration.redirects.map { redirect in
      let target = site.target(of: redirect).map { "/\($0.address.clean)" }
      return "/\(site.source(of: redirect)) → \(target ?? redirect.otherSite ?? "nowhere")"
    } + site.moves.map { "/\($0.from)/* → /\($0.to)" }
  }

  private var assets: [String] {
    checked.linked.assets.map { "/\($0.published)  \($0.source)" }
  }
}
