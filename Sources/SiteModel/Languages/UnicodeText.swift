import CUnicode
import Synchronization

/// What ICU knows of text, asked by value.
package enum UnicodeText {
  /// NFKC with full case folding (Unicode Standard Annex #15). The text itself when ICU refuses it.
  package static func folded(_ text: String) -> String {
    transformed(Array(text.utf8)) { unicode_fold($0, $1, $2, $3) } ?? text
  }

  /// A day in the long form of a language, in UTC: "7 March 2026". Its digits are those that all
  /// other numbers of a page have.
  package static func longDate(_ seconds: Int64, in language: LanguageTag) -> String? {
    let tag = regional(language) + "@numbers=latn"
    return filled { unicode_long_date(tag, seconds, $0, $1) }
  }

  /// A day in a shorter form of a language, in UTC: "7 Mar 2026", "07/03/2026". Digits as in
  /// ``longDate(_:in:)``.
  package static func shortDate(
    _ seconds: Int64, in language: LanguageTag, isNumeric: Bool
  ) -> String? {
    let tag = regional(language) + "@numbers=latn"
    let fields = isNumeric ? "yMd" : "yMMMd"
    return filled { unicode_day(tag, fields, seconds, $0, $1) }
  }

  /// A whole number of hundredths as a language writes it: "63%", "63 %".
  package static func percent(_ percent: Int, in language: LanguageTag) -> String? {
    filled { unicode_percent(language.rawValue, Int64(percent), $0, $1) }
  }

  /// The size of a file as a language writes it: "1.2 MB". Never below 1 kB. Digits as in dates.
  package static func fileSize(_ bytes: Int, in language: LanguageTag) -> String? {
    let tag = regional(language) + "@numbers=latn"
    return filled { unicode_file_size(tag, Int64(bytes), $0, $1) }
  }

  /// A language's name in the words of a reader's language, as that language writes it in a sentence.
  package static func name(of language: LanguageTag, in reader: LanguageTag) -> String? {
    filled { unicode_language_name(language.rawValue, reader.rawValue, $0, $1) }
  }

  package static func isRightToLeft(_ language: LanguageTag) -> Bool {
    unicode_is_right_to_left(language.rawValue) != 0
  }

  /// The plural categories of a language; `other` is always among them.
  package static func pluralCategories(of language: LanguageTag) -> Set<PluralCategory> {
    let names = filled { unicode_plural_categories(language.rawValue, $0, $1) } ?? ""
    return Set(names.split(separator: " ").compactMap { PluralCategory(rawValue: String($0)) })
      .union([.other])
  }

  /// The category that a language puts a count in.
  package static func pluralCategory(of count: Int, in language: LanguageTag) -> PluralCategory {
    filled { unicode_plural_category(language.rawValue, Int64(count), $0, $1) }
      .flatMap { PluralCategory(rawValue: $0) } ?? .other
  }

  /// The marks that a language puts around a quotation, without the spaces that belong to them.
  package static func quotationMarks(
    of language: LanguageTag
  ) -> (opening: String, closing: String)? {
    guard let opening = filled({ unicode_quotation_mark(language.rawValue, 0, $0, $1) }),
      let closing = filled({ unicode_quotation_mark(language.rawValue, 1, $0, $1) })
    else { return nil }
    return (opening, closing)
  }

  /// A whole number in the words of a language: "ninety-two". Takes some milliseconds.
  package static func spelled(_ number: Int, in language: LanguageTag) -> String? {
    filled { unicode_spelled_number(language.rawValue, Int64(number), $0, $1) }
  }

  /// Several things as a language enumerates them in a sentence: "A, B and C".
  package static func list(_ items: [String], in language: LanguageTag) -> String {
    guard items.count > 1 else { return items.first ?? "" }
    let text = items.flatMap(\.utf8)
    let lengths = items.map(\.utf8.count)
    let tag = regional(language)
    return text.withUnsafeBufferPointer { text in
      lengths.withUnsafeBufferPointer { lengths in
        filled {
          unicode_list(tag, text.baseAddress, lengths.baseAddress, lengths.count, $0, $1)
        }
      }
    } ?? items.joined(separator: ", ")
  }

  /// English without a region is international English: the day before the month, no comma before
  /// "and".
  private static func regional(_ language: LanguageTag) -> String {
    language == .english ? "en-001" : language.rawValue
  }

  static func filled(_ call: (UnsafeMutablePointer<UInt8>?, Int) -> Int) -> String? {
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

  static func transformedBytes(
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

/// An ICU transliterator, one text at a time.
///
/// It is opened for the first text: that takes some 20 ms, and most sites have none for it.
package final class Transliterator: Sendable {
  private let rules: String
  /// Where ICU has it; `nil` before the first text, 0 when ICU does not know the rules.
  private let opened = Mutex<UInt?>(nil)

  /// - Parameter rules: ICU's names, such as "Any-Latin; Latin-ASCII".
  package init(_ rules: String) {
    self.rules = rules
  }

  deinit {
    opened.withLock { opened in
      guard let opened, opened != 0 else { return }
      unicode_transliterator_close(OpaquePointer(bitPattern: opened))
    }
  }

  /// The text as the rules write it; `nil` when ICU refuses it or the rules.
  package func apply(to text: String) -> String? {
    let bytes = Array(text.utf8)
    return opened.withLock { opened -> [UInt8]? in
      let address = opened ?? UInt(bitPattern: unicode_transliterator_open(rules))
      opened = address
      guard address != 0 else { return nil }
      return UnicodeText.transformedBytes(bytes) {
        unicode_transliterate(OpaquePointer(bitPattern: address), $0, $1, $2, $3)
      }
    }.map { String(decoding: $0, as: UTF8.self) }
  }
}
