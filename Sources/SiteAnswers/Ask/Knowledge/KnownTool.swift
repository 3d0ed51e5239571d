import SiteModel
import SiteRendering
import SiteSearch

/// A tool and the words of its name.
struct KnownTool: Sendable {
  let page: SitePage
  let tool: Tool
  /// Stems of the name's words that say something, each once.
  let stems: [String]

  init(page: SitePage, tool: Tool, name: [WordForm]) {
    self.page = page
    self.tool = tool
    var seen: Set<String> = []
    let telling = name.filter { !$0.isFunctionWord }
    stems = (telling.isEmpty ? name : telling).map(\.stem).filter { seen.insert($0).inserted }
  }

  /// The phases it is used in: all of them where it names none.
  func phases(of site: Site) -> [PhaseID] {
    site.configuration.phases.filter(tool.isUsed(in:))
  }

  /// Whether it is of one of the types and used in one of the phases; no types are all.
  ///
  /// - Parameter all: It must be of all types and used in all phases.
  func belongs(to types: [ToolTypeID], _ phases: [PhaseID], all: Bool = false) -> Bool {
    let ofTypes = types.map(tool.types.contains)
    let inPhases = phases.map(tool.isUsed(in:))
    return [ofTypes, inPhases].allSatisfy { holds in
      holds.isEmpty || (all ? holds.allSatisfy(\.self) : holds.contains(true))
    }
  }
}

/// What a type or a phase is called.
struct KnownLabel: Sendable {
  enum Term: Hashable, Sendable {
    case type(ToolTypeID)
    case phase(PhaseID)
  }

  let term: Term
  /// Stems of the words of each of its names that say something.
  let names: [[String]]

  /// Types, then phases, by their labels in the language and in those that stand in for it, and by
  /// their identifiers.
  static func all(
    of configuration: SiteConfiguration, _ profile: LanguageProfile, _ forms: WordForms
  ) -> [KnownLabel] {
    func stems(_ names: [String?]) -> [[String]] {
      names.compactMap(\.self).map { name in
        let words = forms.forms(of: name.replacing("-", with: " "))
        let telling = words.filter { !$0.isFunctionWord }
        return (telling.isEmpty ? words : telling).map(\.stem)
      }.filter { !$0.isEmpty }
    }
    let types = configuration.types.map { type in
      KnownLabel(
        term: .type(type),
        names: stems([profile.label(of: type), profile.inheritedTypeLabels[type], type.rawValue]))
    }
    let phases = configuration.phases.map { phase in
      KnownLabel(
        term: .phase(phase),
        names: stems([
          profile.label(of: phase), profile.inheritedPhaseLabels[phase], phase.rawValue,
        ]))
    }
    return types + phases
  }
}
