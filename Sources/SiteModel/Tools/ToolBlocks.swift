import Diagnostics
import MarkdownSyntax

/// The line that names a tool's types in GitBook's spelling.
struct TypeLine {
  let node: Int
  /// What stands behind the label, with the place of each character.
  let types: LocatedText
}

/// Recognises the blocks of a tool page that mean more than they are in Markdown: bold labels that
/// stand as headings, and the type line.
struct ToolBlocks {
  private let document: MarkdownDocument
  private let vocabulary: SectionVocabulary

  init(document: MarkdownDocument, vocabulary: SectionVocabulary) {
    self.document = document
    self.vocabulary = vocabulary
  }

  /// The words of a paragraph that is one bold run naming a section, `**Purpose**`.
  func label(_ block: Int) -> String? {
    guard document.nodes[block].kind == .paragraph else { return nil }
    var bold: Int?
    for child in document.children(of: block) {
      switch document.nodes[child].kind {
      case .strong:
        guard bold == nil else { return nil }
        bold = child
      case .htmlInline, .softBreak, .lineBreak: continue
      case .text where document.string(of: child).allSatisfy(ToolBlocks.saysNothing):
        continue
      default: return nil
      }
    }
    guard let bold else { return nil }
    var text = document.plainText(of: bold)
    while let last = text.last, ToolBlocks.saysNothing(last) { text.removeLast() }
    return vocabulary.role(of: text) == nil ? nil : text
  }

  /// What may stand around a label.
  private static func saysNothing(_ character: Character) -> Bool {
    character.isWhitespace || SectionVocabulary.isColon(character)
  }

  /// The type line, when a paragraph begins with the type label and a colon.
  func typeLine(_ block: Int) -> TypeLine? {
    guard document.nodes[block].kind == .paragraph else { return nil }
    let text = LocatedText(of: document.range(of: block), in: document)
    guard let length = vocabulary.typeLabelLength(of: text.string) else { return nil }
    return TypeLine(node: block, types: text.dropping(length))
  }
}

/// Plain text of some nodes, each character with the byte offset in the file it came from.
struct LocatedText {
  private(set) var characters: [Character] = []
  private(set) var offsets: [Int] = []
  private var end = 0

  init(of range: NodeRange, in document: MarkdownDocument) {
    for index in range {
      switch document.nodes[index].kind {
      case .text, .code:
        var offset = document.span(of: index).start
        for character in document.string(of: index) {
          characters.append(character)
          offsets.append(offset)
          offset += character.utf8.count
        }
        end = max(end, document.span(of: index).end)
      case .softBreak, .lineBreak:
        characters.append(" ")
        offsets.append(document.span(of: index).start)
      default:
        break
      }
    }
  }

  /// A text of front matter, its first character at `start`.
  init(_ text: Located<String>) {
    var offset = text.span.start
    for character in text.value {
      characters.append(character)
      offsets.append(offset)
      offset += character.utf8.count
    }
    end = text.span.end
  }

  var string: String { String(characters) }

  func dropping(_ count: Int) -> LocatedText {
    var rest = self
    rest.characters.removeFirst(count)
    rest.offsets.removeFirst(count)
    return rest
  }

  /// The span of all characters but the white space at both ends.
  var span: SourceSpan {
    let isWord = { (character: Character) in !character.isWhitespace }
    guard let first = characters.firstIndex(where: isWord),
      let last = characters.lastIndex(where: isWord)
    else { return span(characters.indices) }
    return span(first..<(last + 1))
  }

  /// The span of some characters.
  func span(_ range: Range<Int>) -> SourceSpan {
    guard let first = range.first, let last = range.last else {
      let at = offsets.last ?? end
      return SourceSpan(at, at)
    }
    return SourceSpan(
      offsets[first], max(offsets[first], offsets[last] + characters[last].utf8.count))
  }
}
