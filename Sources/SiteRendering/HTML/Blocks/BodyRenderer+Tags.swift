import MarkdownSyntax
import SiteModel

/// Blocks between tags: each family in a file of its own.
extension BodyRenderer {
  /// What a tagged block means; nothing where nobody has read the tags.
  func block(of node: Int) -> PageBlock {
    let position = Int(document.nodes[node].number)
    return blocks.indices.contains(position) ? blocks[position] : .transparent
  }

  /// - Returns: Whether the block is done with, its children included.
  mutating func enterTag(_ index: Int) -> Bool {
    guard style.isDressed else { return false }
    let isEmpty = Int(document.nodes[index].end) == index + 1
    switch block(of: index) {
    // An empty frame says nothing: most often the block was never closed.
    case .hint, .tabs, .tab, .stepper, .step, .columns, .column, .fileName, .prompt:
      if isEmpty { return true }
    case .code, .pageCard, .embed, .file, .include, .updates, .update, .conditional, .api,
      .integration, .transparent:
      break
    }
    switch block(of: index) {
    case .hint(let hint): enterHint(hint)
    case .tabs: writeStart("<div class=\"tabs\">\n")
    case .tab(let title, let slug): enterTab(index, title, slug)
    case .stepper: enterStepper(index)
    case .step: enterStep(index)
    case .columns: enterColumns(index)
    case .column(_, let alignment): enterColumn(index, alignment)
    case .fileName: return enterFileName(index)
    case .pageCard(let destination): return writePageCard(index, destination)
    case .embed(let destination, let caption): return enterEmbed(index, destination, caption)
    case .file(let destination, let caption): return enterFile(index, destination, caption)
    case .prompt(let description, let extent): enterPrompt(description, extent)
    case .api(let part): return enterAPI(index, part)
    case .integration(let integration): writeIntegration(integration)
    case .include: writeMissingInclude()
    case .updates: enterUpdates(index)
    case .update(let date, let tags): enterUpdate(index, date?.value, tags)
    case .code, .conditional, .transparent: break
    }
    return false
  }

  mutating func leaveTag(_ index: Int) {
    guard style.isDressed else { return }
    switch block(of: index) {
    case .prompt(_, .hidden): writeStart("</details>\n")
    case .hint, .tabs, .tab, .columns, .column, .prompt, .fileName: writeStart("</div>\n")
    case .stepper: leaveStepper(index)
    case .step: leaveStep(index)
    case .embed, .file: leaveFigure(index)
    case .updates: leaveUpdates()
    case .update: leaveUpdate()
    case .code, .pageCard, .include, .conditional, .api, .integration, .transparent: break
    }
  }

  // MARK: - For all families

  mutating func writeStart(_ tag: StaticString) {
    out.writeLineStart()
    out.write(tag)
  }

  /// What stands in a block, inside an element that has been begun.
  mutating func writeContents(of node: Int) {
    sanitizer.balance.mark(.flow)
    for child in document.children(of: node) { write(child) }
    sanitizer.balance.closeToMark(into: &out)
  }
}
