/// File names with their numbers counted: `2-b` before `10-a`.
enum NaturalOrder {
  static func precedes(_ left: String, _ right: String) -> Bool {
    var left = left[...]
    var right = right[...]
    while let a = left.first, let b = right.first {
      if a.isNumber, b.isNumber, a.isASCII, b.isASCII {
        let one = left.prefix { $0.isASCII && $0.isNumber }
        let other = right.prefix { $0.isASCII && $0.isNumber }
        if let x = Int(one), let y = Int(other), x != y { return x < y }
        left = left.dropFirst(one.count)
        right = right.dropFirst(other.count)
        if one != other { return one < other }
      } else if a != b {
        return a < b
      } else {
        left.removeFirst()
        right.removeFirst()
      }
    }
    return left.isEmpty && !right.isEmpty
  }
}
