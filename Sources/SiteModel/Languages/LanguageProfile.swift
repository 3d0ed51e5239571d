package import Diagnostics
import MarkdownSyntax

/// One language of the site: its name, direction, and the words its pages use.
package struct LanguageProfile: Hashable, Sendable {
  package enum Direction: String, Sendable { case leftToRight = "ltr", rightToLeft = "rtl" }

  package let tag: LanguageTag
  /// The folder below `content/`; empty for a repository that is one language itself.
  package let folder: String
  package var name: String
  package var direction: Direction
  /// The site's title in this language.
  package var title: Located<String>?
  /// The title in the nearest language that stands in for this one and has one.
  package private(set) var inheritedTitle: String?
  package var vocabulary: SectionVocabulary
  /// Labels that pages of this language may use besides its own: those of the languages that stand
  /// in for it.
  private var foreignTypeLabels: [String: ToolTypeID] = [:]
  /// Labels that stand where the language has none of its own.
  package var inheritedTypeLabels: [ToolTypeID: String] = [:]
  package var inheritedPhaseLabels: [PhaseID: String] = [:]
  /// Labels of types and phases, by identifier.
  package var typeLabels: [ToolTypeID: String]
  package var phaseLabels: [PhaseID: String]
  /// Words between the last two of a list: "and".
  package var conjunctions: [String]
  /// Interface words that stand above the shipped ones.
  package var strings: [String: String]
  /// Groups of words that a search takes for each other.
  package var synonyms: [[String]] = []
  /// What its addresses begin with where it is not the default language: `fr/`.
  package var addressPrefix: String
  /// Path of `language.yml` as messages name it.
  package let path: String

  package init(tag: LanguageTag, folder: String, path: String) {
    self.tag = tag
    self.folder = folder
    self.path = path
    addressPrefix = tag.rawValue + "/"
    name =
      UnicodeText.name(of: tag, in: tag).map { $0.prefix(1).uppercased() + $0.dropFirst() }
      ?? tag.rawValue
    direction = UnicodeText.isRightToLeft(tag) ? .rightToLeft : .leftToRight
    vocabulary = SectionVocabulary.shipped(for: tag)
    typeLabels = [:]
    phaseLabels = [:]
    conjunctions = SectionVocabulary.shippedConjunctions(for: tag)
    strings = [:]
  }

  package func label(of type: ToolTypeID) -> String {
    typeLabels[type] ?? inheritedTypeLabels[type] ?? LanguageProfile.words(of: type.rawValue)
  }

  /// Every label that names a type on a page, sorted.
  package var understoodTypeLabels: [(label: String, type: ToolTypeID)] {
    (typeLabels.map { ($0.value, $0.key) } + foreignTypeLabels.map { ($0.key, $0.value) })
      .sorted { ($0.label, $0.type) < ($1.label, $1.type) }
  }

  /// The profile as a translation's pages are read: what the words of a language mean that stands in
  /// for it is understood too, so that a half-translated page is a page.
  package func understanding(_ other: LanguageProfile) -> LanguageProfile {
    var both = self
    both.vocabulary = vocabulary.understandingAlso(other.vocabulary)
    both.inheritedTypeLabels.merge(other.typeLabels) { nearer, _ in nearer }
    for (type, label) in other.typeLabels.sorted(by: { $0.key < $1.key })
    where both.foreignTypeLabels[label] == nil {
      both.foreignTypeLabels[label] = type
    }
    both.inheritedPhaseLabels.merge(other.phaseLabels) { nearer, _ in nearer }
    both.conjunctions += other.conjunctions
    both.inheritedTitle = inheritedTitle ?? other.title?.value
    return both
  }

  package func label(of phase: PhaseID) -> String {
    phaseLabels[phase] ?? inheritedPhaseLabels[phase]
      ?? LanguageProfile.words(of: phase.rawValue)
  }

  /// `trust-building` as "Trust building".
  private static func words(of identifier: String) -> String {
    let words = identifier.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension [LanguageProfile] {
  /// The profiles as their pages are read: each understands the words of those that stand in for it.
  var understandingStandIns: [LanguageProfile] {
    indices.map { index in
      standIns(for: index).reduce(self[index]) { $0.understanding(self[$1]) }
    }
  }

  /// Positions of the languages whose pages and words stand in for those that one lacks, the nearest
  /// first: wider tags, then the default language. Empty for the default language itself.
  package func standIns(for index: Int) -> [Int] {
    guard index > 0 else { return [] }
    let wider = self[index].tag.widening.dropFirst().compactMap { tag in
      firstIndex { $0.tag == tag }
    }
    return wider.filter { $0 > 0 } + [0]
  }
}

/// Reads `language.yml`.
package struct LanguageProfileReader: Sendable {
  private let configuration: SiteConfiguration

  package init(configuration: SiteConfiguration) {
    self.configuration = configuration
  }

  /// - Parameter source: `nil` when the folder has no `language.yml`.
  package func profile(
    tag: LanguageTag, folder: String, path: String, source: SourceText?
  ) -> Diagnosed<LanguageProfile> {
    var profile = LanguageProfile(tag: tag, folder: folder, path: path)
    guard let source else { return Diagnosed(profile) }
    let yaml = YAMLReader(.configuration).mapping(in: source, SourceSpan(0, source.bytes.count))
    var reader = KeyedReader(yaml.value, path: source.path, codes: .configuration)
    profile.title = reader.text("title")
    if let name = reader.text("name") { profile.name = name.value }
    if let direction = reader.text("direction") {
      if let known = LanguageProfile.Direction(rawValue: direction.value) {
        profile.direction = known
      } else {
        reader.report(
          .configWrongType, at: direction.span, "“direction” wants “ltr” or “rtl”.",
          hint: "Write “direction: ltr”.")
      }
    }
    readSections(&reader, &profile)
    readLabels(&reader, &profile)
    if let words = reader.list("and") { profile.conjunctions = words.map(\.value) }
    for (key, value) in reader.table("strings") ?? [] { profile.strings[key.value] = value.value }
    reader.finish()
    return Diagnosed(profile, yaml.diagnostics + reader.diagnostics)
  }

  private func readSections(_ reader: inout KeyedReader, _ profile: inout LanguageProfile) {
    guard let entries = reader.group("sections") else { return }
    var group = reader.reader(for: entries)
    for role in SectionRole.allCases {
      if let words = group.list(role.rawValue) {
        profile.vocabulary.roles[role] = words.map(\.value)
      }
    }
    if let words = group.list("type") { profile.vocabulary.typeLabels = words.map(\.value) }
    reader.merge(group)
  }

  private func readLabels(_ reader: inout KeyedReader, _ profile: inout LanguageProfile) {
    for (key, value) in reader.table("types") ?? [] {
      let type = ToolTypeID(key.value)
      if configuration.types.contains(type) {
        profile.typeLabels[type] = value.value
      } else {
        unknown(&reader, key, "type", configuration.types.map(\.rawValue))
      }
    }
    for (key, value) in reader.table("phases") ?? [] {
      let phase = PhaseID(key.value)
      if configuration.phases.contains(phase) {
        profile.phaseLabels[phase] = value.value
      } else {
        unknown(&reader, key, "phase", configuration.phases.map(\.rawValue))
      }
    }
  }

  private func unknown(
    _ reader: inout KeyedReader, _ key: Located<String>, _ what: String, _ known: [String]
  ) {
    let near = nearestName(to: key.value, among: known)
    reader.report(
      .configUnknownKey, at: key.span, "site.yml names no \(what) “\(key.value)”.",
      hint: near.map { "Did you mean “\($0)”?" } ?? KnownNames.hint(known, "\(what)s"))
  }
}
