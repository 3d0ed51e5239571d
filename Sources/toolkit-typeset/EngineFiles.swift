import Glibc

/// Where the system keeps JavaScript libraries: in `javascript/` below each data folder of the XDG
/// Base Directory Specification (`XDG_DATA_DIRS`, else `/usr/local/share` and `/usr/share`), as
/// Debian's policy for JavaScript has it.
struct EngineFiles {
  private let folders: [String]

  init(dataFolders: String?) {
    let named = dataFolders.flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/local/share:/usr/share"
    folders = named.split(separator: ":").map { "\($0)/javascript" }
  }

  /// The bytes of the first of some files that a folder has, folders in their order.
  func first(of names: [String]) -> [UInt8]? {
    for folder in folders {
      for name in names {
        if let bytes = Self.read("\(folder)/\(name)") { return bytes }
      }
    }
    return nil
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return ferror(file) == 0 && !bytes.isEmpty ? bytes : nil
  }
}
