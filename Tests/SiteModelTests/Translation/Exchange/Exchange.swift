import Diagnostics
import SiteTestSupport

@testable import SiteModel

/// A small site in two languages whose catalogue goes out and comes back.
struct Exchange {
  static let configuration = """
    default: en
    base: https://toolkit.example.org/
    """
  static let source = """
    ---
    description: How to cross a river.
    ---

    # Crossing

    Look left, *then* right. See [the map](map.md).

    * one plank
    * two ropes

    > A quote
    > over two lines.

    | Tool | Use |
    |---|---|
    | rope | to hold |

    ```sh
    cross --now
    ```

    """
  static let translation = """
    ---
    description: Comment passer une rivière.
    ---

    # Traversée

    Regardez à gauche, *puis* à droite. Voir [la carte](map.md).

    * une planche
    * deux cordes

    > Une citation
    > sur deux lignes.

    | Outil | Usage |
    |---|---|
    | corde | pour tenir |

    ```sh
    cross --now
    ```

    """

  var source = Self.source
  /// `nil` where the language lacks the page.
  var translation: String? = Self.translation
  var record = ""
  /// Further files below the content folder; `nil` takes one away.
  var others: [String: String?] = [:]

  var site: CheckedSite {
    var files = [
      "site.yml": Self.configuration, "en/README.md": "# Home\n", "fr/README.md": "# Accueil\n",
      "en/map.md": "# Map\n", "fr/map.md": "# Carte\n",
    ]
    files["en/crossing.md"] = source
    files["fr/crossing.md"] = translation
    if !record.isEmpty { files["fr/translated-from.yml"] = record }
    for (path, text) in others { files[path] = text }
    return CheckedSite(SourceTree(files))
  }

  var catalogue: TranslationCatalogue {
    let site = site
    return CatalogueMaker(site.site, site.linked.translations.languages[0]).catalogue()
  }

  /// The catalogue as it comes back, with other translations for some texts of the source.
  func catalogue(
    translating texts: [String: String], state: TranslationState = .translated
  ) -> TranslationCatalogue {
    let catalogue = catalogue
    return TranslationCatalogue(
      sourceLanguage: catalogue.sourceLanguage, targetLanguage: catalogue.targetLanguage,
      units: catalogue.units.map { unit in
        guard let text = texts[unit.source] else { return unit }
        return TranslationUnit(
          page: unit.page, number: unit.number, kind: unit.kind, fingerprint: unit.fingerprint,
          line: unit.line, source: unit.source, target: text, state: state)
      })
  }

  func importing(_ catalogue: TranslationCatalogue) -> Diagnosed<CatalogueImport> {
    CatalogueImport.applying(catalogue, to: site.linked, language: 1)
  }

  /// The page as it is after an import that changes nothing else.
  func page(after catalogue: TranslationCatalogue) -> String? {
    let done = importing(catalogue)
    guard done.diagnostics.isEmpty, done.value.pages.count == 1 else { return nil }
    return String(decoding: done.value.pages[0].bytes, as: UTF8.self)
  }
}
