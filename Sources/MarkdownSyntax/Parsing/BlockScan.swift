/// The block structure of a body, line by line, as the C parser will see it: enough of it to tell
/// what it will read as inlines, and where the text of each line begins.
///
/// It follows the parser rule by rule (CommonMark 0.29 §4 and §5, tables, notes), so that no fence
/// or HTML block is skipped that the parser would not skip. A test compares both on random pages.
///
/// Cost: linear in the bytes; for each line at most ``InputLimits/containerDepth`` steps.
struct BlockScan {
  enum Limit: Hashable, Sendable { case page, run, depth, columns, cells, definition, expansion }

  struct Excess {
    let limit: Limit
    let range: Range<Int>
  }

  enum Container {
    case quote
    /// Columns its lines are indented by, and whether nothing is in it yet.
    case item(indent: Int, isEmpty: Bool)
    case note
  }

  enum Leaf: Equatable {
    case none, paragraph, indentedCode
    case fence(character: UInt8, length: Int)
    /// Of one of the seven kinds of CommonMark §4.6.
    case html(kind: Int)
    case table(columns: Int)
  }

  /// What a line stands in before anything opens on it.
  enum Context { case container, paragraph, table }

  let limits: InputLimits
  let body: UnsafeBufferPointer<UInt8>
  /// For each line, where its text begins behind the marks of its containers; in a paragraph,
  /// as the parser takes it.
  var textStarts: [Int32] = []
  /// The lines, from 1, that underline headings.
  var underlines: [Int32] = []
  var line: LineCursor
  var containers: [Container] = []
  var leaf = Leaf.none
  var paragraph = ScannedParagraph()
  var missingCells = 0
  var longestDefinition = 0
  private var excess: Excess?

  init(_ body: UnsafeBufferPointer<UInt8>, limits: InputLimits) {
    self.limits = limits
    self.body = body
    line = LineCursor(body)
    textStarts.reserveCapacity(body.count / 40 + 2)
  }

  /// - Parameter rewriter: Changes lines before they are read.
  /// - Returns: What is beyond the limits first.
  mutating func run(rewriting rewriter: inout TagRewriter?) -> Excess? {
    if body.count > limits.pageBytes { return Excess(limit: .page, range: 0..<1) }
    while excess == nil, line.begin() {
      rewriter?.rewrite(&self)
      readLine()
    }
    endLeaf()
    if excess == nil, longestDefinition > 0 {
      var brackets = 0
      for byte in body where byte == 0x5B { brackets += 1 }
      if longestDefinition * brackets > limits.expandedBytes { fail(.expansion, 0..<body.count) }
    }
    return excess
  }

  mutating func run() -> Excess? {
    var nothing: TagRewriter?
    return run(rewriting: &nothing)
  }

  mutating func fail(_ limit: Limit, _ range: Range<Int>) {
    if excess == nil { excess = Excess(limit: limit, range: range) }
  }

  // MARK: - One line

  private mutating func readLine() {
    let matched = matchContainers()
    textStarts.append(Int32(line.offset))
    let allMatched = matched == containers.count
    var context = Context.container
    if allMatched {
      switch leaf {
      case .fence(let character, let length):
        if closesFence(character, length) { leaf = .none }
        return
      case .html(let kind) where kind <= 5 || !line.isBlank:
        if endsHTML(kind) { leaf = .none }
        return
      case .indentedCode where line.isIndented || line.isBlank: return
      case .paragraph where !line.isBlank: context = .paragraph
      case .table where !line.isBlank: context = .table
      default: break
      }
    }
    switch openBlocks(from: matched, context) {
    case .leaf: return
    case .containers:
      if !line.isBlank { beginParagraph() }
    case .nothing:
      if leaf == .paragraph, !line.isBlank {
        addToParagraph(isLazy: context != .paragraph)
      } else {
        close(to: matched)
        if !line.isBlank { beginParagraph() }
      }
    }
  }

  // MARK: - Containers

  /// Reads the marks of open containers.
  ///
  /// - Returns: How many of them the line stands in.
  mutating func matchContainers() -> Int {
    for (index, container) in containers.enumerated() {
      switch container {
      case .quote:
        guard !line.isIndented, line.byte(line.text) == 0x3E else { return index }
        readQuoteMark()
      case .item(let indent, let isEmpty):
        if line.indent >= indent {
          line.read(columns: indent)
        } else if line.isBlank, !isEmpty {
          line.read(to: line.text)
        } else {
          return index
        }
      case .note:
        if line.isIndented { line.read(columns: 4) } else if !line.isBare { return index }
      }
    }
    return containers.count
  }

  mutating func readQuoteMark() {
    line.read(to: line.text + 1)
    if line.isSpaceOrTab(line.offset) { line.read(columns: 1) }
  }

  /// Ends the leaf, and the containers that the line does not stand in.
  mutating func close(to matched: Int) {
    endLeaf()
    containers.removeSubrange(matched...)
  }

  mutating func endLeaf() {
    if leaf == .paragraph { endParagraph() }
    leaf = .none
  }

  mutating func open(_ container: Container) {
    fill()
    containers.append(container)
    if containers.count > limits.containerDepth { fail(.depth, line.start..<line.end) }
  }

  mutating func open(_ leaf: Leaf) {
    fill()
    self.leaf = leaf
  }

  /// The innermost container holds something from now on.
  private mutating func fill() {
    guard case .item(let indent, true) = containers.last else { return }
    containers[containers.count - 1] = .item(indent: indent, isEmpty: false)
  }
}
