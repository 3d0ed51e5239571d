package import SiteModel
package import SiteRendering

/// A site that can be asked: linked, with its templates and words.
package struct AskableSite: Sendable {
  package let linked: LinkedSite
  package let renderer: SiteRenderer
}

extension SitePipeline {
  /// The stages that answers need: up to link, and the templates. What is wrong with the content is
  /// for `check` to say.
  package func askableSite() async throws(BuildError) -> AskableSite {
    let linked = try await linkedSite().value
    return AskableSite(linked: linked, renderer: try renderer(of: linked))
  }
}
