#include "unicode_text.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uenum.h>
#include <unicode/ulistformatter.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/unorm2.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>
#include <unicode/upluralrules.h>
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

ptrdiff_t unicode_day(
  const char *language, const char *skeleton, int64_t seconds, uint8_t *result, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar fields[32];
  int32_t count = (int32_t)strlen(skeleton);
  if (count > 32) return -1;
  u_charsToUChars(skeleton, fields, count);
  UDateTimePatternGenerator *generator = udatpg_open(language, &status);
  UChar pattern[128];
  int32_t length = udatpg_getBestPattern(generator, fields, count, pattern, 128, &status);
  udatpg_close(generator);
  const UChar utc[] = {'U', 'T', 'C', 0};
  UDateFormat *format =
    udat_open(UDAT_PATTERN, UDAT_PATTERN, language, utc, 3, pattern, length, &status);
  if (U_FAILURE(status)) return -1;
  UChar text[128];
  int32_t written = udat_format(format, (UDate)seconds * 1000.0, text, 128, NULL, &status);
  udat_close(format);
  return U_SUCCESS(status) ? narrow(text, written, result, capacity) : -1;
}

ptrdiff_t unicode_percent(
  const char *language, int64_t percent, uint8_t *result, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format = unum_open(UNUM_PERCENT, NULL, 0, language, NULL, &status);
  if (U_FAILURE(status)) return -1;
  UChar text[64];
  int32_t length = unum_formatDouble(format, (double)percent / 100.0, text, 64, NULL, &status);
  unum_close(format);
  return U_SUCCESS(status) ? narrow(text, length, result, capacity) : -1;
}

