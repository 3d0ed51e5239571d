#include "word_letters.h"

#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

/// Units that a word fits in, so that words need no memory of their own.
enum { WORD_ROOM = 512 };

/// Text in UTF-16, in a buffer of its own where it is short, else in memory that is given back.
typedef struct {
  UChar *units;
  int32_t length, room;
  UChar word[WORD_ROOM];
} letters;

/// Makes room for so many units; what stood there is lost. Zero on failure.
static int make_room(letters *text, int64_t room) {
  text->units = text->word;
  text->room = WORD_ROOM;
  text->length = 0;
  if (room <= WORD_ROOM) return 1;
  if (room > INT32_MAX / 2) return 0;
  text->units = malloc((size_t)room * sizeof(UChar));
  text->room = text->units ? (int32_t)room : 0;
  return text->units != NULL;
}

static void give_back(letters *text) {
  if (text->units != text->word) free(text->units);
}

static int read_utf8(letters *text, const uint8_t *bytes, size_t count) {
  UErrorCode status = U_ZERO_ERROR;
  if (count > INT32_MAX / 2 || !make_room(text, (int64_t)count + 1)) return 0;
  u_strFromUTF8WithSub(
    text->units, text->room, &text->length, (const char *)bytes, (int32_t)count, 0xFFFD, NULL,
    &status);
  if (U_SUCCESS(status)) return 1;
  give_back(text);
  return 0;
}

/// The bytes needed in UTF-8.
static ptrdiff_t write_utf8(const letters *text, uint8_t *result, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t needed = 0;
  u_strToUTF8WithSub(
    (char *)result, capacity > INT32_MAX ? INT32_MAX : (int32_t)capacity, &needed,
    text->units, text->length, 0xFFFD, NULL, &status);
  return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? needed : -1;
}

/// Puts a text into a normal form. `growth`: how many times longer it may become. Zero on failure,
/// and the text is given back.
static int normalize(letters *text, const UNormalizer2 *form, int growth) {
  UErrorCode status = U_ZERO_ERROR;
  letters normal;
  int done = make_room(&normal, (int64_t)text->length * growth + 1);
  if (done) {
    normal.length = unorm2_normalize(
      form, text->units, text->length, normal.units, normal.room, &status);
    done = U_SUCCESS(status);
    if (!done) give_back(&normal);
  }
  give_back(text);
  if (!done) return 0;
  text->length = normal.length;
  text->room = normal.room;
  if (normal.units == normal.word) {
    u_memcpy(text->word, normal.word, normal.length);
    text->units = text->word;
  } else {
    text->units = normal.units;
  }
  return 1;
}

/// Ranges instead of properties where the browser's half holds the same list.
static int is_unseen(UChar32 letter) {
  if (letter < 0x02BB) return 0;
  if (letter == 0x02BB || letter == 0x02BC || letter == 0x0640) return 1;
  if (letter < 0x0600) return 0;
  return letter == 0x06E5 || letter == 0x06E6 || u_charType(letter) == U_FORMAT_CHAR;
}

/// Whether a mark and a vowel sign are Thai's or Lao's `am`, one key and one letter to its readers,
/// which compatibility takes apart.
static int is_am(UChar mark, UChar32 vowel) {
  return (mark == 0x0E4D && vowel == 0x0E32) || (mark == 0x0ECD && vowel == 0x0EB2);
}

/// Cherokee alone folds to capitals; JavaScript can only make its letters small.
static int is_cherokee_capital(UChar32 letter) { return letter >= 0x13A0 && letter <= 0x13F5; }

ptrdiff_t unicode_fold_letters(
  const uint8_t *bytes, size_t count, uint8_t *result, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *folding = unorm2_getNFKCCasefoldInstance(&status);
  const UNormalizer2 *composing = unorm2_getNFCInstance(&status);
  letters text;
  if (U_FAILURE(status) || !read_utf8(&text, bytes, count)) return -1;
  // U+FDFA grows eighteenfold, the most of all.
  if (!normalize(&text, folding, 18)) return -1;
  int32_t kept = 0, at = 0;
  while (at < text.length) {
    UChar32 letter;
    int32_t start = at;
    U16_NEXT(text.units, at, text.length, letter);
    if (is_unseen(letter)) continue;
    if (kept > 0 && is_am(text.units[kept - 1], letter)) {
      text.units[kept - 1] = (UChar)(letter + 1);
      continue;
    }
    if (is_cherokee_capital(letter)) {
      text.units[kept++] = (UChar)u_tolower(letter);
      continue;
    }
    while (start < at) text.units[kept++] = text.units[start++];
  }
  if (kept < text.length) {
    text.length = kept;
    if (!normalize(&text, composing, 3)) return -1;
  }
  ptrdiff_t needed = write_utf8(&text, result, capacity);
  give_back(&text);
  return needed;
}

