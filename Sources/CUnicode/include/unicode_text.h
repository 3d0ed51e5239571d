// What languages need from ICU, behind a header of our own: ICU's headers cannot be shown to Swift
// beside the toolchain's own copy ("different definitions in different modules").
#ifndef UNICODE_TEXT_H
#define UNICODE_TEXT_H

#include <stddef.h>
#include <stdint.h>

/// NFKC with full case folding of UTF-8 text (Unicode Standard Annex #15, toNFKC_Casefold).
/// Returns the bytes needed; nothing is written beyond `capacity`. Negative on failure.
ptrdiff_t unicode_fold(const uint8_t *text, size_t count, uint8_t *result, size_t capacity);

/// `unicode_fold`, and then without the marks that alphabets put on letters (accents, Arabic and
/// Hebrew points, the Arabic lengthening stroke), for comparing words. Vowel signs that carry the
/// word, as in Hindi or Thai, stay.
/// Returns the bytes needed; nothing is written beyond `capacity`. Negative on failure.
ptrdiff_t unicode_fold_bare(const uint8_t *text, size_t count, uint8_t *result, size_t capacity);

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

/// A language's name in the words of a reader's language ("français", "French"), as UTF-8.
/// Returns the bytes needed. Negative on failure.
ptrdiff_t unicode_language_name(
  const char *language, const char *reader, uint8_t *result, size_t capacity);

/// Whether a language is written from right to left.
int unicode_is_right_to_left(const char *language);

/// Whether a language subtag ("pt", "gsw") names a language that is known.
int unicode_is_language(const char *subtag);

#endif
