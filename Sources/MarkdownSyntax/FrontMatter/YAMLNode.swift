package import Diagnostics

/// A YAML value with the place of every part: what front matter and configuration are read from.
///
/// Scalars stay text: YAML 1.1 would read `no` as false, `12:30` as 750 and `1.10` as 1.1.
package struct YAMLNode: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let key: Located<String>
    package let value: YAMLNode
  }

  package enum Value: Hashable, Sendable {
    case null
    case scalar(String)
    case sequence([YAMLNode])
    /// In the order of the file; every key once.
    case mapping([Entry])
  }

  package let value: Value
  package let span: SourceSpan

  /// The name of the value's shape, for messages.
  package var shape: String {
    switch value {
    case .null: "nothing"
    case .scalar: "text"
    case .sequence: "a list"
    case .mapping: "a group of keys"
    }
  }
}

/// The codes under which YAML mistakes are reported: front matter's or configuration's.
package struct YAMLCodes: Sendable {
  package let malformed: DiagnosticCode
  package let duplicateKey: DiagnosticCode

  package static let frontMatter = YAMLCodes(
    malformed: .frontMatterMalformed, duplicateKey: .frontMatterDuplicateKey)
  package static let configuration = YAMLCodes(
    malformed: .configMalformed, duplicateKey: .configDuplicateKey)
}
