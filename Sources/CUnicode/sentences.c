#include "sentences.h"

#include <stdio.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

ptrdiff_t unicode_sentence_ends(
  const char *language, const uint8_t *text, size_t count, int32_t *ends, size_t capacity) {
  if (count > INT32_MAX) return -1;
  char locale[96];
  int length = snprintf(locale, sizeof locale, "%s@ss=standard", language);
  if (length < 0 || (size_t)length >= sizeof locale) return -1;
  UErrorCode status = U_ZERO_ERROR;
  UText *source = utext_openUTF8(NULL, (const char *)text, (int64_t)count, &status);
  UBreakIterator *breaks = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &status);
  if (U_SUCCESS(status)) ubrk_setUText(breaks, source, &status);
  ptrdiff_t found = -1;
  if (U_SUCCESS(status)) {
    found = 0;
    ubrk_first(breaks);
    for (int32_t end = ubrk_next(breaks); end != UBRK_DONE; end = ubrk_next(breaks)) {
      if ((size_t)found < capacity) ends[found] = end;
      found++;
    }
  }
  if (breaks) ubrk_close(breaks);
  utext_close(source);
  return found;
}
