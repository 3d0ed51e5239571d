import Glibc
import TypesetProtocol

/// `toolkit-typeset`: answers requests on standard input until it ends. See ``TypesetFrame``.
///
/// Exit status: 0 at the end of the input, 64 when a person started it, 65 after a frame that is
/// none, 74 when it cannot read or write. A request that takes too long ends it by a signal.
@main
enum TypesetProgram {
  static func main() {
    guard CommandLine.arguments.count == 1, isatty(0) == 0 else {
      print(
        """
        toolkit-typeset colours code and sets formulas for toolkit, which starts it when a page
        needs it. It reads requests from standard input and writes answers to standard output.
        """)
      exit(64)
    }
    var engines = TypesetEngines(
      EngineFiles(dataFolders: getenv("XDG_DATA_DIRS").map { String(cString: $0) }))
    exit(serve(&engines))
  }

  /// Seconds after which the program ends itself in the middle of a request. Whoever asks has given
  /// up before that; but they may have been killed, and nobody else would end it.
  private static let patience: UInt32 = 120

  private static func serve(_ engines: inout TypesetEngines) -> Int32 {
    var reader = TypesetFrameReader(limit: TypesetRequest.codeLimit)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      do throws(TypesetFrameError) {
        while let frame = try reader.next() {
          guard let request = TypesetRequest(frame), !request.isTooLong else { return 65 }
          alarm(patience)
          let answer = engines.answer(to: request)
          alarm(0)
          guard write(answer) else { return 74 }
        }
      } catch {
        return 65
      }
      let count = read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return 74 }
      if count == 0 { return reader.isBetweenFrames ? 0 : 65 }
      reader.append(buffer[..<count])
    }
  }

  private static func write(_ answer: TypesetAnswer) -> Bool {
    var bytes: [UInt8] = []
    answer.frame.write(into: &bytes)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(1, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}
