#include "unicode_text.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

/// UTF-8 to a fresh UTF-16 buffer with room for `growth` times its length.
static UChar *wide(const uint8_t *text, size_t count, int32_t growth, int32_t *length, int32_t *capacity) {
  if (count > INT32_MAX / 16) return NULL;
  *capacity = (int32_t)count * growth + 64;
  UChar *buffer = malloc((size_t)*capacity * sizeof(UChar));
  if (!buffer) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8WithSub(
    buffer, *capacity, length, (const char *)text, (int32_t)count, 0xFFFD, NULL, &status);
  if (U_FAILURE(status)) { free(buffer); return NULL; }
  return buffer;
}

/// UTF-16 to the caller's UTF-8 buffer; the bytes needed.
static ptrdiff_t narrow(const UChar *text, int32_t length, uint8_t *result, size_t capacity) {
  int32_t needed = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8WithSub(
    (char *)result, capacity > INT32_MAX ? INT32_MAX : (int32_t)capacity, &needed,
    text, length, 0xFFFD, NULL, &status);
  if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return -1;
  return needed;
}

ptrdiff_t unicode_fold(const uint8_t *text, size_t count, uint8_t *result, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&status);
  if (U_FAILURE(status)) return -1;
  int32_t length = 0, room = 0;
  UChar *source = wide(text, count, 1, &length, &room);
  if (!source) return -1;
  int32_t folded_room = length * 18 + 64;  // U+FDFA grows eighteenfold, the most of all
  UChar *folded = malloc((size_t)folded_room * sizeof(UChar));
  ptrdiff_t needed = -1;
  if (folded) {
    int32_t folded_length =
      unorm2_normalize(normalizer, source, length, folded, folded_room, &status);
    if (U_SUCCESS(status)) needed = narrow(folded, folded_length, result, capacity);
    free(folded);
  }
  free(source);
  return needed;
}

/// Whether a letter is the same letter to a reader without this mark.
/// Ranges instead of a property, so that the browser's search can hold the same list.
static int is_bare_without(UChar32 mark) {
  return (mark >= 0x0300 && mark <= 0x036F) || (mark >= 0x0483 && mark <= 0x0487) ||
         (mark >= 0x0591 && mark <= 0x05C7) || (mark >= 0x0610 && mark <= 0x061A) ||
         mark == 0x0640 || (mark >= 0x064B && mark <= 0x065F) || mark == 0x0670 ||
         (mark >= 0x06D6 && mark <= 0x06DC) || (mark >= 0x06DF && mark <= 0x06E8) ||
         (mark >= 0x06EA && mark <= 0x06ED) || (mark >= 0x1AB0 && mark <= 0x1AFF) ||
         (mark >= 0x1DC0 && mark <= 0x1DFF) || (mark >= 0x20D0 && mark <= 0x20FF) ||
         (mark >= 0xFE20 && mark <= 0xFE2F);
}

/// One normal form of `length` units to a fresh buffer; NULL on failure.
static UChar *normal_form(
  const UNormalizer2 *normalizer, const UChar *text, int32_t length, int32_t *result_length) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t room = length * 18 + 64;  // U+FDFA grows eighteenfold, the most of all
  UChar *result = malloc((size_t)room * sizeof(UChar));
  if (!result) return NULL;
  *result_length = unorm2_normalize(normalizer, text, length, result, room, &status);
  if (U_FAILURE(status)) { free(result); return NULL; }
  return result;
}

ptrdiff_t unicode_fold_bare(const uint8_t *text, size_t count, uint8_t *result, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *folding = unorm2_getNFKCCasefoldInstance(&status);
  const UNormalizer2 *decomposing = unorm2_getNFDInstance(&status);
  const UNormalizer2 *composing = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) return -1;
  int32_t length = 0, room = 0;
  UChar *source = wide(text, count, 1, &length, &room);
  UChar *folded = source ? normal_form(folding, source, length, &length) : NULL;
  UChar *bare = folded ? normal_form(decomposing, folded, length, &length) : NULL;
  UChar *composed = NULL;
  if (bare) {
    int32_t kept = 0;
    for (int32_t at = 0; at < length; at++)
      if (!is_bare_without(bare[at])) bare[kept++] = bare[at];
    composed = normal_form(composing, bare, kept, &length);
  }
  ptrdiff_t needed = composed ? narrow(composed, length, result, capacity) : -1;
  free(composed);
  free(bare);
  free(folded);
  free(source);
  return needed;
}

struct unicode_transliterator { UTransliterator *rules; };

unicode_transliterator *unicode_transliterator_open(const char *identifier) {
  UChar name[512];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  u_strFromUTF8(name, 512, &length, identifier, -1, &status);
  if (U_FAILURE(status)) return NULL;
  UTransliterator *rules = utrans_openU(name, length, UTRANS_FORWARD, NULL, 0, NULL, &status);
  if (U_FAILURE(status)) return NULL;
  unicode_transliterator *opened = malloc(sizeof *opened);
  if (!opened) { utrans_close(rules); return NULL; }
  opened->rules = rules;
  return opened;
}

ptrdiff_t unicode_transliterate(
  unicode_transliterator *transliterator, const uint8_t *text, size_t count,
  uint8_t *result, size_t capacity) {
  int32_t length = 0, room = 0;
  UChar *buffer = wide(text, count, 16, &length, &room);
  if (!buffer) return -1;
  int32_t limit = length;
  UErrorCode status = U_ZERO_ERROR;
  utrans_transUChars(transliterator->rules, buffer, &length, room, 0, &limit, &status);
  ptrdiff_t needed = U_SUCCESS(status) ? narrow(buffer, length, result, capacity) : -1;
  free(buffer);
  return needed;
}

void unicode_transliterator_close(unicode_transliterator *transliterator) {
  if (!transliterator) return;
  utrans_close(transliterator->rules);
  free(transliterator);
}

ptrdiff_t unicode_long_date(
  const char *language, int64_t seconds, uint8_t *result, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UChar utc[] = {'U', 'T', 'C', 0};
  UDateFormat *format = udat_open(UDAT_NONE, UDAT_LONG, language, utc, 3, NULL, 0, &status);
  if (U_FAILURE(status)) return -1;
  UChar text[256];
  int32_t length = udat_format(format, (UDate)seconds * 1000.0, text, 256, NULL, &status);
  udat_close(format);
  return U_SUCCESS(status) ? narrow(text, length, result, capacity) : -1;
}

ptrdiff_t unicode_language_name(
  const char *language, const char *reader, uint8_t *result, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[256];
  int32_t length = uloc_getDisplayName(language, reader, name, 256, &status);
  return U_SUCCESS(status) ? narrow(name, length, result, capacity) : -1;
}

int unicode_is_right_to_left(const char *language) {
  return uloc_isRightToLeft(language) ? 1 : 0;
}

int unicode_is_language(const char *subtag) {
  for (const char *const *known = uloc_getISOLanguages(); *known; known++) {
    if (strcmp(*known, subtag) == 0) return 1;
    // A three-letter code may stand for a language that has a two-letter one.
    const char *three = uloc_getISO3Language(*known);
    if (three && strcmp(three, subtag) == 0) return 1;
  }
  return 0;
}
