/// A script as it is published.
enum ScriptText {
  /// Without indentation, empty lines and lines that are comments.
  static func withoutComments(_ script: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    for line in script.split(separator: 0x0A) {
      let text = line.drop { $0 == 0x20 || $0 == 0x0D }
      if text.isEmpty || text.starts(with: [0x2F, 0x2F]) { continue }
      kept.append(contentsOf: text)
      kept.append(0x0A)
    }
    return kept
  }
}
