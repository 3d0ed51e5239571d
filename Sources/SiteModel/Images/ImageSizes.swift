package import Diagnostics
import MarkdownSyntax

extension LinkedSite {
  /// Files that pages show as images, in byte order of their paths below the content folder, each
  /// once. Videos and sounds are none.
  package var shownImages: [String] {
    var paths: Set<String> = []
    for page in pages where page.leadsToFiles {
      for case (let reference, .asset(let path)) in page.references where reference.kind == .image {
        if ImageSizes.isReadable(path) { paths.insert(path) }
      }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The site with the sizes of its images.
  ///
  /// - Parameter readings: Of ``shownImages``, in their order.
  /// - Returns: A warning for each damaged file, at the place that mentions it first.
  package func measured(_ readings: [ImageReading]) -> Diagnosed<LinkedSite> {
    var sizes: [String: ImageSize] = [:]
    var damages: [String: ImageReading.Damage] = [:]
    for (path, reading) in zip(shownImages, readings) {
      switch reading {
      case .size(let size): sizes[path] = size
      case .damaged(let damage): damages[path] = damage
      case .incomplete, .unknown: continue
      }
    }
    return Diagnosed(measured(sizes), damages.isEmpty ? [] : findings(damages))
  }

  private func findings(_ damages: [String: ImageReading.Damage]) -> [Diagnostic] {
    var left = damages
    var diagnostics: [Diagnostic] = []
    for page in pages where !page.page.isFallback && !left.isEmpty {
      for case (let reference, .asset(let path)) in page.references where reference.kind == .image {
        guard let damage = left.removeValue(forKey: path) else { continue }
        diagnostics.append(
          Diagnostic(
            .imageDamaged, at: page.page.parsed.location(reference.addressSpan),
            "The image “\(reference.destination)” \(damage.sentence).", hint: damage.hint))
      }
    }
    return diagnostics
  }
}

extension LinkedPage {
  fileprivate var leadsToFiles: Bool {
    targets.contains(where: \.isAsset) || stated.contains(where: \.isAsset)
  }

  /// All references with where they lead, those of the front matter last.
  fileprivate var references: [(PageReference, LinkTarget)] {
    Array(zip(page.parsed.references, targets))
      + Array(zip(page.parsed.frontMatter.references, stated))
  }
}

/// Which files are asked for their size.
private enum ImageSizes {
  /// By the ending; a file without one may be an image.
  static func isReadable(_ path: String) -> Bool {
    let name = PagePath(clean: path).fileName
    guard let dot = name.lastIndex(of: ".") else { return true }
    return ImageReading.endings.contains(name[name.index(after: dot)...].lowercased())
  }
}

extension ImageReading.Damage {
  fileprivate var sentence: String {
    switch self {
    case .empty: "is an empty file"
    case .cut: "ends before its size is told"
    case .foreign: "is no image that browsers show"
    case .pointer: "is a stand-in that Git LFS left in its place"
    case .impossibleSize: "says a size that no image has"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .pointer: "Run “git lfs pull” and build again."
    case .empty, .cut, .foreign, .impossibleSize: "Save the image anew, or take it away."
    }
  }
}
