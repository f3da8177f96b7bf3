#include <math.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include "support.h"

enum { LONGEST_NUMBER = 400, PREFIX_LIMIT = 256, READER_LIMIT = 3 };

struct icub_spellout {
  // ICU's rule-based formats change inside while they parse.
  pthread_mutex_t lock;
  UNumberFormat *speller;
  UNumberFormat *readers[READER_LIMIT];
  int reader_count;
  // Whether the last reader is the one for years.
  bool reads_years;
  bool english;
  // The first three letters of numbers: most words are turned away without a parse.
  uint64_t prefixes[PREFIX_LIMIT];
  int prefix_count;
};

static const char years[] = "%spellout-numbering-year";

// Romanian cardinals. CLDR's rules (to 42) write 14, 16 and 60 as "patrusprezece",
// "șasesprezece" and "șasezeci", 100 as "una sută", and leave out "de" before "mii" and
// "milioane"; the standard forms are those of the normative dictionary (DOOM 3). "de" follows a
// count whose last two digits are 00 or 20 to 99.
#define ROMANIAN_UNITS(twelve)                                                                 \
  "3: trei; 4: patru; 5: cinci; 6: \u0219ase; 7: \u0219apte; 8: opt; 9: nou\u0103; 10: zece;\n" \
  "11: unsprezece; 12: " twelve "; 13: treisprezece; 14: paisprezece; 15: cincisprezece;\n"    \
  "16: \u0219aisprezece; 17: \u0219aptesprezece; 18: optsprezece; 19: nou\u0103sprezece;\n"

#define ROMANIAN_TENS                                                                      \
  "20: dou\u0103zeci; 21: dou\u0103zeci \u0219i >>; 30: treizeci; 31: treizeci \u0219i >>;\n" \
  "40: patruzeci; 41: patruzeci \u0219i >>; 50: cincizeci; 51: cincizeci \u0219i >>;\n"      \
  "60: \u0219aizeci; 61: \u0219aizeci \u0219i >>; 70: \u0219aptezeci;\n"                      \
  "71: \u0219aptezeci \u0219i >>; 80: optzeci; 81: optzeci \u0219i >>; 90: nou\u0103zeci;\n"  \
  "91: nou\u0103zeci \u0219i >>; 100: o sut\u0103; 101: o sut\u0103 >>;\n"                    \
  "200: <%spellout-cardinal-feminine< sute; 201: <%spellout-cardinal-feminine< sute >>;\n"

#define ROMANIAN_SCALES                                                       \
  "1000: o mie; 1001: o mie >>; 2000: <%%mii<; 2001: <%%mii< >>;\n"           \
  "1000000: un milion; 1000001: un milion >>;\n"                              \
  "2000000: <%%milioane<; 2000001: <%%milioane< >>;\n"                        \
  "1000000000: un miliard; 1000000001: un miliard >>;\n"                      \
  "2000000000: <%%miliarde<; 2000000001: <%%miliarde< >>;\n"                  \
  "1000000000000: un trilion; 1000000000001: un trilion >>;\n"                \
  "2000000000000: <%%trilioane<; 2000000000001: <%%trilioane< >>;\n"          \
  "1000000000000000: =#,##0=;\n"                                              \
  "-x: minus >>; x.x: << virgul\u0103 >>;\n"

#define ROMANIAN_COUNT(name, gender, word)                                      \
  "%%" name ":\n"                                                               \
  "0: =%spellout-cardinal-" gender "= " word ";\n"                              \
  "20: =%spellout-cardinal-" gender "= de " word ";\n"                          \
  "101: o sut\u0103 >>; 120: =%spellout-cardinal-" gender "= de " word ";\n"    \
  "200: <%spellout-cardinal-feminine< sute de " word ";\n"                      \
  "201: <%spellout-cardinal-feminine< sute >>;\n"

