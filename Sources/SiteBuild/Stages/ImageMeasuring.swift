import Diagnostics
import SiteModel

/// Asks the images that pages show for their size: only their first bytes are read.
struct ImageMeasuring: Sendable {
  let disk: any FileReading
  let content: DiskPath
  let jobs: Int

  /// Bytes that are read of a file, one after the other, until its size is told: cameras and image
  /// programs put pictures and colour tables of their own before it.
  static let limits = [1 << 12, 1 << 17, 1 << 24]

  func measured(_ linked: LinkedSite) async -> Diagnosed<LinkedSite> {
    let paths = linked.shownImages
    guard !paths.isEmpty else { return Diagnosed(linked) }
    let readings = await parallelMap(paths.count, jobs: jobs) { reading(of: paths[$0]) }
    return linked.measured(readings)
  }

  private func reading(of path: String) -> ImageReading {
    for limit in Self.limits {
      do throws(FileError) {
        let first = try disk.read(content.appending(path), atMost: limit)
        let reading = ImageReading(first, isWhole: first.count < limit)
        if reading != .incomplete { return reading }
      } catch {
        // Why it cannot be read is told when it is copied.
        return .unknown
      }
    }
    return .unknown
  }
}
