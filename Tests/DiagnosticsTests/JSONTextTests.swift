import Diagnostics
import Foundation
import Testing

@Suite struct JSONTextTests {
  private func quoted(_ value: String) -> String {
    var json = JSONText()
    json.string(value)
    return json.text
  }

  @Test func setsCommasByItself() {
    var json = JSONText()
    json.object { json in
      json.member("path", "index.html")
      json.member("bytes", 4096)
      json.member("home", true)
      json.member("words", ["a", "b"])
      json.key("more")
      json.array { json in
        json.null()
        json.object { _ in }
        json.array { _ in }
        json.boolean(false)
        json.integer(-1)
      }
    }
    let expected =
      #"{"path":"index.html","bytes":4096,"home":true,"words":["a","b"],"#
      + #""more":[null,{},[],false,-1]}"#
    #expect(json.text == expected)
  }

  @Test func breaksLinesWhereAsked() {
    var json = JSONText()
    json.array { json in
      for number in 1...2 {
        json.lineBreak()
        json.integer(number)
      }
      json.lineBreak()
    }
    #expect(json.text == "[\n1,\n2\n]")
  }

  @Test func escapesWhatJSONWantsEscaped() {
    #expect(quoted("a\"b\\c/d") == #""a\"b\\c/d""#)
    #expect(quoted("\u{8}\t\n\u{C}\r\u{0}\u{1B}") == #""\b\t\n\f\r\u0000\u001b""#)
    #expect(quoted("\u{2028}\u{2029}\u{2027}\u{202A}") == "\"\\u2028\\u2029\u{2027}\u{202A}\"")
    #expect(quoted("é会👩‍💻") == "\"é会👩‍💻\"")
    #expect(quoted("") == "\"\"")
  }

  @Test func isReadBackAsItWasWritten() throws {
    let scalars = (0...0x2FFF).compactMap { Unicode.Scalar(UInt32($0)) }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    var json = JSONText()
    json.array { json in
      json.string(text)
      json.string(utf8: Array(text.utf8)[...])
    }
    let value = try JSONSerialization.jsonObject(with: Data(json.bytes))
    #expect(value as? [String] == [text, text])
  }
}