static const char romanian_rules[] =
    "%spellout-numbering:\n0: =%spellout-cardinal-masculine=;\n"
    "-x: minus >>; x.x: =%spellout-cardinal-masculine=;\n"
    "%spellout-cardinal-masculine:\n0: zero; 1: unu; 2: doi;\n"
    ROMANIAN_UNITS("doisprezece") ROMANIAN_TENS ROMANIAN_SCALES
    "%spellout-cardinal-feminine:\n0: zero; 1: una; 2: dou\u0103;\n"
    ROMANIAN_UNITS("dou\u0103sprezece") ROMANIAN_TENS ROMANIAN_SCALES
    "%spellout-cardinal-neuter:\n0: zero; 1: unu; 2: dou\u0103;\n"
    ROMANIAN_UNITS("dou\u0103sprezece") ROMANIAN_TENS ROMANIAN_SCALES
    ROMANIAN_COUNT("mii", "feminine", "mii")
    ROMANIAN_COUNT("milioane", "neuter", "milioane")
    ROMANIAN_COUNT("miliarde", "neuter", "miliarde")
    ROMANIAN_COUNT("trilioane", "neuter", "trilioane");

// Takes the marks off the letters: rules and text are compared without them.
static UChar *without_marks(const UChar *text, int32_t length, bool fold_case, int32_t *result,
                            UErrorCode *status) {
  const UNormalizer2 *first =
      fold_case ? unorm2_getNFKCCasefoldInstance(status) : unorm2_getNFCInstance(status);
  const UNormalizer2 *second = unorm2_getNFDInstance(status);
  if (U_FAILURE(*status)) return NULL;
  UChar *pieces[2] = {NULL, NULL};
  const UNormalizer2 *steps[2] = {first, second};
  const UChar *source = text;
  int32_t source_length = length;
  for (int step = 0; step < 2; step++) {
    int32_t capacity = source_length + 64;
    for (int attempt = 0; attempt < 2; attempt++) {
      free(pieces[step]);
      pieces[step] = malloc((size_t)capacity * sizeof(UChar));
      if (pieces[step] == NULL) {
        *status = U_MEMORY_ALLOCATION_ERROR;
        break;
      }
      *status = U_ZERO_ERROR;
      int32_t needed =
          unorm2_normalize(steps[step], source, source_length, pieces[step], capacity, status);
      if (*status == U_BUFFER_OVERFLOW_ERROR) {
        capacity = needed + 1;
        continue;
      }
      source = pieces[step];
      source_length = needed;
      break;
    }
    if (U_FAILURE(*status)) {
      free(pieces[0]);
      free(pieces[1]);
      return NULL;
    }
  }
  free(pieces[0]);
  UChar *bare = pieces[1];
  int32_t kept = 0;
  for (int32_t i = 0; i < source_length;) {
    UChar32 c;
    U16_NEXT(bare, i, source_length, c);
    if (u_charType(c) != U_NON_SPACING_MARK) U16_APPEND_UNSAFE(bare, kept, c);
  }
  *result = kept;
  return bare;
}

static bool is_separator(UChar32 c) {
  return c == '-' || c == ',' || c == 0x2010 || c == 0x2011 || c == 0x2019 || c == '\'' ||
         u_isUWhiteSpace(c);
}

