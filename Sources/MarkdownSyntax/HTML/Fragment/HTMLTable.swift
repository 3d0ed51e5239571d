/// A table of raw HTML as GitBook means it: columns have types, some are hidden, and its rows may be
/// shown as cards.
package struct HTMLTable: Hashable, Sendable {
  package enum View: Hashable, Sendable {
    case table
    case cards(isLarge: Bool, isCarousel: Bool)
  }

  package struct Column: Hashable, Sendable {
    /// What its cells hold.
    package enum Kind: Hashable, Sendable {
      case text, checkbox, number, users, files, image, contentReference
      case select([Option])
      /// Stars of so many.
      case rating(Int)
    }

    /// What the column is to a card.
    package enum Role: Hashable, Sendable { case shown, target, cover, darkCover }

    /// A choice of a column of choices.
    package struct Option: Hashable, Sendable {
      package let value: String
      package let label: String
      /// A name of GitBook's palette, or another.
      package let colour: String
    }

    /// The `<th>`.
    package let head: Int
    package let kind: Kind
    package let role: Role
    package let isHidden: Bool
  }

  package let view: View
  package let columns: [Column]
  /// The `<tr>` with the columns' heads.
  package let headRow: Int
  /// The cells of each further row, one for each column that has one.
  package let rows: [[Int]]

  /// - Returns: `nil` for a table without a type, a view or a hidden column: it is published as it
  ///   is written. So is one with cells that span others, and one whose first row is not heads.
  package init?(_ fragment: HTMLFragment, at table: Int) {
    let rows = fragment.elements(.tr, below: table).map { row in
      (row, fragment.children(of: row).filter { [.td, .th].contains(fragment.element($0)) })
    }
    guard fragment.nodes[table].isClosed, let head = rows.first, !head.1.isEmpty,
      fragment.elements(.table, below: table).isEmpty,
      head.1.allSatisfy({ fragment.element($0) == .th }),
      !rows.contains(where: { $0.1.contains(where: { Self.isSpanning(fragment, $0) }) })
    else { return nil }
    let columns = head.1.map { Column(fragment, head: $0) }
    let isCards = fragment.value("data-view", of: table) == "cards"
    guard isCards || columns.contains(where: { $0.isHidden || $0.kind != .text }) else {
      return nil
    }
    view =
      isCards
      ? .cards(
        isLarge: fragment.value("data-card-size", of: table) == "large",
        isCarousel: fragment.value("data-card-wrap", of: table) == "false")
      : .table
    self.columns = columns
    headRow = head.0
    self.rows = rows.dropFirst().map { Array($0.1.prefix(columns.count)) }
  }

  private static func isSpanning(_ fragment: HTMLFragment, _ cell: Int) -> Bool {
    ["colspan", "rowspan"].contains { name in
      fragment.value(name, of: cell).map { $0 != "1" } ?? false
    }
  }

  /// Where the addresses of files begin that the tables of some HTML show as images.
  package static func imageAddresses(in html: [UInt8]) -> Set<Int> {
    let isWorthReading = ["data-card-cover", "data-type=\"image\""].contains {
      html.firstRange(of: Array($0.utf8)) != nil
    }
    guard isWorthReading else { return [] }
    let fragment = HTMLFragment(html)
    var addresses: Set<Int> = []
    for node in fragment.nodes.indices where fragment.element(node) == .table {
      guard let table = HTMLTable(fragment, at: node) else { continue }
      for cells in table.rows {
        for (column, cell) in zip(table.columns, cells) where column.holdsImages {
          for link in fragment.elements(.a, below: cell) {
            guard let value = fragment.tag(link)?.attribute("href")?.value else { continue }
            addresses.insert(value.lowerBound)
          }
        }
      }
    }
    return addresses
  }
}
