import SiteModel
import SiteSearch

/// What a question was understood to ask.
struct QuestionReading: Sendable {
  /// In the order of the question.
  let words: [WordForm]
  /// Positions of tools that it names.
  let tools: [Int]
  /// A tool of which it has most of the name, where it names none whole.
  let nearTool: Int?
  let types: [ToolTypeID]
  let phases: [PhaseID]
  /// Types and phases that it leaves out.
  let excludedTypes: [ToolTypeID]
  let excludedPhases: [PhaseID]
  /// Words that leave something out: a question with one is about what does not hold.
  let exclusions: Int
  /// All of the types and phases must hold, and not one of them.
  let asksBoth: Bool
  let fields: Set<QuestionVocabulary.Field>
  /// It speaks of tools in general.
  let mentionsTools: Bool
  /// It asks for several tools: "which tools", "list the tools".
  let asksSeveral: Bool
  /// It is made of names of types and phases alone.
  let isTermsAlone: Bool
  /// It asks how many there are of something.
  let asksCount: Bool
  /// It asks how to do something.
  let asksWay: Bool
  /// It asks how long, who, when.
  let aspects: Set<QuestionVocabulary.Aspect>
  /// It sets things side by side.
  let compares: Bool
  /// It asks for several things of any kind.
  let asksList: Bool
  /// Words with a meaning of their own that were not understood as any of the above.
  let rest: [String]
  /// All words with a meaning of their own, understood or not.
  let telling: [String]

  /// It names types or phases, to have or to leave out.
  var namesTerms: Bool {
    !types.isEmpty || !phases.isEmpty || !excludedTypes.isEmpty || !excludedPhases.isEmpty
  }
}