// Opens a format that reads bare text: rules without marks, hyphens and commas as spaces. ICU's
// lenient parsing does nearly this through a collator, and takes far longer. Without `with_years`,
// the rule set for years is made private, so that it does not read "one two" as 102.
static UNumberFormat *open_reader(const UChar *rules, int32_t length, const char *locale,
                                  bool with_years, UErrorCode *status) {
  int32_t bare_length = 0;
  UChar *bare = without_marks(rules, length, false, &bare_length, status);
  if (bare == NULL) return NULL;
  int32_t kept = 0;
  bool in_name = false;
  for (int32_t i = 0; i < bare_length; i++) {
    const UChar c = bare[i];
    const UChar next = i + 1 < bare_length ? bare[i + 1] : 0;
    // Soft hyphens inside of long words; the text has none after folding.
    if (c == 0xAD) continue;
    in_name = c == '%' || (in_name && (c == '-' || u_isalnum(c)));
    if (c == '-' && !in_name && next != 'x') {
      bare[kept++] = ' ';
    } else if (c == ',' && next == ' ') {
      // ": , >>" begins with a comma and a space; an apostrophe keeps a space at the beginning.
      bare[kept++] = '\'';
    } else {
      bare[kept++] = c;
    }
  }
  bare_length = kept;
  if (!with_years) {
    UChar name[sizeof years];
    u_charsToUChars(years, name, (int32_t)sizeof years);
    UChar *wider = malloc((size_t)bare_length * 2 * sizeof(UChar));
    if (wider == NULL) {
      *status = U_MEMORY_ALLOCATION_ERROR;
      free(bare);
      return NULL;
    }
    int32_t filled = 0;
    for (int32_t i = 0; i < bare_length; i++) {
      if (bare_length - i >= (int32_t)sizeof years - 1 &&
          u_memcmp(bare + i, name, (int32_t)sizeof years - 1) == 0) {
        wider[filled++] = '%';
      }
      wider[filled++] = bare[i];
    }
    free(bare);
    bare = wider;
    bare_length = filled;
  }
  UParseError parsed;
  UNumberFormat *reader =
      unum_open(UNUM_PATTERN_RULEBASED, bare, bare_length, locale, &parsed, status);
  free(bare);
  return reader;
}

static uint64_t prefix_of(const UChar *words, int32_t length) {
  uint64_t prefix = 0;
  for (int32_t i = 0; i < 3; i++) prefix = prefix << 16 | (i < length ? words[i] : ' ');
  return prefix;
}

static bool has_prefix(const struct icub_spellout *spellout, uint64_t prefix) {
  for (int i = 0; i < spellout->prefix_count; i++) {
    if (spellout->prefixes[i] == prefix) return true;
  }
  return false;
}

// Remembers how numbers begin in each public rule set of a reader. Every number begins with one of
// these: with a unit, a ten, a power of a thousand, or the word for a negative.
static void learn_prefixes(struct icub_spellout *spellout, UNumberFormat *reader) {
  static const double numbers[] = {0,  1,  2,  3,  4,  5,   6,   7,   8,    9,   10,  11,
                                   12, 13, 14, 15, 16, 17,  18,  19,  20,   21,  30,  31,
                                   40, 41, 50, 51, 60, 61,  70,  71,  80,   81,  90,  91,
                                   99, 100, 101, 200, 500, 900, 1000, 2000, 1e6, 1e9, 1e12, -1};
  UChar sets[2048];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = unum_getTextAttribute(reader, UNUM_PUBLIC_RULESETS, sets, 2048, &status);
  if (U_FAILURE(status)) return;
  for (int32_t start = 0; start < length;) {
    int32_t end = start;
    while (end < length && sets[end] != ';') end++;
    status = U_ZERO_ERROR;
    if (end > start) {
      unum_setTextAttribute(reader, UNUM_DEFAULT_RULESET, sets + start, end - start, &status);
      for (size_t i = 0; U_SUCCESS(status) && i < sizeof numbers / sizeof numbers[0]; i++) {
        UChar words[256];
        UErrorCode code = U_ZERO_ERROR;
        int32_t count = unum_formatDouble(reader, numbers[i], words, 256, NULL, &code);
        uint64_t prefix = prefix_of(words, count);
        if (U_SUCCESS(code) && !has_prefix(spellout, prefix) &&
            spellout->prefix_count < PREFIX_LIMIT) {
          spellout->prefixes[spellout->prefix_count++] = prefix;
        }
      }
    }
    start = end + 1;
  }
}

// Numbers of a reader that does not learn how they begin are known from another reader.
static bool add_reader(struct icub_spellout *spellout, const UChar *rules, int32_t length,
                       const char *locale, bool with_years, bool learns, UErrorCode *status) {
  UNumberFormat *reader = open_reader(rules, length, locale, with_years, status);
  if (U_FAILURE(*status)) return false;
  spellout->readers[spellout->reader_count++] = reader;
  if (learns) learn_prefixes(spellout, reader);
  if (with_years) {
    UChar name[sizeof years];
    u_charsToUChars(years, name, (int32_t)sizeof years);
    unum_setTextAttribute(reader, UNUM_DEFAULT_RULESET, name, (int32_t)sizeof years - 1, status);
    // A language without rules for years has no such reader.
    if (U_FAILURE(*status)) {
      unum_close(reader);
      spellout->reader_count--;
      *status = U_ZERO_ERROR;
      return true;
    }
    spellout->reads_years = true;
  }
  return true;
}

