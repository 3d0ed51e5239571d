import MarkdownSyntax
import Testing

/// One input and the output it gives on a page of its own, with everything closed at the end.
struct HTMLCase: CustomTestStringConvertible {
  let input: String
  let output: String

  init(_ input: String, _ output: String) {
    self.input = input
    self.output = output
  }

  var testDescription: String { input }
}

/// The published form of raw HTML that stands alone in a place.
func sanitised(
  _ html: String, in place: HTMLPlace = .flow, asking references: some HTMLReferences
) -> String {
  var sanitizer = HTMLSanitizer(references: references)
  var out: [UInt8] = []
  sanitizer.balance.mark(place)
  let bytes = Array(html.utf8)
  _ = sanitizer.append(bytes.span, into: &out)
  sanitizer.balance.closeToMark(into: &out)
  return String(decoding: out, as: UTF8.self)
}

func sanitised(_ html: String, in place: HTMLPlace = .flow) -> String {
  sanitised(html, in: place, asking: HTMLReferenceList())
}

/// What is found in raw HTML that stands alone on a page.
func surveyed(_ html: String) -> HTMLSurvey {
  var balance = HTMLBalance()
  let bytes = Array(html.utf8)
  return HTMLSurvey(of: bytes.span, balance: &balance)
}
