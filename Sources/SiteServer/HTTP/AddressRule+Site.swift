import SiteModel
import SiteRendering

extension AddressRule {
  /// All redirects of a site: those that have a page of their own, then those of all addresses that
  /// begin alike.
  static func all(of renderer: SiteRenderer, _ rules: [RedirectRule]) -> [AddressRule] {
    renderer.redirectTargets.map { target in
      AddressRule(from: String(target.file.dropLast(5)), to: target.address, kind: .exact)
    }
      + rules.compactMap { AddressRule(beginning: $0, below: renderer.basePath) }
  }

  /// What a rule says of all addresses that begin alike; `nil` for one of a single address.
  private init?(beginning rule: RedirectRule, below base: String) {
    guard rule.from.hasSuffix("*") else { return nil }
    let from = String(rule.from.dropLast())
    switch rule.target {
    case .file(let file):
      self.init(from: from, to: base + RelativeAddress.encoded(file), kind: .beginning)
    case .otherSite(let address): self.init(from: from, to: address, kind: .beginning)
    case .folder(let folder):
      let to = folder.isEmpty ? base : "\(base)\(RelativeAddress.encoded(folder))/"
      self.init(from: from, to: to, kind: .move)
    }
  }
}
