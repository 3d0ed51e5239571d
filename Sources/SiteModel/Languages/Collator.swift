import CUnicode
import Synchronization

/// The order of words in one language. Numbers in a text count as numbers: 2 before 10.
///
/// Opening takes some time; a list is sorted with one collator.
package final class Collator: Sendable {
  /// Zero when ICU refuses the language.
  private let address: Mutex<UInt>

  package init(_ language: LanguageTag) {
    address = Mutex(UInt(bitPattern: unicode_collator_open(language.rawValue)))
  }

  deinit {
    address.withLock { unicode_collator_close(OpaquePointer(bitPattern: $0)) }
  }

  /// Bytes whose order is the order of the texts. Those of the text itself when ICU refuses it.
  package func key(of text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return address.withLock { address in
      UnicodeText.transformedBytes(bytes) {
        unicode_collator_key(OpaquePointer(bitPattern: address), $0, $1, $2, $3)
      }
    } ?? bytes
  }

  /// The items in the order of their texts; what the language does not tell apart, in byte order.
  package func sorted<Item>(_ items: [Item], by text: (Item) -> String) -> [Item] {
    items.map { item in
      let text = text(item)
      return (item: item, key: key(of: text), bytes: Array(text.utf8))
    }.sorted { left, right in
      left.key == right.key
        ? left.bytes.lexicographicallyPrecedes(right.bytes)
        : left.key.lexicographicallyPrecedes(right.key)
    }.map(\.item)
  }
}
