/// A category of plural (Unicode Technical Standard #35).
package enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other
}
