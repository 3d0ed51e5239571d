extension Substring {
  /// Without the blanks that may stand around parts of a field (RFC 9110 §5.6.3).
  var withoutBlanks: Substring {
    var text = self
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}