/// Whether a letter is the same letter to a reader without this mark.
static int is_bare_without(UChar32 mark) {
  return (mark >= 0x0300 && mark <= 0x036F) || (mark >= 0x0483 && mark <= 0x0487) ||
         (mark >= 0x0591 && mark <= 0x05C7) || (mark >= 0x0610 && mark <= 0x061A) ||
         (mark >= 0x064B && mark <= 0x065F) || mark == 0x0670 ||
         (mark >= 0x06D6 && mark <= 0x06DC) || (mark >= 0x06DF && mark <= 0x06E8) ||
         (mark >= 0x06EA && mark <= 0x06ED) || mark == 0x093C ||
         (mark >= 0x1AB0 && mark <= 0x1AFF) || (mark >= 0x1DC0 && mark <= 0x1DFF) ||
         (mark >= 0x20D0 && mark <= 0x20FF) || (mark >= 0xFE20 && mark <= 0xFE2F);
}

/// Letters of their own though Unicode decomposes them: й, ї, ў, ѓ, ќ.
static int is_whole_letter(UChar32 letter) {
  return letter == 0x0439 || letter == 0x0457 || letter == 0x045E || letter == 0x0453 ||
         letter == 0x045C;
}

/// The one or two letters that stand for one which Unicode does not decompose.
static int stand_ins(UChar32 letter, UChar plain[2]) {
  plain[1] = 0;
  if ((letter >= 0x0660 && letter <= 0x0669) || (letter >= 0x06F0 && letter <= 0x06F9)) {
    plain[0] = (UChar)(0x30 + (letter & 15));
    return 1;
  }
  switch (letter) {
    case 0x00E6: plain[0] = 'a'; plain[1] = 'e'; return 2;
    case 0x0153: plain[0] = 'o'; plain[1] = 'e'; return 2;
    case 0x00FE: plain[0] = 't'; plain[1] = 'h'; return 2;
    case 0x00F8: plain[0] = 'o'; return 1;
    case 0x0142: plain[0] = 'l'; return 1;
    case 0x00F0: case 0x0111: plain[0] = 'd'; return 1;
    case 0x0127: plain[0] = 'h'; return 1;
    case 0x0131: plain[0] = 'i'; return 1;
    case 0x0167: plain[0] = 't'; return 1;
    case 0x0671: plain[0] = 0x0627; return 1;
    case 0x0649: case 0x06CC: plain[0] = 0x064A; return 1;
    case 0x06A9: plain[0] = 0x0643; return 1;
    case 0x0629: case 0x06C1: case 0x06D5: plain[0] = 0x0647; return 1;
    case 0x0901: plain[0] = 0x0902; return 1;
    default: return 0;
  }
}

/// Adds the letters that a letter, or a part of one, is looked up by.
static void add_bare(letters *bare, UChar32 letter) {
  UChar plain[2];
  if (is_bare_without(letter)) return;
  int count = stand_ins(letter, plain);
  if (count == 0) U16_APPEND_UNSAFE(bare->units, bare->length, letter);
  for (int sign = 0; sign < count; sign++) bare->units[bare->length++] = plain[sign];
}

ptrdiff_t unicode_bare_letters(
  const uint8_t *bytes, size_t count, uint8_t *result, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *composing = unorm2_getNFCInstance(&status);
  letters text, bare;
  if (U_FAILURE(status) || !read_utf8(&text, bytes, count)) return -1;
  // Four units: the most that a letter decomposes into.
  if (!make_room(&bare, (int64_t)text.length * 4 + 1)) { give_back(&text); return -1; }
  int32_t at = 0;
  while (at < text.length) {
    UChar32 letter;
    UChar parts[8];
    UErrorCode failure = U_ZERO_ERROR;
    U16_NEXT(text.units, at, text.length, letter);
    int32_t length = is_whole_letter(letter)
      ? -1 : unorm2_getDecomposition(composing, letter, parts, 8, &failure);
    if (length < 0) add_bare(&bare, letter);
    for (int32_t next = 0; next < length;) {
      U16_NEXT(parts, next, length, letter);
      add_bare(&bare, letter);
    }
  }
  give_back(&text);
  if (!normalize(&bare, composing, 3)) return -1;
  ptrdiff_t needed = write_utf8(&bare, result, capacity);
  give_back(&bare);
  return needed;
}
