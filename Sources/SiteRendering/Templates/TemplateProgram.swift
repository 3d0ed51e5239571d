/// What a compiled template does, in order.
///
/// Operations are plain numbers that point into the texts and slots beside them: all tasks run the
/// same program at once, and would wait for one another over every reference that they count.
struct TemplateProgram: Sendable {
  let operations: [TemplateOperation]
  /// All texts, one behind the other.
  let text: [UInt8]
  /// The slots of all paths, one behind the other.
  let slots: [Int]

  /// Appends what the program prints of a context.
  func run(_ context: AnyContext, into out: inout [UInt8]) {
    var stack = [context]
    run(operations.indices, &stack, into: &out)
  }

  private func run(_ range: Range<Int>, _ stack: inout [AnyContext], into out: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let next = index + 1
      switch operations[index] {
      case .text(let range):
        text.withUnsafeBufferPointer {
          out.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
        }
      case .value(let path):
        switch value(at: path, stack) {
        case .text(let text): out.writeEscaped(text)
        case .html(let html): out.append(contentsOf: html.bytes)
        case .none, .flag, .object, .list: break
        }
      case .section(let path, let count):
        switch value(at: path, stack) {
        case .none: break
        case .list(let items):
          for item in items { run(next..<(next + count), within: item, &stack, into: &out) }
        case .object(let inner): run(next..<(next + count), within: inner, &stack, into: &out)
        case .flag, .text, .html: run(next..<(next + count), &stack, into: &out)
        }
        index += count
      case .inverted(let path, let count):
        if !value(at: path, stack).isShown { run(next..<(next + count), &stack, into: &out) }
        index += count
      }
      index += 1
    }
  }

  private func run(
    _ range: Range<Int>, within context: AnyContext, _ stack: inout [AnyContext],
    into out: inout [UInt8]
  ) {
    stack.append(context)
    run(range, &stack, into: &out)
    stack.removeLast()
  }

  private func value(at path: FieldPath, _ stack: [AnyContext]) -> FieldValue {
    var value = stack[path.depth][slots[path.slots.lowerBound]]
    for index in path.slots.dropFirst() {
      guard case .object(let inner) = value else { return .none }
      value = inner[slots[index]]
    }
    return value
  }
}

/// A field: the depth of its context on the stack, and where in ``TemplateProgram/slots`` its own slot
/// stands with those of groups inside.
struct FieldPath: Sendable {
  let depth: Int
  let slots: Range<Int>
}

enum TemplateOperation: Sendable {
  /// A part of ``TemplateProgram/text``.
  case text(Range<Int>)
  case value(FieldPath)
  /// The next `count` operations, for every item, or once.
  case section(FieldPath, count: Int)
  case inverted(FieldPath, count: Int)
}
