package import Diagnostics
package import MarkdownSyntax

/// Reads one Markdown file to a ``ParsedPage``. Pages are read independently of each other, in any
/// order and in parallel.
package struct PageParser: Sendable {
  private let configuration: SiteConfiguration
  private let markdown: MarkdownParser
  private let anchors: AnchorRules

  package init(configuration: SiteConfiguration, limits: InputLimits = InputLimits()) {
    self.configuration = configuration
    markdown = MarkdownParser(limits: limits)
    anchors = AnchorRules()
  }

  /// A file as a page, without the files that it includes.
  ///
  /// - Parameters:
  ///   - path: Below the language's folder.
  ///   - profile: The page's language, whose vocabulary also understands the source language's.
  package func page(
    _ source: SourceText, at path: PagePath, in profile: LanguageProfile
  ) -> Diagnosed<ParsedPage> {
    let text = text(source)
    let page = page(text.value, at: path, in: profile)
    return Diagnosed(page.value, text.diagnostics + page.diagnostics)
  }

  /// A file as front matter and tree.
  package func text(_ source: SourceText) -> Diagnosed<PageText> {
    let checked = readable(source)
    let source = checked.value
    var diagnostics = checked.diagnostics
    let fence = FrontMatterFence(in: source)
    var frontMatter = PageFrontMatter(isReadable: fence.unclosed == nil)
    if let unclosed = fence.unclosed {
      diagnostics.append(
        Diagnostic(
          .frontMatterUnclosed, at: SourceLocation(path: source.path, span: unclosed),
          "The front matter that begins here is never closed.",
          hint: "Put a line “---” below its last key."))
    }
    if let span = fence.yaml {
      let yaml = YAMLReader(.frontMatter).mapping(in: source, span)
      let isMalformed = yaml.diagnostics.contains { $0.code == .frontMatterMalformed }
      let read = PageFrontMatter.read(
        yaml.value, path: source.path, isReadable: !isMalformed && fence.unclosed == nil)
      frontMatter = read.value
      diagnostics += yaml.diagnostics + read.diagnostics
    }
    let parsed = markdown.parse(source, bodyStart: fence.bodyStart)
    diagnostics += parsed.diagnostics
    let text = PageText(
      frontMatter: frontMatter, document: parsed.value, bodyStart: fence.bodyStart)
    return Diagnosed(text, diagnostics)
  }

  /// What a text says as a page. What is found in files that it includes is placed there.
  package func page(
    _ text: PageText, at path: PagePath, in profile: LanguageProfile
  ) -> Diagnosed<ParsedPage> {
    let page = assembled(text.document, text.frontMatter, path, profile)
    return Diagnosed(page.value, page.diagnostics.map(text.document.placed))
  }

  /// The bytes as the parser may read them: valid UTF-8 without NUL. Anything else is an error, and a
  /// question mark in its place where the page is published all the same: one byte for one, so that
  /// what is found further on is reported where it stands.
  private func readable(_ source: SourceText) -> Diagnosed<SourceText> {
    let isValid = UTF8Repair.isValid(source.bytes)
    let nul = source.bytes.firstIndex(of: 0)
    guard !isValid || nul != nil else { return Diagnosed(source) }
    var diagnostics: [Diagnostic] = []
    let repair = UTF8Repair(source.bytes)
    if let at = repair.firstFault {
      diagnostics.append(
        Diagnostic(
          .fileNotUTF8, at: SourceLocation(path: source.path, span: SourceSpan(at, at + 1)),
          "The file is not UTF-8: a byte that cannot stand here.", hint: "Save the file as UTF-8."))
    }
    if let nul {
      diagnostics.append(
        Diagnostic(
          .fileHasNUL, at: SourceLocation(path: source.path, span: SourceSpan(nul, nul + 1)),
          "The file holds a NUL byte.", hint: "Remove it; text has none."))
    }
    return Diagnosed(SourceText(path: source.path, bytes: repair.bytes), diagnostics)
  }

  private func assembled(
    _ document: MarkdownDocument, _ frontMatter: PageFrontMatter, _ path: PagePath,
    _ profile: LanguageProfile
  ) -> Diagnosed<ParsedPage> {
    let blocks = ServedResidue.authored(
      Array(document.children(of: MarkdownDocument.root)), of: document)
    let isTool = isTool(path, frontMatter)
    var outline = OutlineBuilder(document: document, rules: anchors)
    let toolBlocks = isTool ? ToolBlocks(document: document, vocabulary: profile.vocabulary) : nil
    var typeLine: TypeLine?
    for block in blocks {
      // The type line stands above the first section.
      if typeLine == nil, !outline.hasHeadings { typeLine = toolBlocks?.typeLine(block) }
      outline.visit(block, label: toolBlocks?.label(block))
    }
    let title = outline.title
    let headings = outline.headings()
    let body = blocks.filter {
      $0 != title?.node && $0 != typeLine?.node && $0 != outline.repetition
    }
    var references = ReferenceCollector(document: document)
    for block in blocks { references.visit(block) }
    var diagnostics = references.refusals
    var blockReader = PageBlockReader(path: document.source.path, anchors: anchors)
    let pageBlocks = blockReader.blocks(document.tags)
    diagnostics += blockReader.diagnostics + blockFindings(in: document)
    diagnostics += updateFindings(in: document, pageBlocks)
    let tabAnchors = pageBlocks.compactMap { block in
      if case .tab(_, let slug) = block, !slug.isEmpty { slug } else { nil }
    }
    var draft: ToolDraft?
    if isTool {
      let built = ToolDraftBuilder(
        document: document, configuration: configuration, profile: profile, path: path,
        frontMatter: frontMatter
      ).draft(title: title, headings: headings, body: body, typeLine: typeLine)
      draft = built.value
      diagnostics += built.diagnostics
    }
    let page = ParsedPage(
      language: profile.tag, path: path, frontMatter: frontMatter, document: document,
      titleHeading: title, headings: headings, body: body,
      typeLine: typeLine?.node, references: references.references,
      htmlAnchors: references.anchors + tabAnchors,
      blocks: pageBlocks, draft: draft)
    return Diagnosed(
      page,
      diagnostics
        + pageFindings(
          in: page, secondTitles: headings.filter { $0.level == 1 },
          isNamed: configuration.layout == .gitBook))
  }

  /// A page below a tool folder; the folder's own page is its overview. A translation under another
  /// name stands where its source stands.
  private func isTool(_ path: PagePath, _ frontMatter: PageFrontMatter) -> Bool {
    guard configuration.layout == .toolkit else { return false }
    let path = frontMatter.translates.flatMap { PagePath.joined(folder: "", $0.value) } ?? path
    return !path.isFolderPage
      && configuration.toolFolders.contains { path.value.hasPrefix($0.value + "/") }
  }
}
