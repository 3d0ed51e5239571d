/// How large an image is shown, in CSS pixels, neither of them zero.
package struct ImageSize: Hashable, Sendable {
  /// What an image's file may say, at most.
  package static let limit = 99_999

  package let width: Int
  package let height: Int

  /// `nil` for a size that no image has.
  package init?(width: Int, height: Int) {
    guard (1...ImageSize.limit).contains(width), (1...ImageSize.limit).contains(height) else {
      return nil
    }
    self.width = width
    self.height = height
  }

  /// The same shape in another width.
  package func height(atWidth width: Int) -> Int {
    max(1, (height * width + self.width / 2) / self.width)
  }

  /// The same shape in another height.
  package func width(atHeight height: Int) -> Int {
    max(1, (width * height + self.height / 2) / self.height)
  }
}

/// What an image is told beside what its author wrote.
package struct HTMLImageFacts: Hashable, Sendable {
  /// `nil` where it is not known.
  package let size: ImageSize?
  /// Whether it may wait until it comes into sight.
  package let isLazy: Bool

  package init(size: ImageSize?, isLazy: Bool) {
    self.size = size
    self.isLazy = isLazy
  }
}
