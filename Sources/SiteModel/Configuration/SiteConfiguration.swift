package import Diagnostics

/// A type of tool, as `site.yml` names it: `trust-building`.
package struct ToolTypeID: Hashable, Sendable, Comparable {
  package let rawValue: String
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package static func < (left: ToolTypeID, right: ToolTypeID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A phase of the method, as `site.yml` names it: `assessment`.
package struct PhaseID: Hashable, Sendable, Comparable {
  package let rawValue: String
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package static func < (left: PhaseID, right: PhaseID) -> Bool { left.rawValue < right.rawValue }
}

/// What `site.yml` says, or what holds where there is none.
package struct SiteConfiguration: Hashable, Sendable {
  /// How content is laid out, which decides addresses and severities.
  package enum Layout: Hashable, Sendable {
    /// With `site.yml`: a page's address is its file path.
    case toolkit
    /// Without: a GitBook repository, where every finding is at most a warning.
    case gitBook
  }

  /// What canonical addresses, sitemap and `hreflang` name.
  package enum AddressStyle: String, CaseIterable, Sendable {
    /// `/a/b`
    case clean
    /// `/a/b.html`, for hosts that cannot map the former.
    case file
  }

  package struct Repository: Hashable, Sendable {
    package let url: String
    package let branch: String
    /// Of the content folder in the repository.
    package let path: String
  }

  package struct Redirect: Hashable, Sendable {
    package let from: Located<String>
    package let to: Located<String>
    /// The file that states it, as messages name it.
    package let path: String
    /// Position of the space whose `.gitbook.yaml` it stands in, which its paths count from.
    package let space: Int?

    package init(
      from: Located<String>, to: Located<String>, path: String, space: Int? = nil
    ) {
      self.from = from
      self.to = to
      self.path = path
      self.space = space
    }

    /// The address that it leads to, where that is on another site.
    package var otherSite: String? {
      let address = to.value
      let isWhole = address.hasPrefix("https://") || address.hasPrefix("http://")
      return isWhole && address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F } ? address : nil
    }

    func placed(in space: Int) -> Redirect {
      Redirect(from: from, to: to, path: path, space: space)
    }
  }

  package var layout = Layout.toolkit
  /// Path of `site.yml` as messages name it.
  package var path = "site.yml"
  /// Absolute, with a slash at its end; `nil` when the site knows no address of its own.
  package var base: String?
  package var defaultLanguage = LanguageTag.english
  /// Where `default:` states it.
  package var defaultLanguageSpan = SourceSpan.fileStart
  package var addresses = AddressStyle.clean
  /// Folders of the default language below which pages are tools.
  package var toolFolders: [Located<String>] = []
  /// In the order of the map's rows.
  package var types: [ToolTypeID] = []
  /// In the order of the map's columns.
  package var phases: [PhaseID] = []
  package var repository: Repository?
  package var redirects: [Redirect] = []
  /// GitBook's space identifiers to language folders.
  package var spaces: [String: String] = [:]
  /// A CSS colour for links and marks, instead of the theme's own.
  package var accent: String?

  package init() {}

  /// The absolute address of a page; `nil` without a base.
  package func absolute(_ address: PageAddress) -> String? {
    base.map { base in
      let path = addresses == .clean ? address.clean : address.file
      return base + RelativeAddress.encoded(path == "index.html" ? "" : path)
    }
  }

  package func absolute(file: String) -> String? {
    base.map { $0 + RelativeAddress.encoded(file) }
  }
}
