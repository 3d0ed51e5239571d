import Diagnostics

/// A file of the search: one call in a classic script, which also loads from `file://` and under
/// `default-src 'self'`.
package struct SearchFile: Sendable {
  /// Relative to the site's root.
  package let path: String
  package let bytes: [UInt8]

  /// A file with packed bytes.
  ///
  /// - Parameter key: What the program asks for: `s3` for the fourth shard.
  static func packed(_ bytes: [UInt8], key: String, path: String) -> SearchFile {
    SearchFile(path: path, bytes: call(key, [0x22] + SignText.text(of: bytes) + [0x22]))
  }

  /// The fragment of a page, which a result shows.
  static func fragment(
    _ document: SearchDocument, number: Int, language: String
  ) -> SearchFile {
    var json = JSONText(reservingCapacity: 1024)
    json.array { json in
      json.string(document.title)
      json.string(document.address)
      json.strings(document.breadcrumbs)
      json.array { json in
        for section in document.sections {
          json.array { json in
            json.string(section.anchor)
            json.string(section.heading)
            json.integer(section.place)
            json.string(section.excerpt)
          }
        }
      }
    }
    return SearchFile(
      path: fragmentPath(number: number, language: language),
      bytes: call("\(language)/x\(number)", json.bytes))
  }

  package static func fragmentPath(number: Int, language: String) -> String {
    path(of: "x\(number)", language: language)
  }

  /// - Parameter key: Kind and number; the kind is a folder.
  static func path(of key: String, hash: String? = nil, language: String) -> String {
    "search-\(language)/\(key.prefix(1))/\(key.dropFirst())\(hash.map { "-" + $0 } ?? "").js"
  }

  private static func call(_ key: String, _ value: [UInt8]) -> [UInt8] {
    Array("toolkitSearchFile(\"\(key)\",".utf8) + value + Array(");\n".utf8)
  }
}

extension AnalyzedPage {
  /// What a result of this page shows, as a file.
  ///
  /// - Parameter number: Its number in the index.
  package func fragment(number: Int, language: String) -> SearchFile {
    .fragment(document, number: number, language: language)
  }
}
