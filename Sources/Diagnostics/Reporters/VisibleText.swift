/// Text with every character replaced for which there is a form to show instead.
func escaped(_ text: String, _ form: (Unicode.Scalar) -> String?) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if let form = form(scalar) {
      result.append(contentsOf: form.unicodeScalars)
    } else {
      result.append(scalar)
    }
  }
  return String(result)
}

/// Text in which nothing is left that a terminal would obey or that would reorder what is read.
package func visibleText(_ text: String) -> String {
  escaped(text, visibleForm(of:))
}

/// What to show for a character that is itself invisible and not harmless; `nil` for all others.
///
/// Control characters become their pictures (Unicode block “Control Pictures”); C1 controls, line
/// separators, byte-order marks and the bidirectional overrides of Unicode Technical Report #36
/// become `<U+202E>`.
func visibleForm(of scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
  case 0x7F: "␡"
  case 0x80...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
    "<U+\(hexadecimal(scalar.value, digits: 4))>"
  default: nil
  }
}

/// Columns that a character takes in a terminal: 0 for marks that combine with the one before, 2 for
/// wide East Asian characters and emoji, else 1.
///
/// Approximates Unicode Standard Annex #11: the wide blocks as a whole.
package func columnCount(of scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
    return 2
  default:
    return scalar.properties.isEmojiPresentation ? 2 : 1
  }
}