static UChar *rules_of(UNumberFormat *format, int32_t *length, UErrorCode *status) {
  int32_t capacity = 16384;
  for (int attempt = 0; attempt < 2; attempt++) {
    UChar *rules = malloc((size_t)capacity * sizeof(UChar));
    if (rules == NULL) {
      *status = U_MEMORY_ALLOCATION_ERROR;
      return NULL;
    }
    *status = U_ZERO_ERROR;
    *length = unum_toPattern(format, false, rules, capacity, status);
    if (U_SUCCESS(*status)) return rules;
    free(rules);
    if (*status != U_BUFFER_OVERFLOW_ERROR) return NULL;
    capacity = *length + 1;
  }
  return NULL;
}

icub_spellout *icub_spellout_open(const char *locale, icub_error *error) {
  icub_prepare();
  UErrorCode status = U_ZERO_ERROR;
  const char *operation = "unum_open";
  struct icub_spellout *spellout = calloc(1, sizeof *spellout);
  UNumberFormat *standard = NULL;
  UChar *rules = NULL;
  int32_t length = 0;
  UParseError parsed;
  if (spellout == NULL) {
    icub_fail(error, operation, U_MEMORY_ALLOCATION_ERROR, locale);
    return NULL;
  }
  pthread_mutex_init(&spellout->lock, NULL);
  char language[ULOC_LANG_CAPACITY] = "";
  uloc_getLanguage(locale, language, sizeof language, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) {
    status = U_ILLEGAL_ARGUMENT_ERROR;
    goto finish;
  }
  spellout->english = strcmp(language, "en") == 0;
  standard = unum_open(UNUM_SPELLOUT, NULL, 0, locale, NULL, &status);
  if (U_FAILURE(status)) goto finish;
  // Rules of the root locale write digits: no spelling at all.
  UErrorCode ignored = U_ZERO_ERROR;
  const char *actual = unum_getLocaleByType(standard, ULOC_VALID_LOCALE, &ignored);
  if (actual == NULL || actual[0] == 0 || strcmp(actual, "root") == 0) {
    status = U_MISSING_RESOURCE_ERROR;
    goto finish;
  }
  if (strcmp(language, "ro") == 0) {
    rules = icub_utf16((const uint8_t *)romanian_rules, sizeof romanian_rules - 1, &length,
                       &status);
    if (rules == NULL) goto finish;
    spellout->speller =
        unum_open(UNUM_PATTERN_RULEBASED, rules, length, locale, &parsed, &status);
    if (U_FAILURE(status)) goto finish;
    if (!add_reader(spellout, rules, length, locale, false, true, &status)) goto finish;
    free(rules);
  }
  operation = "unum_toPattern";
  rules = rules_of(standard, &length, &status);
  if (rules == NULL) goto finish;
  operation = "unum_open";
  if (!add_reader(spellout, rules, length, locale, false, false, &status)) goto finish;
  // The same rules with one public set more.
  if (!add_reader(spellout, rules, length, locale, true, true, &status)) goto finish;
  if (spellout->speller == NULL) {
    spellout->speller = standard;
    standard = NULL;
  }

finish:
  free(rules);
  if (standard != NULL) unum_close(standard);
  if (U_FAILURE(status)) {
    icub_fail(error, operation, status, locale);
    icub_spellout_close(spellout);
    return NULL;
  }
  return spellout;
}

void icub_spellout_close(icub_spellout *spellout) {
  if (spellout == NULL) return;
  if (spellout->speller != NULL) unum_close(spellout->speller);
  for (int i = 0; i < spellout->reader_count; i++) unum_close(spellout->readers[i]);
  pthread_mutex_destroy(&spellout->lock);
  free(spellout);
}

