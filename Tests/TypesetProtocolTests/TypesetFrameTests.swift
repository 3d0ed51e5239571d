import Testing
import TypesetProtocol

@Suite struct TypesetFrameTests {
  private static let requests: [TypesetRequest] = [
    .code(language: "c++", text: Array("int a;\n\n  // é 2\n".utf8)),
    .code(language: "text", text: []),
    .formula(tex: Array("x^2\n".utf8), isDisplay: false),
    .formula(tex: Array("\\frac 1 2".utf8), isDisplay: true),
  ]

  private static let answers: [TypesetAnswer] = [
    .markup(Array("<span>\nplain 0\n</span>".utf8)), .plain,
    .refused(message: "Undefined control sequence: \\foo", start: 4, end: 8),
    .missing(engine: "KaTeX"),
  ]

  private func bytes(_ frames: [TypesetFrame]) -> [UInt8] {
    var bytes: [UInt8] = []
    for frame in frames { frame.write(into: &bytes) }
    return bytes
  }

  private func frames(_ bytes: [UInt8], runs: Int = .max, limit: Int = 1000) throws
    -> [TypesetFrame]
  {
    var reader = TypesetFrameReader(limit: limit)
    var frames: [TypesetFrame] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      reader.append(rest.prefix(runs))
      rest = rest.dropFirst(runs)
      while let frame = try reader.next() { frames.append(frame) }
    }
    #expect(reader.isBetweenFrames)
    return frames
  }

  @Test func aMessageIsALineOfWordsAndItsText() {
    let request = TypesetRequest.code(language: "swift", text: Array("let a = 1".utf8))
    #expect(String(decoding: bytes([request.frame]), as: UTF8.self) == "code swift 9\nlet a = 1\n")
    let answer = TypesetAnswer.refused(message: "No.", start: 4, end: 9)
    #expect(String(decoding: bytes([answer.frame]), as: UTF8.self) == "refused 4 9 3\nNo.\n")
  }

  @Test(arguments: [1, 2, 7, .max])
  func messagesComeThroughHoweverTheyAreCut(_ run: Int) throws {
    let requests = try frames(bytes(Self.requests.map(\.frame)), runs: run)
    #expect(requests.map { TypesetRequest($0) } == Self.requests)
    let answers = try frames(bytes(Self.answers.map(\.frame)), runs: run)
    #expect(answers.map { TypesetAnswer($0) } == Self.answers)
  }

  @Test(arguments: [
    "code swift -1\n", "code swift x\n", "code swift 1001\n", "code  swift 1\nx\n", "1\nx\n", "\n",
    "code swift 1\nxy", "code swift 99999999999999999999\n", String(repeating: "x", count: 128),
  ])
  func refusesWhatIsNoFrame(_ text: String) {
    #expect(throws: TypesetFrameError.self) { try frames(Array(text.utf8)) }
  }

  @Test(arguments: [
    ["code"], ["code", "Swift"], ["code", "a", "b"], ["inline", "x"], ["formula"],
    ["code", String(repeating: "x", count: 41)], ["code", "é"],
  ])
  func refusesWhatIsNoRequest(_ words: [String]) {
    #expect(TypesetRequest(TypesetFrame(words, [])) == nil)
  }

  @Test(arguments: [
    ["html", "1"], ["refused"], ["refused", "2", "1"], ["refused", "-1", "1"], ["yes"],
    ["missing", "x"],
  ])
  func refusesWhatIsNoAnswer(_ words: [String]) {
    #expect(TypesetAnswer(TypesetFrame(words, [])) == nil)
  }

  @Test func whatIsTooLongIsNotSent() {
    let code = [UInt8](repeating: 0x61, count: TypesetRequest.codeLimit)
    #expect(!TypesetRequest.code(language: "c", text: code).isTooLong)
    #expect(TypesetRequest.code(language: "c", text: code + [0x61]).isTooLong)
    #expect(TypesetRequest.formula(tex: code, isDisplay: true).isTooLong)
  }
}
