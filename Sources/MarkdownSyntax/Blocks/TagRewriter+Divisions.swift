import Diagnostics

extension TagRewriter {
  mutating func division(
    _ start: Int, _ lineEnd: Int, _ standing: LineStanding
  ) -> Int? {
    let rest = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(bytes)[start..<lineEnd])
    if rest.begins(with: "<div data-gb-custom-block"), let (tag, end) = reader.division(at: start) {
      divisions.append((tag.name.value, 0))
      return add(tag, start..<end, standing)
    }
    guard let open = divisions.last else { return nil }
    if rest.begins(with: "<div") {
      divisions[divisions.count - 1].depth += 1
    } else if rest.begins(with: "</div>") {
      if open.depth > 0 {
        divisions[divisions.count - 1].depth -= 1
      } else {
        divisions.removeLast()
        let range = start..<(start + 6)
        let tag = BlockTag(
          name: Located(open.name, reader.span(range)), isEnd: true, attributes: [],
          span: reader.span(range), role: .single)
        return add(tag, range, standing)
      }
    }
    return nil
  }
}
