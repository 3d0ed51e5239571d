import SiteRendering
import Synchronization

/// The files of a snapshot by their paths, the last few of them as they were made.
final class SnapshotOutputs: Sendable {
  /// Units that are kept as they were made: a page, what it loads, and those that are asked for next.
  private static let limit = 32

  private struct Made: Sendable {
    var files: [Int: [OutputFile]] = [:]
    /// The longest kept first.
    var order: [Int] = []
  }

  let tree: OutputTree
  /// Positions of units, and of copies behind them.
  private let places: [String: Int]
  private let made = Mutex(Made())

  init(_ tree: OutputTree) {
    self.tree = tree
    var places: [String: Int] = [:]
    places.reserveCapacity(tree.units.count * 2 + tree.copies.count)
    for (position, unit) in tree.units.enumerated() {
      for path in unit.paths { places[path] = position }
    }
    for (position, copy) in tree.copies.enumerated() {
      places[copy.path] = tree.units.count + position
    }
    self.places = places
  }

  private init(_ tree: OutputTree, places: [String: Int]) {
    self.tree = tree
    self.places = places
  }

  /// The files of another tree, which may have the same paths.
  func following(_ tree: OutputTree) -> SnapshotOutputs {
    tree.hasFiles(of: self.tree) ? SnapshotOutputs(tree, places: places) : SnapshotOutputs(tree)
  }

  /// In no order.
  var paths: [String] { Array(places.keys) }

  func unit(at path: String) -> Int? {
    places[path].flatMap { $0 < tree.units.count ? $0 : nil }
  }

  func copy(at path: String) -> OutputTree.Copy? {
    places[path].flatMap { place in
      place < tree.units.count ? nil : tree.copies[place - tree.units.count]
    }
  }

  /// - Parameter unit: Its position in the tree.
  func files(of unit: Int) -> [OutputFile] {
    if let files = made.withLock({ $0.files[unit] }) { return files }
    let files = tree.files(of: tree.units[unit])
    made.withLock { made in
      if made.files.updateValue(files, forKey: unit) != nil { return }
      made.order.append(unit)
      if made.order.count > Self.limit { made.files[made.order.removeFirst()] = nil }
    }
    return files
  }
}
