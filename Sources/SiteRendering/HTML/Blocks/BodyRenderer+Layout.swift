import MarkdownSyntax
import SiteModel

/// Steps and columns.
extension BodyRenderer {
  // MARK: - Steps

  /// A list of steps; where something else stands between them, no list.
  mutating func enterStepper(_ index: Int) {
    let isList = document.children(of: index).allSatisfy { child in
      document.nodes[child].kind == .taggedBlock && block(of: child) == .step
    }
    if isList { layout.stepLists.insert(index) }
    if isList {
      writeStart("<ol class=\"stepper\">\n")
    } else {
      writeStart("<div class=\"stepper\">\n")
    }
  }

  mutating func leaveStepper(_ index: Int) {
    out.write(layout.stepLists.contains(index) ? "</ol>\n" : "</div>\n")
  }

  mutating func enterStep(_ index: Int) {
    if isListed(index) { writeStart("<li>\n") } else { writeStart("<div class=\"step\">\n") }
  }

  mutating func leaveStep(_ index: Int) {
    out.writeLineStart()
    out.write(isListed(index) ? "</li>\n" : "</div>\n")
  }

  private func isListed(_ step: Int) -> Bool {
    layout.stepLists.contains(Int(document.nodes[step].parent))
  }

  // MARK: - Columns

  /// Columns side by side. Widths are classes in steps of five hundredths, because no style may
  /// stand in a page.
  mutating func enterColumns(_ index: Int) {
    var stated: [Int: Int] = [:]
    var others: [Int] = []
    for child in document.children(of: index) where document.nodes[child].kind == .taggedBlock {
      guard case .column(let width, _) = block(of: child) else { continue }
      if let width { stated[child] = width } else { others.append(child) }
    }
    if !stated.isEmpty {
      let rest = max(0, 100 - stated.values.reduce(0, +))
      for child in others { stated[child] = max(5, rest / others.count) }
      layout.columnShares.merge(stated) { _, share in share }
    }
    writeStart("<div class=\"columns\">\n")
  }

  mutating func enterColumn(_ index: Int, _ alignment: PageBlock.Column) {
    writeStart("<div class=\"column")
    if let share = layout.columnShares[index] {
      out.write(" share-")
      out.write(number: min(95, max(5, (share + 2) / 5 * 5)))
    }
    if alignment != .top {
      out.write(" ")
      out.writeEscaped(alignment.rawValue)
    }
    out.write("\">\n")
  }
}
