import Diagnostics

/// Reads an expression: literals, names, members, `!`, `+`, `===`, `!==`, `&&`, `||`, `? :` and
/// parentheses, with JavaScript's precedence.
struct ExpressionParser {
  private var tokens: [ExpressionToken]
  private var at = 0
  private var depth = 0

  /// Parentheses and choices inside each other, at most.
  private static let depthLimit = 50
  /// Words and signs of an expression, at most: its tree may be as deep as it is long.
  private static let tokenLimit = 200

  /// - Parameters:
  ///   - text: The expression, character references resolved.
  ///   - places: The offset in the file of each byte, and of the end.
  init(_ text: [UInt8], places: [Int]) throws(ExpressionFault) {
    var scanner = ExpressionScanner(text: text, places: places)
    tokens = try scanner.tokens()
    guard tokens.count <= Self.tokenLimit else { throw unexpected(tokens[Self.tokenLimit]) }
  }

  mutating func expression() throws(ExpressionFault) -> Expression {
    let result = try choice()
    guard next.kind == .end else { throw unexpected(next) }
    return result
  }

  private var next: ExpressionToken { tokens[at] }

  private mutating func take(_ sign: String) -> Bool {
    guard next.kind == .sign(sign) else { return false }
    at += 1
    return true
  }

  private mutating func expect(_ sign: String) throws(ExpressionFault) {
    guard take(sign) else { throw unexpected(next, wanted: sign) }
  }

  private func unexpected(_ token: ExpressionToken, wanted: String? = nil) -> ExpressionFault {
    let what = token.kind == .end ? "The expression ends too early" : "This cannot stand here"
    return ExpressionFault(
      code: .expressionMalformed, span: token.span,
      message: wanted.map { "\(what): “\($0)” is missing." } ?? "\(what).",
      hint: "Write names, texts in quotes, +, ===, !==, &&, ||, ! and ? : alone.")
  }

  // MARK: - By precedence, the weakest first

  private mutating func choice() throws(ExpressionFault) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw unexpected(next) }
    let condition = try or()
    guard take("?") else { return condition }
    let then = try choice()
    try expect(":")
    return .choice(condition, then: then, otherwise: try choice())
  }

  private mutating func or() throws(ExpressionFault) -> Expression {
    var left = try and()
    while take("||") { left = .or(left, try and()) }
    return left
  }

  private mutating func and() throws(ExpressionFault) -> Expression {
    var left = try equality()
    while take("&&") { left = .and(left, try equality()) }
    return left
  }

  private mutating func equality() throws(ExpressionFault) -> Expression {
    var left = try sum()
    while true {
      if take("===") {
        left = .same(left, try sum(), isNegated: false)
      } else if take("!==") {
        left = .same(left, try sum(), isNegated: true)
      } else {
        return left
      }
    }
  }

  private mutating func sum() throws(ExpressionFault) -> Expression {
    var left = try not()
    while take("+") { left = .sum(left, try not()) }
    return left
  }

  private mutating func not() throws(ExpressionFault) -> Expression {
    var count = 0
    while take("!") { count += 1 }
    var result = try member()
    for _ in 0..<count { result = .not(result) }
    return result
  }

  private mutating func member() throws(ExpressionFault) -> Expression {
    var owner = try primary()
    while true {
      if take(".") || take("?.") {
        guard case .name(let name) = next.kind else { throw unexpected(next) }
        owner = .member(owner, Located(name, next.span))
        at += 1
      } else if take("[") {
        guard case .text(let name) = next.kind else { throw unexpected(next) }
        owner = .member(owner, Located(name, next.span))
        at += 1
        try expect("]")
      } else {
        return owner
      }
    }
  }

  private mutating func primary() throws(ExpressionFault) -> Expression {
    let token = next
    switch token.kind {
    case .sign:
      guard take("(") else { throw unexpected(token) }
      let inner = try choice()
      try expect(")")
      return inner
    case .name("true"), .name("false"):
      at += 1
      return .literal(.boolean(token.kind == .name("true")))
    case .name(let name):
      at += 1
      return .name(Located(name, token.span))
    case .text(let text):
      at += 1
      return .literal(.text(text))
    case .number(let number):
      at += 1
      return .literal(.number(number))
    case .end: throw unexpected(token)
    }
  }
}
