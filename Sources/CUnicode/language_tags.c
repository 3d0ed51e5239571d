#include "language_tags.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

/// Text to the caller's buffer; the bytes needed.
static ptrdiff_t copied(const char *text, uint8_t *result, size_t capacity) {
  size_t length = strlen(text);
  if (length <= capacity) memcpy(result, text, length);
  return (ptrdiff_t)length;
}

/// A text of ICU's tables; empty when it does not fit.
static void read_string(const UResourceBundle *entry, char *text, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  const UChar *units = ures_getString(entry, &length, &status);
  text[0] = 0;
  u_strToUTF8(text, capacity - 1, &length, units, length, &status);
  if (U_SUCCESS(status)) text[length] = 0;
  else text[0] = 0;
}

/// A table of ICU's data; NULL where this version has none. The caller closes it.
static UResourceBundle *open_table(const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle *data = ures_openDirect(NULL, "supplementalData", &status);
  UResourceBundle *table = ures_getByKey(data, name, NULL, &status);
  ures_close(data);
  if (U_SUCCESS(status)) return table;
  ures_close(table);
  return NULL;
}

/// Calls for each text of an entry, which is one or a list, until one says that it is enough.
static int any_string(
  UResourceBundle *entry, int (*matches)(const char *text, const char *wanted),
  const char *wanted) {
  char text[64];
  if (ures_getType(entry) == URES_STRING) {
    read_string(entry, text, sizeof text);
    return matches(text, wanted);
  }
  int found = 0;
  UResourceBundle *item = NULL;
  UErrorCode status = U_ZERO_ERROR;
  for (int32_t at = 0; !found && at < ures_getSize(entry); at++) {
    item = ures_getByIndex(entry, at, item, &status);
    if (U_FAILURE(status)) break;
    read_string(item, text, sizeof text);
    found = matches(text, wanted);
  }
  ures_close(item);
  return found;
}

int unicode_is_language(const char *subtag) {
  char current[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  uloc_toLanguageTag(subtag, current, sizeof current, 0, &status);
  if (U_FAILURE(status)) return 0;
  for (const char *const *known = uloc_getISOLanguages(); *known; known++) {
    if (strcmp(*known, subtag) == 0 || strcmp(*known, current) == 0) return 1;
    // A three-letter code may stand for a language that has a two-letter one.
    const char *three = uloc_getISO3Language(*known);
    if (three && strcmp(three, subtag) == 0) return 1;
  }
  return 0;
}

/// Whether a text of the table of subtags holds one: "AC~G" are AC, AD, AE, AF and AG.
static int holds_subtag(const char *range, const char *subtag) {
  const char *sign = strchr(range, '~');
  if (!sign) return strcmp(range, subtag) == 0;
  size_t length = (size_t)(sign - range), last = strlen(sign + 1);
  if (last > length || strlen(subtag) != length) return 0;
  size_t same = length - last;
  return strncmp(range, subtag, same) == 0 && strncmp(range + same, subtag + same, last) <= 0 &&
         strcmp(subtag + same, sign + 1) <= 0;
}

int unicode_is_subtag(const char *kind, const char *subtag) {
  static const char *const registered[] = {"regular", "macroregion", "deprecated"};
  UResourceBundle *validity = open_table("idValidity");
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle *classes = validity ? ures_getByKey(validity, kind, NULL, &status) : NULL;
  // Without the table every well-formed subtag may be one.
  int found = !classes || U_FAILURE(status);
  for (size_t at = 0; !found && at < sizeof registered / sizeof *registered; at++) {
    UErrorCode none = U_ZERO_ERROR;
    UResourceBundle *entry = ures_getByKey(classes, registered[at], NULL, &none);
    found = U_SUCCESS(none) && any_string(entry, holds_subtag, subtag);
    ures_close(entry);
  }
  ures_close(classes);
  ures_close(validity);
  return found;
}

ptrdiff_t unicode_canonical_tag(const char *tag, uint8_t *result, size_t capacity) {
  char canonical[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = uloc_toLanguageTag(tag, canonical, sizeof canonical, 0, &status);
  if (U_FAILURE(status) || length >= (int32_t)sizeof canonical) return -1;
  return copied(canonical, result, capacity);
}

/// Whether an identifier of ICU's, with `_`, is a tag's.
static int is_tag(const char *identifier, const char *tag) {
  while (*identifier && (*identifier == *tag || (*identifier == '_' && *tag == '-'))) {
    identifier++;
    tag++;
  }
  return *identifier == 0 && *tag == 0;
}

ptrdiff_t unicode_stated_parent(const char *tag, uint8_t *result, size_t capacity) {
  UResourceBundle *parents = open_table("parentLocales");
  if (!parents) return 0;
  char parent[ULOC_FULLNAME_CAPACITY] = "";
  UResourceBundle *entry = NULL;
  for (int32_t at = 0; parent[0] == 0 && at < ures_getSize(parents); at++) {
    UErrorCode status = U_ZERO_ERROR;
    entry = ures_getByIndex(parents, at, entry, &status);
    int32_t type = U_SUCCESS(status) ? ures_getType(entry) : URES_NONE;
    if ((type == URES_STRING || type == URES_ARRAY) && any_string(entry, is_tag, tag))
      strncat(parent, ures_getKey(entry), sizeof parent - 1);
  }
  ures_close(entry);
  ures_close(parents);
  for (char *sign = parent; *sign; sign++)
    if (*sign == '_') *sign = '-';
  return copied(parent, result, capacity);
}

ptrdiff_t unicode_likely_script(const char *tag, uint8_t *result, size_t capacity) {
  char whole[ULOC_FULLNAME_CAPACITY], script[ULOC_SCRIPT_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  uloc_addLikelySubtags(tag, whole, sizeof whole, &status);
  uloc_getScript(whole, script, sizeof script, &status);
  return U_SUCCESS(status) ? copied(script, result, capacity) : -1;
}

int unicode_has_several_scripts(const char *language) {
  size_t length = strlen(language);
  for (int32_t at = 0; at < uloc_countAvailable(); at++) {
    const char *known = uloc_getAvailable(at);
    if (strncmp(known, language, length) == 0 && known[length] == '_' &&
        strspn(known + length + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") == 4)
      return 1;
  }
  return 0;
}
