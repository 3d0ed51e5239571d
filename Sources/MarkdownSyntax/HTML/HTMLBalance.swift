/// What surrounds a stretch of raw HTML in the Markdown tree.
package enum HTMLPlace: Hashable, Sendable {
  /// Blocks may stand here: the page, a list item, a quotation, a table cell.
  case flow
  /// A `<p>` that the renderer has just written. It belongs to the balance: a block tag inside ends
  /// it, and ``HTMLBalance/closeToMark(into:)`` writes its `</p>` where none did.
  case paragraph
  /// Only text and inline elements: a heading, emphasis.
  case phrasing
  /// As `phrasing`, inside a link.
  case link
}

/// The elements of one page that raw HTML opened and has not yet closed.
///
/// The renderer puts a mark where it opens an element of its own and closes to the mark where it
/// closes it, for blocks and inline containers alike; raw HTML between reaches only what was opened
/// since the mark. So tags of one author's block may hold Markdown between them, and none can close
/// an element of the layout.
///
/// ```swift
/// out += "<li>"
/// sanitizer.balance.mark(.flow)
/// …
/// sanitizer.balance.closeToMark(into: &out)
/// out += "</li>"
/// ```
package struct HTMLBalance: Hashable, Sendable {
  /// Elements open at once, at most; a further tag is refused. Browsers stop at 512.
  package static let depthLimit = 100

  struct Entry: Hashable, Sendable {
    enum Origin: Hashable, Sendable {
      /// Raw HTML; its tag is in the output.
      case raw
      /// Raw HTML, with nothing in the output for its tags.
      case silent
      /// Raw HTML; its tag was refused and is in the output as text.
      case escaped
      /// The renderer.
      case layout
    }

    let element: HTMLElement
    let origin: Origin

    /// Whether a browser knows it to be open.
    var isWritten: Bool { origin == .raw || origin == .layout }
  }

  struct Frame: Hashable, Sendable {
    /// Entries below it were open at the mark.
    let base: Int
    let place: HTMLPlace
    /// Elements that ended by a rule of HTML before their closing tag: it is dropped when it comes.
    /// The latest ones, at most ``HTMLBalance/depthLimit``.
    var ended: [HTMLElement] = []
  }

  private(set) var entries: [Entry] = []
  private(set) var frames: [Frame] = []

  /// A page on which nothing is open, with a mark of its own for `flow`.
  package init() { frames = [Frame(base: 0, place: .flow)] }

  /// Hides what is open now from the raw HTML that follows.
  package mutating func mark(_ place: HTMLPlace) {
    frames.append(Frame(base: entries.count, place: place))
    if place == .paragraph { entries.append(Entry(element: .p, origin: .layout)) }
  }

  /// Closes what was opened since the last mark, innermost first, and takes the mark away. The
  /// page's own mark stays.
  package mutating func closeToMark(into out: inout [UInt8]) {
    close(entries.count - frame.base, into: &out)
    if frames.count > 1 { frames.removeLast() } else { frames[0].ended = [] }
  }

  var frame: Frame { frames[frames.count - 1] }

  mutating func open(_ element: HTMLElement, _ origin: Entry.Origin) {
    entries.append(Entry(element: element, origin: origin))
  }

  /// Writes the closing tags of the `count` innermost entries and forgets them.
  mutating func close(_ count: Int, into out: inout [UInt8]) {
    for _ in 0..<count {
      guard let entry = entries.popLast(), entry.isWritten else { continue }
      HTMLTagWriter.appendClosingTag(of: entry.element, into: &out)
    }
  }

  /// As `close`, for elements whose closing tags may still come.
  mutating func end(_ count: Int, into out: inout [UInt8]) {
    for entry in entries.suffix(count) where entry.origin == .raw || entry.origin == .silent {
      if frame.ended.count < Self.depthLimit {
        frames[frames.count - 1].ended.append(entry.element)
      }
    }
    close(count, into: &out)
  }

  /// Whether the closing tag of an element that has already ended was still to come.
  mutating func forgive(_ element: HTMLElement) -> Bool {
    guard let index = frame.ended.lastIndex(of: element) else { return false }
    frames[frames.count - 1].ended.remove(at: index)
    return true
  }
}
