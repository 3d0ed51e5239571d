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
  let fields: Set<QuestionVocabulary.Field>
  /// It speaks of tools in general.
  let mentionsTools: Bool
  /// It asks for several tools: "which tools", "list the tools".
  let asksSeveral: Bool
  /// It asks how many there are of something.
  let asksCount: Bool
  /// It asks how to do something.
  let asksWay: Bool
  /// Words with a meaning of their own that were not understood as any of the above.
  let rest: [String]
  /// All words with a meaning of their own, understood or not.
  let telling: [String]
}
