/// What an import did, in lines for a person.
package struct ImportText: Sendable {
  package let text: String

  /// - Parameters:
  ///   - written: How many files were written.
  ///   - unchanged: How many said the same already.
  package init(_ plan: ImportPlan, written: Int, _ unchanged: Int) {
    var lines = ["Pages: \(plan.pages)"]
    if plan.tools > 0 {
      lines.append("Tools: \(plan.tools), in \(plan.toolFolders.joined(separator: ", "))")
      lines.append(
        "Types: " + plan.types.map { "\($0.label) (\($0.type.rawValue))" }.joined(separator: ", "))
    } else {
      lines.append("Tools: none; no page has a line “Type of tool:”")
    }
    let changes = plan.changes
    let done: [(String, Int)] = [
      ("Type lines that became front matter", changes.typeLines),
      ("Bold labels that became headings", changes.labels),
      ("Links that follow their pages", changes.links),
      ("Empty marks removed", changes.marks),
      ("Ligatures written as letters", changes.ligatures),
      ("Parts removed that a server had added", changes.residues),
      ("Left out, since another file stands in their place", plan.leftOut),
    ]
    lines += done.filter { $0.1 > 0 }.map { "\($0.0): \($0.1)" }
    lines += plan.untyped.map { "No type is named: \($0)" }
    lines.append("Files: \(written) written, \(unchanged) unchanged")
    text = lines.joined(separator: "\n") + "\n"
  }
}