// Tells whether a reader of years writes a number as these words: it reads more than it writes.
static bool writes(UNumberFormat *reader, double number, const UChar *words, int32_t length) {
  UChar written[256];
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = unum_formatDouble(reader, number, written, 256, NULL, &status);
  return U_SUCCESS(status) && count == length && u_memcmp(written, words, length) == 0;
}

bool icub_spellout_parse(icub_spellout *spellout, const uint8_t *utf8, size_t count,
                         double *value) {
  if (count == 0 || count > LONGEST_NUMBER) return false;
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  UChar *text = icub_utf16(utf8, count, &length, &status);
  if (text == NULL) return false;
  int32_t bare_length = 0;
  UChar *bare = without_marks(text, length, true, &bare_length, &status);
  free(text);
  if (bare == NULL) return false;
  UChar words[4 * LONGEST_NUMBER + 8];
  int32_t filled = 0;
  bool spelled = true;
  bool gap = false;
  for (int32_t i = 0; i < bare_length && spelled;) {
    UChar32 c;
    U16_NEXT(bare, i, bare_length, c);
    if (is_separator(c)) {
      gap = true;
      continue;
    }
    // Digits are for a reader that knows the marks of the locale.
    if (!u_isalpha(c) || filled > 4 * LONGEST_NUMBER) spelled = false;
    if (gap && filled > 0) words[filled++] = ' ';
    gap = false;
    if (spelled) U16_APPEND_UNSAFE(words, filled, c);
  }
  free(bare);
  if (!spelled || filled == 0) return false;
  if (spellout->english && filled > 2 && words[0] == 'a' && words[1] == ' ') {
    // "a hundred" is one hundred; the rules know only the numeral.
    memmove(words + 4, words + 2, (size_t)(filled - 2) * sizeof(UChar));
    words[0] = 'o';
    words[1] = 'n';
    words[2] = 'e';
    words[3] = ' ';
    filled += 2;
  }
  if (!has_prefix(spellout, prefix_of(words, filled))) return false;
  bool found = false;
  pthread_mutex_lock(&spellout->lock);
  for (int i = 0; i < spellout->reader_count && !found; i++) {
    int32_t position = 0;
    status = U_ZERO_ERROR;
    double number = unum_parseDouble(spellout->readers[i], words, filled, &position, &status);
    if (U_FAILURE(status) || position != filled || !isfinite(number)) continue;
    const bool is_year = spellout->reads_years && i == spellout->reader_count - 1;
    if (!is_year || writes(spellout->readers[i], number, words, filled)) {
      *value = number;
      found = true;
    }
  }
  pthread_mutex_unlock(&spellout->lock);
  return found;
}

bool icub_spellout_format(icub_spellout *spellout, double value, icub_bytes *utf8,
                          icub_error *error) {
  UChar small[256];
  UChar *text = small;
  UErrorCode status = U_ZERO_ERROR;
  // Above 2^53, ICU writes another number without a word.
  if (!isfinite(value) || fabs(value) > 9007199254740992.0) {
    icub_fail(error, "unum_formatDouble", U_ILLEGAL_ARGUMENT_ERROR, "not within 2^53 of zero");
    return false;
  }
  pthread_mutex_lock(&spellout->lock);
  int32_t length = unum_formatDouble(spellout->speller, value, text, 256, NULL, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) {
    int32_t capacity = length + 1;
    status = U_ZERO_ERROR;
    text = malloc((size_t)capacity * sizeof(UChar));
    if (text == NULL) {
      status = U_MEMORY_ALLOCATION_ERROR;
    } else {
      length = unum_formatDouble(spellout->speller, value, text, capacity, NULL, &status);
    }
  }
  pthread_mutex_unlock(&spellout->lock);
  bool done = U_SUCCESS(status) && icub_utf8(text, length, utf8, &status);
  if (text != small) free(text);
  if (!done) icub_fail(error, "unum_formatDouble", status, NULL);
  return done;
}
