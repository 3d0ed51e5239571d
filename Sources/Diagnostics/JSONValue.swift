/// A JSON text that was read (RFC 8259).
package enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// As it was written: numbers that programs only hand back stay what they are.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// In the order of the text; of two members of one name the last counts.
  case object([JSONMember])

  /// The value of a member; `nil` for one that is not there, and for all that is no object.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  package var string: String? { if case .string(let text) = self { text } else { nil } }
  package var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
  package var isObject: Bool { if case .object = self { true } else { false } }
  package var isNull: Bool { self == .null }

  /// A number that is whole and fits.
  package var integer: Int? { if case .number(let text) = self { Int(text) } else { nil } }
}

/// A member of a JSON object.
package struct JSONMember: Hashable, Sendable {
  package let name: String
  package let value: JSONValue

  package init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONText {
  /// Writes a value that was read.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .boolean(let flag): boolean(flag)
    case .number(let text): number(text)
    case .string(let text): string(text)
    case .array(let values): array { json in for value in values { json.value(value) } }
    case .object(let members):
      object { json in
        for member in members {
          json.key(member.name)
          json.value(member.value)
        }
      }
    }
  }
}
