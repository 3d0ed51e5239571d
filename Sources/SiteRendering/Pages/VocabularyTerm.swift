package import SiteModel

/// A type or a phase: what has a page of its own.
enum VocabularyTerm: Hashable, Sendable {
  case type(ToolTypeID)
  case phase(PhaseID)

  /// What the filter's chips and cards call it: types and phases may share a name.
  var filterName: String {
    switch self {
    case .type(let type): type.rawValue
    case .phase(let phase): "phase-\(phase.rawValue)"
    }
  }
}

extension Tool {
  /// A tool that names no phases is used in all of them: on the map, on the phases' pages and in
  /// the filter alike.
  package func isUsed(in phase: PhaseID) -> Bool { phases.isEmpty || phases.contains(phase) }

  func belongs(to term: VocabularyTerm) -> Bool {
    switch term {
    case .type(let type): types.contains(type)
    case .phase(let phase): isUsed(in: phase)
    }
  }
}

extension LanguageProfile {
  func label(of term: VocabularyTerm) -> String {
    switch term {
    case .type(let type): label(of: type)
    case .phase(let phase): label(of: phase)
    }
  }
}

extension Site {
  /// The page that a language's tools are listed on.
  package func overview(of language: SiteLanguage) -> SitePage? {
    language.pages.lazy.map { self[$0] }.first {
      if case .overview = $0.kind { true } else { false }
    }
  }

  /// Types, then phases, in the registry's order; none on a site without tools.
  var terms: [VocabularyTerm] {
    configuration.types.map(VocabularyTerm.type) + configuration.phases.map(VocabularyTerm.phase)
  }
}

extension LanguageRenderer {
  func address(of term: VocabularyTerm) -> PageAddress {
    switch term {
    case .type(let type): page(of: type)
    case .phase(let phase): page(of: phase)
    }
  }
}
