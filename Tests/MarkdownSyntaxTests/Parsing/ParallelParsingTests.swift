import MarkdownSyntax
import Testing

@Suite struct ParallelParsingTests {
  /// The C parser keeps the extensions' special characters in a table of the whole process.
  @Test func manyTasksReadTheSameTree() async {
    let text = """
      ~~gone~~ www.example.org https://example.org a@example.org ~once~

      | ~~a~~ | www.b.c |
      |-------|---------|
      | ~~d~~ | https://e.f |

      - [x] ~~done~~ www.g.h [^1]

      [^1]: ~~note~~ https://i.j
      """
    let expected = parsed(text)
    #expect(expected.spans(of: .strikethrough).count == 6)
    #expect(expected.spans(of: .link).count == 7)
    let others = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<100).count { _ in parsed(text) != expected } }
      }
      return await group.reduce(0, +)
    }
    #expect(others == 0)
  }
}
