/// A template whose names are looked up: what is left is to copy text and fill in fields.
///
/// Partials are in place, and the words of one language are in the text, so a page costs a few
/// dozen copies.
package struct Template<Context: TemplateContext>: Sendable {
  let program: TemplateProgram

  /// Appends the template filled in with a context.
  package func render(_ context: Context, into out: inout [UInt8]) {
    program.run(AnyContext(context), into: &out)
  }

  /// - Parameter content: Bytes that the context brings along; what stands around them has room besides.
  package func render(_ context: Context, around content: Int = 0) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(24 << 10 + content)
    render(context, into: &out)
    return out
  }
}
