import TypesetProtocol

/// The two engines, each loaded when it is asked for the first time.
struct TypesetEngines {
  /// What has become of an engine.
  private enum State<Engine> {
    case untried
    case ready(Engine)
    /// Its files are not there, or do not run.
    case missing
  }

  private let files: EngineFiles
  private var highlighter = State<CodeHighlighter>.untried
  private var setter = State<FormulaSetter>.untried

  init(_ files: EngineFiles) { self.files = files }

  mutating func answer(to request: TypesetRequest) -> TypesetAnswer {
    switch request {
    case .code(let language, let text):
      if case .untried = highlighter {
        highlighter = load(CodeHighlighter.files) { library throws(ScriptError) in
          try CodeHighlighter(library: library)
        }
      }
      guard case .ready(let engine) = highlighter else {
        return .missing(engine: CodeHighlighter.name)
      }
      return engine.answer(language: language, text: text)
    case .formula(let tex, let isDisplay):
      if case .untried = setter {
        setter = load(FormulaSetter.files) { library throws(ScriptError) in
          try FormulaSetter(library: library)
        }
      }
      guard case .ready(let engine) = setter else { return .missing(engine: FormulaSetter.name) }
      return engine.answer(tex: tex, isDisplay: isDisplay)
    }
  }

  private func load<Engine>(
    _ names: [String], _ make: ([UInt8]) throws(ScriptError) -> Engine
  ) -> State<Engine> {
    guard let library = files.first(of: names) else { return .missing }
    do throws(ScriptError) { return .ready(try make(library)) } catch { return .missing }
  }
}
