import Diagnostics

/// Bytes of the largest file that is read: beyond this it is no catalogue of a site.
let largestInterchangeFile = 32 << 20

/// Why a file cannot be text of a format, whichever it is.
///
/// - Returns: An error where the file is too large or empty, is not UTF-8, or holds NUL.
func unreadable(_ file: SourceText) -> Diagnostic? {
  func refusal(_ message: String, at span: SourceSpan = .fileStart, hint: String) -> Diagnostic {
    Diagnostic(
      .interchangeMalformed, at: SourceLocation(path: file.path, span: span), message, hint: hint)
  }
  if file.bytes.count > largestInterchangeFile {
    return refusal(
      "The file has more than 32 megabytes.",
      hint: "Export fewer pages at a time.")
  }
  if file.bytes.allSatisfy({ $0 <= 0x20 && $0 != 0 }) {
    return refusal("The file is empty.", hint: "Save it again in the tool it comes from.")
  }
  let isUTF16 = file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF])
  if isUTF16 {
    return refusal("The file is UTF-16, not UTF-8.", hint: "Save it again as UTF-8.")
  }
  if let offset = UTF8Repair(file.bytes).firstFault {
    return refusal(
      "The file is not UTF-8.", at: SourceSpan(offset, offset + 1), hint: "Save it again as UTF-8.")
  }
  if let offset = file.bytes.firstIndex(of: 0) {
    return refusal(
      "The file holds a NUL character.", at: SourceSpan(offset, offset + 1),
      hint: "No text has one: ask for the file again.")
  }
  return nil
}
