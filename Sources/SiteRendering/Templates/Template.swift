/// A template whose names are looked up: what is left is to copy text and fill in fields.
///
/// Partials are in place, and the words of one language are in the text, so a page costs a few
/// dozen copies.
package struct Template<Context: TemplateContext>: Sendable {
  let operations: [TemplateOperation]

  /// Appends the template filled in with a context.
  package func render(_ context: Context, into out: inout [UInt8]) {
    var stack = [AnyContext(context)]
    TemplateOperation.run(operations[...], &stack, into: &out)
  }

  /// - Parameter content: Bytes that the context brings along; what stands around them has room besides.
  package func render(_ context: Context, around content: Int = 0) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(24 << 10 + content)
    render(context, into: &out)
    return out
  }
}

/// A field: the depth of its context on the stack, its slot there, and the slots of groups inside.
struct FieldPath: Sendable {
  let depth: Int
  let slots: [Int]

  func value(_ stack: [AnyContext]) -> FieldValue {
    var value = stack[depth][slots[0]]
    for slot in slots.dropFirst() {
      guard case .object(let inner) = value else { return .none }
      value = inner[slot]
    }
    return value
  }
}

enum TemplateOperation: Sendable {
  case text([UInt8])
  case value(FieldPath)
  /// The next `count` operations, for every item, or once.
  case section(FieldPath, count: Int)
  case inverted(FieldPath, count: Int)

  static func run(
    _ operations: ArraySlice<TemplateOperation>, _ stack: inout [AnyContext],
    into out: inout [UInt8]
  ) {
    var index = operations.startIndex
    while index < operations.endIndex {
      switch operations[index] {
      case .text(let bytes): out.append(contentsOf: bytes)
      case .value(let path):
        switch path.value(stack) {
        case .text(let text): out.writeEscaped(text)
        case .html(let html): out.append(contentsOf: html.bytes)
        case .none, .flag, .object, .list: break
        }
      case .section(let path, let count):
        let body = operations[(index + 1)..<(index + 1 + count)]
        switch path.value(stack) {
        case .none: break
        case .list(let items):
          for item in items {
            stack.append(item)
            run(body, &stack, into: &out)
            stack.removeLast()
          }
        case .object(let inner):
          stack.append(inner)
          run(body, &stack, into: &out)
          stack.removeLast()
        case .flag, .text, .html: run(body, &stack, into: &out)
        }
        index += count
      case .inverted(let path, let count):
        if !path.value(stack).isShown {
          run(operations[(index + 1)..<(index + 1 + count)], &stack, into: &out)
        }
        index += count
      }
      index += 1
    }
  }
}
