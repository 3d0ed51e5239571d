import CUnicode
import Synchronization

/// What ICU knows of text, asked by value.
package enum UnicodeText {
  /// NFKC with full case folding (Unicode Standard Annex #15). The text itself when ICU refuses it.
  package static func folded(_ text: String) -> String {
    transformed(Array(text.utf8)) { unicode_fold($0, $1, $2, $3) } ?? text
  }

  /// A day in the long form of a language, in UTC: "7 March 2026". English without a region is
  /// international English, which puts the day first.
  package static func longDate(_ seconds: Int64, in language: LanguageTag) -> String? {
    let tag = language == .english ? "en-001" : language.rawValue
    return filled { unicode_long_date(tag, seconds, $0, $1) }
  }

  /// A language's name in the words of a reader's language, as that language writes it in a sentence.
  package static func name(of language: LanguageTag, in reader: LanguageTag) -> String? {
    filled { unicode_language_name(language.rawValue, reader.rawValue, $0, $1) }
  }

  package static func isRightToLeft(_ language: LanguageTag) -> Bool {
    unicode_is_right_to_left(language.rawValue) != 0
  }

  package static func isLanguage(_ subtag: String) -> Bool {
    unicode_is_language(subtag) != 0
  }

  private static func filled(_ call: (UnsafeMutablePointer<UInt8>?, Int) -> Int) -> String? {
    var room = 256
    while true {
      var needed = -1
      let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        needed = call(buffer.baseAddress, room)
        count = max(0, min(needed, room))
      }
      if needed < 0 { return nil }
      if needed <= room { return String(decoding: bytes, as: UTF8.self) }
      room = needed
    }
  }

  private static func transformed(
    _ text: [UInt8], _ call: (UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<UInt8>?, Int) -> Int
  ) -> String? {
    transformedBytes(text, call).map { String(decoding: $0, as: UTF8.self) }
  }

  fileprivate static func transformedBytes(
    _ text: [UInt8], _ call: (UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<UInt8>?, Int) -> Int
  ) -> [UInt8]? {
    text.withUnsafeBufferPointer { source in
      var room = source.count * 3 + 64
      while true {
        var needed = -1
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
          needed = call(source.baseAddress, source.count, buffer.baseAddress, room)
          count = max(0, min(needed, room))
        }
        if needed < 0 { return nil }
        if needed <= room { return bytes }
        room = needed
      }
    }
  }
}

/// An open ICU transliterator, one text at a time.
package final class Transliterator: Sendable {
  private let address: Mutex<UInt>

  /// - Parameter rules: ICU's names, such as "Any-Latin; Latin-ASCII". Opening takes some 20 ms.
  package init?(_ rules: String) {
    guard let opened = unicode_transliterator_open(rules) else { return nil }
    address = Mutex(UInt(bitPattern: opened))
  }

  deinit {
    address.withLock { unicode_transliterator_close(OpaquePointer(bitPattern: $0)) }
  }

  /// The text as the rules write it; `nil` when ICU refuses it.
  package func apply(to text: String) -> String? {
    let bytes = Array(text.utf8)
    return address.withLock { address in
      UnicodeText.transformedBytes(bytes) {
        unicode_transliterate(OpaquePointer(bitPattern: address), $0, $1, $2, $3)
      }
    }.map { String(decoding: $0, as: UTF8.self) }
  }
}
