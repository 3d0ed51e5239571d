// Where sentences end.
#ifndef SENTENCES_H
#define SENTENCES_H

#include <stddef.h>
#include <stdint.h>

/// The ends of the sentences of a UTF-8 text, in bytes, ascending, the last at the end of the text.
/// Abbreviations that the language is known to have end none (Unicode Standard Annex #29; CLDR's
/// segmentation suppressions). Returns how many there are; nothing is written beyond `capacity`.
/// Negative on failure.
ptrdiff_t unicode_sentence_ends(
  const char *language, const uint8_t *text, size_t count, int32_t *ends, size_t capacity);

#endif
