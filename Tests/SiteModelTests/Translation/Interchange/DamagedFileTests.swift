import Diagnostics
import Testing

@testable import SiteModel

/// A file that was sound until something in it was replaced, and what must be said of it.
struct Damage: CustomTestStringConvertible, Sendable {
  let format: InterchangeFormat
  let name: String
  let code: DiagnosticCode
  let line: Int
  let column: Int
  /// A part of the message.
  let message: String
  let change: @Sendable (String) -> String

  init(
    _ format: InterchangeFormat, _ name: String, _ line: Int, _ column: Int, _ message: String,
    change: @escaping @Sendable (String) -> String
  ) {
    self.init(format, name, .interchangeMalformed, line, column, message, change: change)
  }

  init(
    _ format: InterchangeFormat, _ name: String, _ code: DiagnosticCode, _ line: Int,
    _ column: Int, _ message: String, change: @escaping @Sendable (String) -> String
  ) {
    self.format = format
    self.name = name
    self.code = code
    self.line = line
    self.column = column
    self.message = message
    self.change = change
  }

  var testDescription: String { "\(format.rawValue): \(name)" }

  /// Replaces the first occurrence, which must be there.
  static func replacing(_ old: String, _ new: String) -> @Sendable (String) -> String {
    { text in
      guard let range = text.firstRange(of: old) else { return "“\(old)” is not in the file" }
      return text.replacingCharacters(of: range, with: new)
    }
  }

  /// Keeps what stands before the first occurrence.
  static func cut(before text: String) -> @Sendable (String) -> String {
    { whole in
      whole.firstRange(of: text).map { String(whole[..<$0.lowerBound]) }
        ?? "“\(text)” is not in the file"
    }
  }
}

extension String {
  fileprivate func replacingCharacters(of range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}

@Suite struct DamagedFileTests {
  @Test(arguments: Damage.ofPO + Damage.ofXLIFF + Damage.ofXLIFF2)
  func saysWhatIsWrongAndWhere(_ damage: Damage) throws {
    let file = SourceText(
      path: "x", damage.change(damage.format.text(of: .small)))
    let read = damage.format.read(file)
    #expect(read.value == nil)
    let first = try #require(read.diagnostics.first)
    let position = LineTable(file).position(at: first.location.span.start)
    #expect(first.message.contains(damage.message), "\(first.message)")
    #expect(first.code == damage.code)
    #expect(first.severity == .error)
    #expect(!first.hint.isEmpty)
    #expect(position == SourcePosition(line: damage.line, column: damage.column))
  }

  @Test(arguments: InterchangeFormat.allCases)
  func refusesWhatIsNotUTF8(_ format: InterchangeFormat) {
    var bytes = format.write(.small)
    bytes.insert(0xE9, at: 40)
    #expect(message(format, bytes) == "The file is not UTF-8.")
  }

  @Test(arguments: InterchangeFormat.allCases)
  func refusesUTF16(_ format: InterchangeFormat) {
    let text = String(decoding: format.write(.small), as: UTF8.self)
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(message(format, bytes) == "The file is UTF-16, not UTF-8.")
  }

  @Test(arguments: InterchangeFormat.allCases)
  func refusesNUL(_ format: InterchangeFormat) {
    #expect(message(format, format.write(.small) + [0]) == "The file holds a NUL character.")
  }

  @Test(arguments: InterchangeFormat.allCases)
  func refusesAnEmptyFile(_ format: InterchangeFormat) {
    #expect(message(format, []) == "The file is empty.")
    #expect(message(format, [0x0A, 0x20]) == "The file is empty.")
  }

  @Test(arguments: InterchangeFormat.allCases)
  func refusesWhatIsTooLarge(_ format: InterchangeFormat) {
    let bytes = format.write(.small) + [UInt8](repeating: 0x0A, count: 32 << 20)
    #expect(message(format, bytes) == "The file has more than 32 megabytes.")
  }

  @Test(arguments: InterchangeFormat.allCases, InterchangeFormat.allCases)
  func namesTheFormatThatItIs(_ asked: InterchangeFormat, _ given: InterchangeFormat) {
    let read = asked.reading(given.text(of: .small))
    if asked == given { return #expect(read.diagnostics.isEmpty) }
    #expect(
      read.diagnostics.map(\.message) == ["This is \(given.displayName), not \(asked.displayName)."]
    )
    #expect(read.diagnostics.map(\.hint) == ["Say --format \(given.rawValue)."])
  }

  /// Wherever a file is cut, it is refused.
  @Test(arguments: InterchangeFormat.allCases)
  func refusesAFileThatIsCut(_ format: InterchangeFormat) {
    let bytes = format.write(.small)
    let accepted = stride(from: 0, to: bytes.count - 1, by: 7).filter { end in
      format.read(SourceText(path: "x", bytes: Array(bytes[..<end]))).value != nil
    }
    #expect(accepted == [])
  }

  private func message(_ format: InterchangeFormat, _ bytes: [UInt8]) -> String? {
    let read = format.read(SourceText(path: "x", bytes: bytes))
    #expect(read.value == nil)
    #expect(read.diagnostics.count == 1)
    return read.diagnostics.first?.message
  }
}
