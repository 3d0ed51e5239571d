import MarkdownSyntax

/// The ids of a page's footnotes and of the places that mention them, as the C renderer makes them
/// from labels: `fn-label`, `fnref-label`, `fnref-label-2`.
///
/// References are counted in the order of the source, wherever their blocks are written. Where two
/// labels would give one id, as `a-2` and the second reference to `a`, the C renderer gives it
/// twice; here the later label gets its note's number as well.
struct FootnoteMarks {
  /// By a note's number less one: its label, escaped for an address.
  private var names: [[UInt8]] = []
  /// How often each is mentioned.
  private var uses: [Int] = []
  /// Which mention of its note the reference at a node is, from 1.
  private var ordinals: [Int: Int] = [:]
  /// Whether the section of notes has begun.
  var isOpen = false

  init(of document: MarkdownDocument) {
    var references: [Int] = []
    var labels: [ArraySlice<UInt8>] = []
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      case .footnoteReference: references.append(index)
      case .footnoteDefinition: labels.append(document.literal(of: index))
      default: break
      }
    }
    guard !labels.isEmpty else { return }
    uses = [Int](repeating: 0, count: labels.count)
    references.sort { document.nodes[$0].spanStart < document.nodes[$1].spanStart }
    for reference in references {
      let note = Int(document.nodes[reference].number) - 1
      guard labels.indices.contains(note) else { continue }
      uses[note] += 1
      ordinals[reference] = uses[note]
    }
    name(labels)
  }

  private mutating func name(_ labels: [ArraySlice<UInt8>]) {
    var taken: Set<[UInt8]> = []
    for (note, label) in labels.enumerated() {
      var name: [UInt8] = []
      label.withUnsafeBufferPointer { name.writeAddress($0) }
      let mentions = 1...max(1, uses[note])
      while mentions.contains(where: { taken.contains(Self.id(name, ordinal: $0)) }) {
        name.write("--")
        name.write(number: note + 1)
      }
      for ordinal in mentions { taken.insert(Self.id(name, ordinal: ordinal)) }
      names.append(name)
    }
  }

  private static func id(_ name: [UInt8], ordinal: Int) -> [UInt8] {
    ordinal == 1 ? name : name + Array("-\(ordinal)".utf8)
  }

  func uses(ofNote number: Int) -> Int { uses[number - 1] }

  /// Behind `fn-`.
  func id(ofNote number: Int) -> [UInt8] { names[number - 1] }

  /// Behind `fnref-`.
  func id(ofMention ordinal: Int, ofNote number: Int) -> [UInt8] {
    Self.id(names[number - 1], ordinal: ordinal)
  }

  func ordinal(ofReference index: Int) -> Int { ordinals[index] ?? 1 }
}
