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

  /// A site with the sizes of its images.
  struct Images: Sendable {
    let linked: Diagnosed<LinkedSite>
    /// What was read of each image that pages show, by its path below the content folder.
    let readings: [String: ImageReading]
  }

  /// - Parameter known: Images that need not be read again.
  func images(of linked: LinkedSite, known: [String: ImageReading]) async -> Images {
    let paths = linked.shownImages
    guard !paths.isEmpty else { return Images(linked: Diagnosed(linked), readings: [:]) }
    let readings = await parallelMap(paths.count, jobs: jobs) {
      known[paths[$0]] ?? reading(of: paths[$0])
    }
    return Images(
      linked: linked.measured(readings),
      readings: Dictionary(zip(paths, readings), uniquingKeysWith: { first, _ in first }))
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
