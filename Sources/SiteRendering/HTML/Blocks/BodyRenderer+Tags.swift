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
    switch block(of: index) {
    case .include: writeMissingInclude()
    case .updates: enterUpdates(index)
    case .update(let date, let tags): enterUpdate(index, date?.value, tags)
    default: break
    }
    return false
  }

  mutating func leaveTag(_ index: Int) {
    guard style.isDressed else { return }
    switch block(of: index) {
    case .updates: leaveUpdates()
    case .update: leaveUpdate()
    default: break
    }
  }
}
