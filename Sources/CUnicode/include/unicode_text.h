// What languages need from ICU, behind a header of our own: ICU's headers cannot be shown to Swift
// beside the toolchain's own copy ("different definitions in different modules").
#ifndef UNICODE_TEXT_H
#define UNICODE_TEXT_H

#include <stddef.h>
#include <stdint.h>

/// NFKC with full case folding of UTF-8 text (Unicode Standard Annex #15, toNFKC_Casefold).
/// Returns the bytes needed; nothing is written beyond `capacity`. Negative on failure.
ptrdiff_t unicode_fold(const uint8_t *text, size_t count, uint8_t *result, size_t capacity);

/// An open transliterator. Not shared between threads.
typedef struct unicode_transliterator unicode_transliterator;

/// Opens a transliterator by ICU's rule names, such as "Any-Latin; Latin-ASCII". NULL on failure.
unicode_transliterator *unicode_transliterator_open(const char *identifier);

/// Bytes of the transliterated UTF-8 text, as `unicode_fold`.
ptrdiff_t unicode_transliterate(
  unicode_transliterator *transliterator, const uint8_t *text, size_t count,
  uint8_t *result, size_t capacity);

void unicode_transliterator_close(unicode_transliterator *transliterator);

/// A date in the long form of a language ("7 March 2026"), in UTC, as UTF-8.
/// `seconds` counts from 1970. Returns the bytes needed. Negative on failure.
ptrdiff_t unicode_long_date(
  const char *language, int64_t seconds, uint8_t *result, size_t capacity);

/// A date in the order and with the signs of a language, in UTC, as UTF-8. `skeleton` names its
/// fields: "yMMMd" gives "7 Mar 2026" (Unicode Technical Standard #35, Date Field Symbol Table).
/// `seconds` counts from 1970. Returns the bytes needed. Negative on failure.
ptrdiff_t unicode_day(
  const char *language, const char *skeleton, int64_t seconds, uint8_t *result, size_t capacity);

/// A whole number of hundredths as a language writes it ("63 %"), as UTF-8.
/// Returns the bytes needed. Negative on failure.
ptrdiff_t unicode_percent(
  const char *language, int64_t percent, uint8_t *result, size_t capacity);

/// The size of a file as a language writes it ("1.2 MB", "345 kB"), as UTF-8. Never below 1 kB.
/// Returns the bytes needed. Negative on failure.
ptrdiff_t unicode_file_size(
  const char *language, int64_t bytes, uint8_t *result, size_t capacity);

/// A language's name in the words of a reader's language ("français", "French"), as UTF-8.
/// Returns the bytes needed. Negative on failure.
ptrdiff_t unicode_language_name(
  const char *language, const char *reader, uint8_t *result, size_t capacity);

/// Whether a language is written from right to left.
int unicode_is_right_to_left(const char *language);

/// The plural categories of a language, separated by spaces: "one other".
/// Returns the bytes needed. Negative on failure.
ptrdiff_t unicode_plural_categories(const char *language, uint8_t *result, size_t capacity);

/// The plural category of a whole number in a language: "few".
/// Returns the bytes needed. Negative on failure.
ptrdiff_t unicode_plural_category(
  const char *language, int64_t count, uint8_t *result, size_t capacity);

/// The mark that opens or closes a quotation in a language, as UTF-8.
/// Returns the bytes needed. Negative on failure.
ptrdiff_t unicode_quotation_mark(
  const char *language, int is_closing, uint8_t *result, size_t capacity);

/// A whole number in the words of a language ("ninety-two"), as UTF-8. Opening takes some milliseconds.
/// Returns the bytes needed. Negative on failure.
ptrdiff_t unicode_spelled_number(
  const char *language, int64_t number, uint8_t *result, size_t capacity);

/// Items as a language enumerates them ("A, B and C"), as UTF-8. `text` holds the items one behind
/// the other, `lengths` the bytes of each.
/// Returns the bytes needed; nothing is written beyond `capacity`. Negative on failure.
ptrdiff_t unicode_list(
  const char *language, const uint8_t *text, const size_t *lengths, size_t count,
  uint8_t *result, size_t capacity);

/// An open collator. Not shared between threads.
typedef struct unicode_collator unicode_collator;

/// Opens the collation of a language, numbers in texts by their value. NULL on failure.
unicode_collator *unicode_collator_open(const char *language);

/// Bytes whose order is that of the UTF-8 texts, none of them zero.
/// Returns the bytes needed; nothing is written beyond `capacity`. Negative on failure.
ptrdiff_t unicode_collator_key(
  unicode_collator *collator, const uint8_t *text, size_t count,
  uint8_t *result, size_t capacity);

void unicode_collator_close(unicode_collator *collator);

#endif
