import ArgumentParser
import CommandOptions
import SiteBuild

/// A query and the identifier under which its results are told.
struct AskedQuery {
  let id: String
  let text: String

  /// Reads lines of an identifier, a tab and a query; empty lines are left out.
  static func read(from path: String) throws -> [AskedQuery] {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try Disk().read(DiskPath(path))
    } catch {
      throw Failure.surroundings(.file(error))
    }
    var queries: [AskedQuery] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      let text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      guard !text.isEmpty else { continue }
      let parts = text.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw ValidationError(
          "\(path):\(number + 1): a line of --queries is an identifier, a tab and a query.")
      }
      queries.append(AskedQuery(id: String(parts[0]), text: String(parts[1])))
    }
    return queries
  }
}
