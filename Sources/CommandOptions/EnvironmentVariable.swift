import Glibc

/// The value of a variable of the environment; an empty one is none.
package func environmentVariable(_ name: String) -> String? {
  guard let value = getenv(name), value[0] != 0 else { return nil }
  return String(cString: value)
}
