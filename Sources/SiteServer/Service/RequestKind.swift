/// What requests are counted as.
package enum RequestKind: String, CaseIterable, Sendable {
  case file, ask, mcp, events, edit, state
}
