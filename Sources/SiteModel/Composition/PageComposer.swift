package import Diagnostics
import MarkdownSyntax

/// Makes pages of files: each is read by itself, then what it includes is put in, then its
/// expressions get their values.
///
/// The order of calls, each of which may be made for many files at once:
///
/// 1. ``read(_:)`` for every page file of the layout.
/// 2. ``add(_:)`` once; then, as long as ``wanted`` is not empty, ``readInclude(_:)`` for each of it
///    and ``add(includes:)`` for the results.
/// 3. ``page(_:_:)`` for every page file; ``composition(of:)`` of all of them.
package struct PageComposer: Sendable {
  /// A page file after its first reading.
  package enum Reading: Sendable {
    /// It includes nothing, and is a page already.
    case page(Diagnosed<ParsedPage>)
    case text(Diagnosed<PageText>)
  }

  package let layout: ContentLayout
  private let parser: PageParser
  var library: IncludeLibrary
  /// By the folder of a language or space.
  private let variables: [String: SpaceVariables]
  /// Files that pages include and that are not read yet, each once, by their paths.
  package private(set) var wanted: [String] = []
  /// The same as they are seen.
  private var unread: [IncludedFile] = []
  /// Files that have been gone on from, or will be.
  var known: Set<IncludedFile> = []
  /// What was found while reading variables.
  private let diagnostics: [Diagnostic]

  /// - Parameter frame: Of the tree.
  package init(layout: ContentLayout, tree: SourceTree, frame: SourceFrame) {
    self.layout = layout
    parser = PageParser(configuration: layout.configuration)
    library = IncludeLibrary(tree: tree)
    var variables: [String: SpaceVariables] = [:]
    var diagnostics: [Diagnostic] = []
    for file in layout.pageFiles {
      let place = layout.place(of: file)
      guard variables[place.root] == nil else { continue }
      let read = SpaceVariables.read(
        frame, root: place.root, standIn: place.standIn,
        language: layout.profiles[file.language].tag)
      variables[place.root] = read.value
      diagnostics += read.diagnostics
    }
    self.variables = variables
    self.diagnostics = diagnostics
  }

  func hasSameVariables(as other: PageComposer, in root: String) -> Bool {
    variables[root] == other.variables[root]
  }

  // MARK: - Reading

  package func read(_ index: Int) -> Reading {
    let file = layout.pageFiles[index]
    guard let source = library.source(file.file) else {
      preconditionFailure("the layout names \(file.file), which there is not")
    }
    let text = parser.text(source)
    guard !text.value.hasIncludes else { return .text(text) }
    return .page(page(text, file: file))
  }

  package mutating func add(_ readings: [Reading]) { add(readings, at: readings.indices) }

  /// - Parameter positions: Of the readings that are new.
  mutating func add(_ readings: [Reading], at positions: some Sequence<Int>) {
    want(positions.flatMap { named(by: readings[$0], $0) })
  }

  /// The files that a page's own text names.
  func named(by reading: Reading, _ index: Int) -> [IncludedFile] {
    guard case .text(let text) = reading else { return [] }
    return library.named(by: text.value, at: layout.place(of: layout.pageFiles[index]))
  }

  /// - Returns: `nil` where there is no such file.
  package func readInclude(_ path: String) -> Diagnosed<PageText>? {
    library.source(path).map { parser.text($0) }
  }

  /// - Parameter texts: Of ``wanted``, in their order.
  package mutating func add(includes texts: [Diagnosed<PageText>?]) {
    for (path, text) in zip(wanted, texts) {
      if let text { library.add(text, at: path) }
    }
    want(unread)
  }

  /// Goes on from files to those that they include, as far as these are read.
  private mutating func want(_ files: [IncludedFile]) {
    var open = files
    unread = []
    while let file = open.popLast() {
      if let text = library.texts[file.path]?.value {
        open += library.named(by: text, at: file.place).filter { known.insert($0).inserted }
      } else {
        unread.append(file)
      }
    }
    wanted = Set(unread.map(\.path)).sorted()
  }

  // MARK: - Pages

  package func page(_ index: Int, _ reading: Reading) -> Diagnosed<ParsedPage> {
    switch reading {
    case .page(let page): page
    case .text(let text): page(text, file: layout.pageFiles[index])
    }
  }

  private func page(
    _ text: Diagnosed<PageText>, file: ContentLayout.PageFile
  ) -> Diagnosed<ParsedPage> {
    let place = layout.place(of: file)
    var diagnostics = text.diagnostics
    var document = text.value.document
    if text.value.hasIncludes {
      var expander = IncludeExpander(library: library)
      document = expander.expanded(text.value, at: place)
      diagnostics += expander.diagnostics
    }
    let variables = variables[place.root] ?? SpaceVariables()
    if Self.mayHoldExpressions(document) {
      var expressions = PageExpressions(
        document: document,
        scope: ExpressionScope(space: variables.own, page: text.value.frontMatter.variables))
      document = expressions.evaluated()
      diagnostics += expressions.diagnostics
    }
    let replaced = BookVariables(book: variables.book).replaced(in: document)
    let page = parser.page(
      text.value.with(replaced.value), at: file.path, in: layout.profiles[file.language])
    return Diagnosed(page.value, diagnostics + replaced.diagnostics + page.diagnostics)
  }

  /// Only raw HTML begins expressions.
  private static func mayHoldExpressions(_ document: MarkdownDocument) -> Bool {
    document.nodes.contains { $0.kind == .htmlInline || $0.kind == .htmlBlock }
  }

  /// All pages, without the files that are nothing but a part of others.
  ///
  /// - Parameter pages: Of the layout's page files, in their order.
  package func composition(of pages: [Diagnosed<ParsedPage>]) -> PageComposition {
    let included = Set(
      pages.flatMap { $0.value.document.inclusions.map(\.source.path) })
    var named = NamedPages(layout)
    let kept = pages.indices.filter { index in
      let file = layout.pageFiles[index]
      return !included.contains(file.sourcePath) || named.contain(file)
    }
    var diagnostics = diagnostics + kept.flatMap { pages[$0].diagnostics }
    for (_, text) in library.texts.sorted(by: { $0.key < $1.key })
    where included.contains(text.value.document.source.path) {
      diagnostics += text.diagnostics
    }
    return PageComposition(
      layout: kept.count == pages.count ? layout : layout.keeping(kept),
      positions: kept, pages: kept.map { pages[$0].value }, included: included,
      diagnostics: diagnostics)
  }
}
