/// What an expression of a page comes to, as far as JavaScript's values occur in pages.
enum ExpressionValue: Hashable, Sendable {
  case undefined
  case boolean(Bool)
  case number(Double)
  case text(String)
  /// A name that holds others, such as `space.vars`.
  case group([String: ExpressionValue])
  /// The reader, of whom a static site knows nothing: every name below it is the same again.
  case visitor

  /// Source of the rule: ECMAScript §7.1.2, ToBoolean.
  var isTrue: Bool {
    switch self {
    case .undefined, .visitor: false
    case .boolean(let value): value
    case .number(let value): value != 0 && !value.isNaN
    case .text(let text): !text.isEmpty
    case .group: true
    }
  }

  /// As readers see it: nothing for what is undefined.
  var shown: String {
    switch self {
    case .undefined, .visitor, .group: ""
    case .boolean(let value): String(value)
    case .number(let value): Self.shown(value)
    case .text(let text): text
    }
  }

  private static func shown(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
    return String(number)
  }

  /// The sum of numbers, or texts one behind the other.
  static func + (left: ExpressionValue, right: ExpressionValue) -> ExpressionValue {
    if case .number(let left) = left, case .number(let right) = right {
      return .number(left + right)
    }
    return .text(left.shown + right.shown)
  }

  /// Whether both are the same in type and value; nothing known of a visitor is undefined.
  func isSame(as other: ExpressionValue) -> Bool {
    let left = self == .visitor ? .undefined : self
    let right = other == .visitor ? .undefined : other
    return left == right
  }
}
