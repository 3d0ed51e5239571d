import MarkdownSyntax
import SiteModel

/// The parts of a described interface, in the order in which readers look for them.
struct OperationParts {
  /// Blocks that say what it is for.
  private(set) var texts: [Int] = []
  private(set) var summary: Int?
  /// Parameters by their place, each place where it first occurs.
  private(set) var parameters: [(place: String, nodes: [Int])] = []
  private(set) var responses: [Int] = []

  /// - Parameter places: Those that have tables of their own; all others share one.
  init(
    of operation: Int, in document: MarkdownDocument, places: Set<String>,
    block: (Int) -> PageBlock
  ) {
    let end = Int(document.nodes[operation].end)
    var index = operation + 1
    // The block that says the place of the parameters in it.
    var place = ""
    var placeEnd = 0
    while index < end {
      if index >= placeEnd { place = "" }
      let next = Int(document.nodes[index].end)
      let part = document.nodes[index].kind == .taggedBlock ? block(index) : .transparent
      guard case .api(let api) = part else {
        texts.append(index)
        index = next
        continue
      }
      switch api {
      case .group, .description: index += 1
      case .place(let name):
        place = name
        placeEnd = next
        index += 1
      case .summary:
        summary = index
        index = next
      case .parameter(let own, _, _, _):
        let written = own.isEmpty ? place : own.lowercased()
        add(index, at: places.contains(written) ? written : "")
        index = next
      case .response:
        responses.append(index)
        index = next
      case .operation:
        texts.append(index)
        index = next
      }
    }
  }

  private mutating func add(_ parameter: Int, at place: String) {
    if let position = parameters.firstIndex(where: { $0.place == place }) {
      parameters[position].nodes.append(parameter)
    } else {
      parameters.append((place, [parameter]))
    }
  }
}
