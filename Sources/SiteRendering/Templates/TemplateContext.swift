/// What a template prints: a small struct with exactly the fields that its template may name.
///
/// A field stands once, with its name, its kind and its getter; names in templates are looked up in
/// this list when the templates load.
///
/// ```swift
/// struct LinkContext: TemplateContext {
///   let label: String
///   let href: String
///   static let fields: [ContextField<LinkContext>] = [
///     .text("label") { $0.label }, .text("href") { $0.href },
///   ]
/// }
/// ```
package protocol TemplateContext: Sendable {
  static var fields: [ContextField<Self>] { get }
}

/// One field of a context.
package struct ContextField<Context: TemplateContext>: Sendable {
  let name: String
  let kind: FieldKind
  let value: @Sendable (Context) -> FieldValue

  /// Printed escaped; a section over it shows when it is neither `nil` nor empty.
  package static func text(
    _ name: String, _ value: @escaping @Sendable (Context) -> String?
  ) -> ContextField {
    ContextField(name: name, kind: .text) { context in
      value(context).map { $0.isEmpty ? .none : .text($0) } ?? .none
    }
  }

  /// Markup, printed with three braces only.
  package static func html(
    _ name: String, _ value: @escaping @Sendable (Context) -> HTML?
  ) -> ContextField {
    ContextField(name: name, kind: .html) { context in
      value(context).map { $0.bytes.isEmpty ? .none : .html($0) } ?? .none
    }
  }

  /// Whether a section shows.
  package static func flag(
    _ name: String, _ value: @escaping @Sendable (Context) -> Bool
  ) -> ContextField {
    ContextField(name: name, kind: .flag) { value($0) ? .flag : .none }
  }

  package static func object<Inner: TemplateContext>(
    _ name: String, _ value: @escaping @Sendable (Context) -> Inner?
  ) -> ContextField {
    ContextField(name: name, kind: .group(Shape(of: Inner.self), isList: false)) { context in
      value(context).map { .object(AnyContext($0)) } ?? .none
    }
  }

  package static func list<Inner: TemplateContext>(
    _ name: String, _ value: @escaping @Sendable (Context) -> [Inner]
  ) -> ContextField {
    ContextField(name: name, kind: .group(Shape(of: Inner.self), isList: true)) { context in
      let items = value(context)
      return items.isEmpty ? .none : .list(items.map { AnyContext($0) })
    }
  }

  /// The fields of a context inside this one, as if they were its own.
  package static func inherited<Inner: TemplateContext>(
    _ inner: @escaping @Sendable (Context) -> Inner
  ) -> [ContextField] {
    Inner.fields.map { field in
      ContextField(name: field.name, kind: field.kind) { field.value(inner($0)) }
    }
  }
}

enum FieldKind: Sendable {
  case text, html, flag
  case group(Shape, isList: Bool)
}

enum FieldValue: Sendable {
  case none
  case text(String)
  case html(HTML)
  case flag
  case object(AnyContext)
  case list([AnyContext])

  var isShown: Bool { if case .none = self { false } else { true } }
}

/// The names and kinds of a context's fields, without a value.
struct Shape: Sendable {
  /// Made when asked for: a context may hold others of its own kind.
  private let list: @Sendable () -> [String]
  private let find: @Sendable (String) -> (slot: Int, kind: FieldKind)?

  init<Context: TemplateContext>(of type: Context.Type) {
    list = { Context.fields.map(\.name) }
    find = { name in
      Context.fields.firstIndex { $0.name == name }.map { ($0, Context.fields[$0].kind) }
    }
  }

  var names: [String] { list() }

  func field(_ name: String) -> (slot: Int, kind: FieldKind)? { find(name) }
}

/// A context whose fields are asked by position.
struct AnyContext: Sendable {
  private let ask: @Sendable (Int) -> FieldValue

  init<Context: TemplateContext>(_ context: Context) {
    ask = { Context.fields[$0].value(context) }
  }

  subscript(slot: Int) -> FieldValue { ask(slot) }
}