ptrdiff_t unicode_file_size(
  const char *language, int64_t bytes, uint8_t *result, size_t capacity) {
  static const char *const skeletons[] = {
    "measure-unit/digital-kilobyte unit-width-short precision-integer",
    "measure-unit/digital-megabyte unit-width-short .#",
    "measure-unit/digital-gigabyte unit-width-short .#",
  };
  double amount = bytes < 1000 ? 1 : (double)bytes / 1e3;
  int unit = 0;
  // What would be rounded up to a thousand is one of the next unit.
  for (; unit < 2 && amount >= 999.5; unit++) amount /= 1e3;
  UChar skeleton[128];
  int32_t length = (int32_t)strlen(skeletons[unit]);
  u_charsToUChars(skeletons[unit], skeleton, length);
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormatter *format =
    unumf_openForSkeletonAndLocale(skeleton, length, language, &status);
  UFormattedNumber *number = unumf_openResult(&status);
  unumf_formatDouble(format, amount, number, &status);
  UChar text[64];
  int32_t written = unumf_resultToString(number, text, 64, &status);
  ptrdiff_t needed = U_SUCCESS(status) ? narrow(text, written, result, capacity) : -1;
  unumf_closeResult(number);
  unumf_close(format);
  return needed;
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

ptrdiff_t unicode_plural_categories(const char *language, uint8_t *result, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UPluralRules *rules = uplrules_open(language, &status);
  UEnumeration *names = U_SUCCESS(status) ? uplrules_getKeywords(rules, &status) : NULL;
  size_t needed = 0;
  int32_t length = 0;
  const char *name;
  while (U_SUCCESS(status) && (name = uenum_next(names, &length, &status))) {
    if (needed > 0) {
      if (needed < capacity) result[needed] = ' ';
      needed++;
    }
    size_t end = needed + (size_t)length;
    if (end <= capacity) memcpy(result + needed, name, (size_t)length);
    needed = end;
  }
  uenum_close(names);
  uplrules_close(rules);
  return U_SUCCESS(status) ? (ptrdiff_t)needed : -1;
}

ptrdiff_t unicode_plural_category(
  const char *language, int64_t count, uint8_t *result, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UPluralRules *rules = uplrules_open(language, &status);
  if (U_FAILURE(status)) return -1;
  UChar name[16];
  int32_t length = uplrules_select(rules, (double)count, name, 16, &status);
  uplrules_close(rules);
  return U_SUCCESS(status) ? narrow(name, length, result, capacity) : -1;
}

ptrdiff_t unicode_quotation_mark(
  const char *language, int is_closing, uint8_t *result, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  ULocaleData *data = ulocdata_open(language, &status);
  if (U_FAILURE(status)) return -1;
  UChar mark[16];
  int32_t length = ulocdata_getDelimiter(
    data, is_closing ? ULOCDATA_QUOTATION_END : ULOCDATA_QUOTATION_START, mark, 16, &status);
  ulocdata_close(data);
  return U_SUCCESS(status) ? narrow(mark, length, result, capacity) : -1;
}

ptrdiff_t unicode_spelled_number(
  const char *language, int64_t number, uint8_t *result, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format = unum_open(UNUM_SPELLOUT, NULL, 0, language, NULL, &status);
  if (U_FAILURE(status)) return -1;
  UChar words[256];
  int32_t length = unum_formatInt64(format, number, words, 256, NULL, &status);
  unum_close(format);
  return U_SUCCESS(status) ? narrow(words, length, result, capacity) : -1;
}

/// A list in UTF-16, in a fresh buffer; NULL on failure.
static UChar *formatted_list(
  const UListFormatter *format, const UChar *const *items, const int32_t *lengths, int32_t count,
  int32_t room, int32_t *length) {
  while (1) {
    UErrorCode status = U_ZERO_ERROR;
    UChar *text = malloc((size_t)room * sizeof(UChar));
    if (!text) return NULL;
    *length = ulistfmt_format(format, items, lengths, count, text, room, &status);
    if (U_SUCCESS(status)) return text;
    free(text);
    if (status != U_BUFFER_OVERFLOW_ERROR) return NULL;
    room = *length + 1;
  }
}

ptrdiff_t unicode_list(
  const char *language, const uint8_t *text, const size_t *lengths, size_t count,
  uint8_t *result, size_t capacity) {
  size_t bytes = 0;
  for (size_t item = 0; item < count; item++) {
    if (lengths[item] > INT32_MAX / 16 - bytes) return -1;
    bytes += lengths[item];
  }
  if (count > INT32_MAX / 16) return -1;
  UErrorCode status = U_ZERO_ERROR;
  UListFormatter *format =
    ulistfmt_openForType(language, ULISTFMT_TYPE_AND, ULISTFMT_WIDTH_WIDE, &status);
  // UTF-16 never has more units than UTF-8 has bytes.
  UChar *units = malloc((bytes + 1) * sizeof(UChar));
  const UChar **items = malloc((count + 1) * sizeof(UChar *));
  int32_t *item_lengths = malloc((count + 1) * sizeof(int32_t));
  ptrdiff_t needed = -1;
  if (U_SUCCESS(status) && units && items && item_lengths) {
    int32_t used = 0;
    for (size_t item = 0; item < count && U_SUCCESS(status); item++) {
      items[item] = units + used;
      u_strFromUTF8WithSub(
        units + used, (int32_t)bytes + 1 - used, &item_lengths[item], (const char *)text,
        (int32_t)lengths[item], 0xFFFD, NULL, &status);
      used += item_lengths[item];
      text += lengths[item];
    }
    int32_t length = 0;
    UChar *list = U_SUCCESS(status)
      ? formatted_list(
          format, items, item_lengths, (int32_t)count, used + (int32_t)count * 8 + 16, &length)
      : NULL;
    if (list) needed = narrow(list, length, result, capacity);
    free(list);
  }
  free(item_lengths);
  free(items);
  free(units);
  ulistfmt_close(format);
  return needed;
}

struct unicode_collator { UCollator *order; };

unicode_collator *unicode_collator_open(const char *language) {
  UErrorCode status = U_ZERO_ERROR;
  UCollator *order = ucol_open(language, &status);
  if (U_FAILURE(status)) return NULL;
  ucol_setAttribute(order, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
  unicode_collator *opened = U_SUCCESS(status) ? malloc(sizeof *opened) : NULL;
  if (!opened) { ucol_close(order); return NULL; }
  opened->order = order;
  return opened;
}

ptrdiff_t unicode_collator_key(
  unicode_collator *collator, const uint8_t *text, size_t count,
  uint8_t *result, size_t capacity) {
  if (!collator) return -1;
  int32_t length = 0, room = 0;
  UChar *source = wide(text, count, 1, &length, &room);
  if (!source) return -1;
  int32_t written = ucol_getSortKey(
    collator->order, source, length, result, capacity > INT32_MAX ? INT32_MAX : (int32_t)capacity);
  free(source);
  if (written <= 0) return -1;
  if ((size_t)written > capacity) return written;
  return written - 1;  // without the zero at its end
}

void unicode_collator_close(unicode_collator *collator) {
  if (!collator) return;
  ucol_close(collator->order);
  free(collator);
}
