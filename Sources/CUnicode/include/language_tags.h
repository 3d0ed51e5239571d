// What ICU's tables say of language tags (BCP 47): which are registered, and which stand for which.
#ifndef LANGUAGE_TAGS_H
#define LANGUAGE_TAGS_H

#include <stddef.h>
#include <stdint.h>

/// Whether a language subtag ("pt", "gsw") names a language that is known, or did ("iw").
int unicode_is_language(const char *subtag);

/// Whether a subtag is registered as a "script", a "region" or a "variant", in the letter case of
/// its kind ("Latn", "BR", "valencia").
int unicode_is_subtag(const char *kind, const char *subtag);

/// A tag with the codes that are in use now ("iw" is "he"), as UTF-8.
/// Returns the bytes needed. Negative on failure.
ptrdiff_t unicode_canonical_tag(const char *tag, uint8_t *result, size_t capacity);

/// The tag whose words stand in for those of another where CLDR states one that is not the tag
/// without its last part: "es-419" for "es-MX"; "root" where nothing does; empty where none is
/// stated (Unicode Technical Standard #35, Parent Locales).
/// Returns the bytes needed. Negative on failure.
ptrdiff_t unicode_stated_parent(const char *tag, uint8_t *result, size_t capacity);

/// The script that a language is most likely written in ("Hant" for "zh-TW"); empty when that is
/// not known (Unicode Technical Standard #35, Likely Subtags).
/// Returns the bytes needed. Negative on failure.
ptrdiff_t unicode_likely_script(const char *tag, uint8_t *result, size_t capacity);

/// Whether a language is written in more than one script.
int unicode_has_several_scripts(const char *language);

#endif
