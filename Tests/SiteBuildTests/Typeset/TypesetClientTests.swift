import Glibc
import SiteBuild
import SiteRendering
import Testing
import TypesetProtocol

/// What becomes of requests when the program that answers them misbehaves.
@Suite struct TypesetClientTests {
  /// The stand-in for the program: a script in a folder of its own.
  private final class StandIn: Sendable {
    let folder: DiskPath
    var program: String { folder.appending("toolkit-typeset").string }

    init(_ script: String) throws {
      var template = Array("/tmp/toolkit-typeset-XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil else { throw FileError(.makeFolder, DiskPath("/tmp")) }
      let made = template.dropLast().map { UInt8(bitPattern: $0) }
      folder = DiskPath(String(decoding: made, as: UTF8.self))
      try writeFile(folder.appending("toolkit-typeset"), Array("#!/bin/sh\n\(script)\n".utf8))
      chmod(program, 0o755)
    }

    deinit {
      do { try removeTree(folder) } catch { Issue.record(error) }
    }
  }

  private static let plain = #"printf 'plain 0\n\n'"#
  private static let requests = (1...5).map {
    TypesetRequest.code(language: "c", text: Array("int a\($0);\n".utf8))
  }

  private func outcomes(
    _ script: String, _ requests: [TypesetRequest] = Self.requests,
    limits change: (inout TypesetLimits) -> Void = { _ in }
  ) throws -> [TypesetOutcome] {
    let standIn = try StandIn(script)
    var limits = TypesetLimits()
    limits.silence = .milliseconds(400)
    change(&limits)
    return TypesetClient(program: standIn.program, limits: limits).outcomes(of: requests)
  }

  private let done = TypesetOutcome.answered(.plain)

  @Test func answersComeInTheOrderOfTheRequests() throws {
    let found = try outcomes(
      """
      printf 'plain 0\\n\\nhtml 1\\nx\\n'
      \(Self.plain); \(Self.plain); sleep .1; \(Self.plain)
      cat >/dev/null
      """)
    #expect(found == [done, .answered(.markup([0x78])), done, done, done])
  }

  @Test func aPieceThatNeverEndsIsGivenUpAndTheOthersGoOn() throws {
    let found = try outcomes("\(Self.plain); \(Self.plain); exec sleep 60")
    #expect(found == [done, done, .gaveUp, done, done])
  }

  @Test func timeOfTheProcessorCountsForItself() throws {
    let found = try outcomes("\(Self.plain); \(Self.plain); while :; do :; done") {
      $0.silence = .seconds(120)
      $0.patience = .milliseconds(300)
    }
    #expect(found == [done, done, .gaveUp, done, done])
  }

  @Test func aProgramThatFallsOverIsStartedAgainBehindThePiece() throws {
    let found = try outcomes("\(Self.plain); \(Self.plain); sleep .1; kill -SEGV $$")
    #expect(found == [done, done, .fellOver, done, done])
  }

  @Test func afterSomeFailuresNobodyIsAskedAnyMore() throws {
    let found = try outcomes("exec sleep 60") { $0.failures = 2 }
    #expect(found == [.gaveUp, .gaveUp, .leftOut, .leftOut, .leftOut])
  }

  @Test func theWholeSiteHasALimit() throws {
    let found = try outcomes("while sleep .2; do \(Self.plain); done") {
      $0.total = .milliseconds(500)
    }
    #expect(found.first == done)
    #expect(found.suffix(2) == [.leftOut, .leftOut])
  }

  @Test(arguments: ["exit 127", "echo hello", "printf 'plain 0\\n\\n'; exit 65", "exec /nowhere/x"])
  func aProgramThatDoesNotWorkIsNone(_ script: String) throws {
    let found = try outcomes(script)
    #expect(found.last == .unavailable)
    #expect(!found.contains(.gaveUp))
  }

  @Test func aProgramThatIsNotThereIsNone() {
    let client = TypesetClient(program: "/nowhere/toolkit-typeset")
    #expect(client.outcomes(of: Self.requests) == Self.requests.map { _ in .unavailable })
    #expect(client.outcomes(of: []) == [])
  }

  @Test func whatIsTooLongIsNotAskedFor() throws {
    let long = TypesetRequest.formula(tex: [UInt8](repeating: 0x61, count: 20_000), isDisplay: true)
    let found = try outcomes(
      "\(Self.plain); \(Self.plain); cat >/dev/null",
      [long, Self.requests[0], long, Self.requests[1]])
    #expect(found == [.tooLong, done, .tooLong, done])
  }

  /// More than both directions of a socket hold at once.
  @Test func manyRequestsAndAnswersPassEachOther() throws {
    let text = [UInt8](repeating: 0x61, count: 50_000)
    let requests = (0..<40).map { TypesetRequest.code(language: "l\($0)", text: text) }
    let answers = try outcomes(
      #"while read -r kind language count; do head -c "$count" >/dev/null; read -r line; "#
        + #"head -c 99999 /dev/zero | tr '\0' b | { printf 'html 99999\n'; cat; echo; }; done"#,
      requests
    ) { $0.silence = .seconds(60) }
    #expect(answers.count { if case .answered(.markup) = $0 { true } else { false } } > 0)
    #expect(answers.count == 40)
  }
}
