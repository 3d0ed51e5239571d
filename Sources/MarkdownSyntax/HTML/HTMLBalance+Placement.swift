/// Where the tags of raw HTML may stand.
extension HTMLBalance {
  /// What is to be done with an open tag.
  enum Placement: Hashable, Sendable {
    /// It may stand here once so many of the innermost entries have ended.
    case here(ending: Int)
    /// It describes an element that is not in the output.
    case dropped
    case refused(HTMLRefusal.Reason)
  }

  /// What is to be done with a closing tag.
  enum Closing: Hashable, Sendable {
    /// It closes the entry that has so many others inside.
    case entry(below: Int)
    case nothing
  }

  func placement(of element: HTMLElement) -> Placement {
    let misplaced = Placement.refused(.misplacedElement(element.rawValue))
    if frame.place == .phrasing || frame.place == .link, !element.isPhrasing { return misplaced }
    if !element.isVoid, entries.count >= Self.depthLimit {
      return .refused(.tooDeep(element.rawValue))
    }
    if element.isVoid, let last = openInFrame.last, last.origin == .silent,
      element.needsParent, element.belongs(in: last.element)
    {
      return .dropped
    }
    if element.needsParent {
      return depth(of: { element.belongs(in: $0) }, through: { element.endsOpen($0) })
        .map { .here(ending: $0) } ?? misplaced
    }
    if let parent = innermost, parent.restrictsChildren, !element.belongs(in: parent) {
      return misplaced
    }
    if element.isHeading, openInFrame.contains(where: { $0.isWritten && $0.element.isHeading }) {
      return misplaced
    }
    if element == .a {
      if let link = depth(of: { $0 == .a }, through: { $0.isInlineContainer }) {
        return .here(ending: link + 1)
      }
      return isInsideLink ? misplaced : .here(ending: 0)
    }
    if element.isPhrasing { return .here(ending: 0) }
    // A browser would end the paragraph around a video for a block inside the video.
    let isInParagraph = depth(of: { $0 == .p }, through: \.isPhrasing) != nil
    return isInParagraph && openParagraph == 0 ? misplaced : .here(ending: openParagraph)
  }

  func closing(of element: HTMLElement) -> Closing {
    for (distance, entry) in openInFrame.reversed().enumerated() where entry.origin != .layout {
      if entry.element == element { return .entry(below: distance) }
      if entry.isWritten, entry.element.shields(element) { return .nothing }
    }
    return .nothing
  }

  /// Whether a link around this place is open, the renderer's or an author's.
  package var isInsideLink: Bool {
    frames.contains { $0.place == .link } || entries.contains { $0.isWritten && $0.element == .a }
  }

  /// Ends a `<p>` that raw HTML left open, as the block would that the renderer writes next.
  package mutating func prepareForBlock(into out: inout [UInt8]) {
    end(openParagraph, into: &out)
  }

  /// Whether text, or an element in a line of text, may stand here.
  package var mayHoldText: Bool { placement(of: .span) == .here(ending: 0) }

  /// Ends a paragraph as ``prepareForBlock(into:)``, for a block of the renderer's in the middle of raw
  /// HTML.
  ///
  /// - Returns: Whether a block may stand here.
  package mutating func openBlock(into out: inout [UInt8]) -> Bool {
    guard case .here(let ending) = placement(of: .div) else { return false }
    end(ending, into: &out)
    return true
  }

  /// Ends an `<a>` that raw HTML left open (`<a name="x">`), as the link would that the renderer
  /// writes next.
  ///
  /// - Returns: Whether a link may stand here; not inside another one.
  package mutating func prepareForLink(into out: inout [UInt8]) -> Bool {
    if let link = depth(of: { $0 == .a }, through: { $0.isInlineContainer }) {
      end(link + 1, into: &out)
    }
    return !isInsideLink
  }

  private var openInFrame: ArraySlice<Entry> { entries[frame.base...] }

  /// The innermost element a browser knows to be open since the mark.
  private var innermost: HTMLElement? { openInFrame.last(where: \.isWritten)?.element }

  /// How many entries end where a block begins: those of an open paragraph, with what is in it.
  private var openParagraph: Int {
    depth(of: { $0 == .p }, through: { $0.isInlineContainer }).map { $0 + 1 } ?? 0
  }

  /// How many entries of the frame lie inside the innermost written one that is wanted, if all of
  /// them may be passed.
  private func depth(
    of isWanted: (HTMLElement) -> Bool, through mayPass: (HTMLElement) -> Bool
  ) -> Int? {
    for (distance, entry) in openInFrame.reversed().enumerated() where entry.isWritten {
      if isWanted(entry.element) { return distance }
      if !mayPass(entry.element) { return nil }
    }
    return nil
  }
}
