import Diagnostics

extension FileTree.Refusal {
  /// The refusal as a finding: a page may be lost.
  ///
  /// - Parameter path: As messages name it.
  func diagnostic(at path: String) -> Diagnostic {
    Diagnostic(
      reason == .linkOutside ? .fileOutsideContent : .fileUnreadable,
      at: SourceLocation(path: path, span: .fileStart), "“\(self.path)” \(reason.explanation).",
      hint: reason.remedy)
  }
}

extension FileTree.Reason {
  fileprivate var remedy: String {
    switch self {
    case .linkOutside: "Put a copy of what it leads to into the folder."
    case .linkLoop, .linkToNothing, .notAFile: "Take it away."
    case .nameNotUTF8: "Give it a name in UTF-8."
    case .tooDeep, .tooMany: "Keep fewer files in the folder."
    case .unreadable: "Make it readable, or take it away."
    }
  }
}
