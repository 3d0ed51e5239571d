import Diagnostics

/// An expression of a page: the part of JavaScript that GitBook's pages use.
indirect enum Expression: Hashable, Sendable {
  case literal(ExpressionValue)
  /// A name without a dot before it.
  case name(Located<String>)
  case member(Expression, Located<String>)
  case not(Expression)
  case sum(Expression, Expression)
  case same(Expression, Expression, isNegated: Bool)
  case and(Expression, Expression)
  case or(Expression, Expression)
  case choice(Expression, then: Expression, otherwise: Expression)
}

/// Why an expression has no value.
struct ExpressionFault: Error, Hashable {
  let code: DiagnosticCode
  let span: SourceSpan
  let message: String
  let hint: String
}

/// The names that an expression may use.
struct ExpressionScope: Sendable {
  /// `space.vars`
  let space: [String: String]
  /// `page.vars`
  let page: [String: String]

  private func root(_ name: String) -> ExpressionValue? {
    func group(_ variables: [String: String]) -> ExpressionValue {
      .group(["vars": .group(variables.mapValues { .text($0) })])
    }
    switch name {
    case "space": return group(space)
    case "page": return group(page)
    case "visitor": return .visitor
    case "undefined", "null": return .undefined
    default: return nil
    }
  }

  /// - Throws: Where a name means nothing.
  func value(of expression: Expression) throws(ExpressionFault) -> ExpressionValue {
    switch expression {
    case .literal(let value): return value
    case .name(let name):
      guard let value = root(name.value) else {
        throw unknown(name, among: ["space", "page", "visitor"], "space.vars or page.vars")
      }
      return value
    case .member(let owner, let name): return try member(name, of: value(of: owner))
    case .not(let operand): return .boolean(try !value(of: operand).isTrue)
    case .sum(let left, let right): return try value(of: left) + value(of: right)
    case .same(let left, let right, let isNegated):
      return .boolean(try value(of: left).isSame(as: value(of: right)) != isNegated)
    case .and(let left, let right):
      let first = try value(of: left)
      return first.isTrue ? try value(of: right) : first
    case .or(let left, let right):
      let first = try value(of: left)
      return first.isTrue ? first : try value(of: right)
    case .choice(let condition, let then, let otherwise):
      return try value(of: value(of: condition).isTrue ? then : otherwise)
    }
  }

  private func member(
    _ name: Located<String>, of owner: ExpressionValue
  ) throws(ExpressionFault) -> ExpressionValue {
    switch owner {
    case .visitor: return .visitor
    case .undefined: return .undefined
    case .group(let members):
      if let value = members[name.value] { return value }
      throw unknown(name, among: members.keys.sorted(), "the variables of this page or space")
    case .text(let text) where name.value == "length":
      return .number(Double(text.utf16.count))
    case .boolean, .number, .text: return .undefined
    }
  }

  private func unknown(
    _ name: Located<String>, among known: [String], _ what: String
  ) -> ExpressionFault {
    let near = nearestName(to: name.value, among: known)
    let listed = known.isEmpty ? "" : " Known: \(known.joined(separator: ", "))."
    return ExpressionFault(
      code: .expressionUnknownVariable, span: name.span,
      message: "There is no variable “\(name.value)” here.",
      hint: near.map { "Did you mean “\($0)”?" } ?? "Name one of \(what).\(listed)")
  }
}
