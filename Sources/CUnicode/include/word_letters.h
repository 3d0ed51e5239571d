// The letters of words as the search compares them.
#ifndef WORD_LETTERS_H
#define WORD_LETTERS_H

#include <stddef.h>
#include <stdint.h>

/// Text with compatibility forms and case folded (NFKC_Casefold, Unicode Standard Annex #15), marks
/// kept, and without what a reader does not see as a letter: default-ignorable and format characters,
/// the Arabic lengthening stroke, the small Quranic waw and yeh, the letters that stand for apostrophes.
/// Thai and Lao `am` stays one letter.
/// Returns the bytes needed; nothing is written beyond `capacity`. Negative on failure.
ptrdiff_t unicode_fold_letters(
  const uint8_t *text, size_t count, uint8_t *result, size_t capacity);

/// What `unicode_fold_letters` gave, without the marks that alphabets put on letters, and with one
/// letter for those that are typed for each other (œ as oe, ø as o, ٱ as ا). Marks that make another
/// letter stay: й, ї, ў, ѓ, ќ, and vowel signs as in Hindi or Thai.
/// Returns the bytes needed; nothing is written beyond `capacity`. Negative on failure.
ptrdiff_t unicode_bare_letters(
  const uint8_t *text, size_t count, uint8_t *result, size_t capacity);

#endif
