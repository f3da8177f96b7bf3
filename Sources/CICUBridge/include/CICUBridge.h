// The C face of ICU that Swift sees: own opaque structs and plain C types, no ICU header.
//
// Text goes in as UTF-8 bytes with a length and comes out as a buffer that the caller frees with
// icub_free. Ill-formed UTF-8 is read as U+FFFD, one for each maximal subpart, as in Swift.
// A function that can fail returns false (or NULL) and fills `error` unless it is NULL.

#ifndef CICUBRIDGE_H
#define CICUBRIDGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Errors and buffers

typedef struct {
  char operation[48];
  char status[48];
  char detail[320];
} icub_error;

const char *icub_error_operation(const icub_error *error);
const char *icub_error_status(const icub_error *error);
const char *icub_error_detail(const icub_error *error);

// Bytes owned by the caller. `data` may be NULL when `count` is 0.
typedef struct {
  uint8_t *data;
  size_t count;
} icub_bytes;

void icub_free(void *memory);

// Folding

typedef enum {
  ICUB_FORM_NFC = 0,
  ICUB_FORM_NFKC = 1,
  ICUB_FORM_NFD = 2,
  ICUB_FORM_CASEFOLD = 3,
  ICUB_FORM_MATCH = 4,
} icub_form;

typedef struct icub_folder icub_folder;

// Returns the folder of a form. It lives as long as the process: do not free it.
const icub_folder *icub_folder_get(icub_form form, icub_error *error);

// Folds `count` bytes, from any number of threads at once. With `source_offsets`, also returns an
// offset of the source for each folded byte and one more (caller frees); the source must then be
// shorter than 2 GiB.
bool icub_fold(const icub_folder *folder, const uint8_t *utf8, size_t count, icub_bytes *folded,
               int32_t **source_offsets);

// Transliteration

typedef struct icub_transliterator icub_transliterator;

// Opens a system transliterator (`rules` NULL) or one built from rules, named `id`.
icub_transliterator *icub_transliterator_open(const uint8_t *id, size_t id_count,
                                              const uint8_t *rules, size_t rules_count,
                                              icub_error *error);
void icub_transliterator_close(icub_transliterator *transliterator);
bool icub_transliterate(const icub_transliterator *transliterator, const uint8_t *utf8,
                        size_t count, icub_bytes *result, icub_error *error);

// Boundaries

typedef enum {
  ICUB_UNIT_WORD = 0,
  ICUB_UNIT_SENTENCE = 1,
  ICUB_UNIT_GRAPHEME = 2,
  ICUB_UNIT_LINE = 3,
} icub_unit;

typedef struct {
  int32_t offset;
  // ICU's rule status tag of the segment that ends at `offset`.
  int32_t status;
} icub_boundary;

typedef struct icub_breaker icub_breaker;

icub_breaker *icub_breaker_open(icub_unit unit, const char *locale, icub_error *error);
void icub_breaker_close(icub_breaker *breaker);
bool icub_breaker_run(icub_breaker *breaker, const uint8_t *utf8, size_t count,
                      icub_boundary **boundaries, size_t *boundary_count, icub_error *error);

// Collation

typedef struct icub_collator icub_collator;

// `strength` is 1 (primary) to 3 (tertiary).
icub_collator *icub_collator_open(const char *locale, int strength, icub_error *error);
void icub_collator_close(icub_collator *collator);
int icub_collate(const icub_collator *collator, const uint8_t *a, size_t a_count,
                 const uint8_t *b, size_t b_count);
// The key has no zero at its end.
bool icub_sort_key(const icub_collator *collator, const uint8_t *utf8, size_t count,
                   icub_bytes *key);

// Character sets

typedef struct {
  char name[64];
  char language[16];
  int32_t confidence;
} icub_charset_match;

// `name` and `language` of a match, as C strings.
const char *icub_charset_match_name(const icub_charset_match *match);
const char *icub_charset_match_language(const icub_charset_match *match);

bool icub_charset_detect(const uint8_t *bytes, size_t count, icub_charset_match **matches,
                         size_t *match_count, icub_error *error);
bool icub_charset_decode(const uint8_t *bytes, size_t count, const char *name, icub_bytes *utf8,
                         icub_error *error);

// Spelled numbers

typedef struct icub_spellout icub_spellout;

icub_spellout *icub_spellout_open(const char *locale, icub_error *error);
void icub_spellout_close(icub_spellout *spellout);
// Reads the whole of a text; returns false when it is not a spelled number.
bool icub_spellout_parse(icub_spellout *spellout, const uint8_t *utf8, size_t count,
                         double *value);
bool icub_spellout_format(icub_spellout *spellout, double value, icub_bytes *utf8,
                          icub_error *error);

// Names. A result with `data` NULL says that ICU knows no name.

// NULL-terminated lists of C strings that live as long as the process.
const char *const *icub_regions(void);
const char *const *icub_languages(void);
// Calls `visit` for every ISO 4217 code that ICU knows.
void icub_currencies(void *context, void (*visit)(void *context, const char *code));
icub_bytes icub_region_name(const char *code, const char *locale);
icub_bytes icub_language_name(const char *code, const char *locale);
// `plural` is a CLDR plural category or NULL.
icub_bytes icub_currency_name(const char *code, const char *locale, const char *plural);
icub_bytes icub_currency_symbol(const char *code, const char *locale);

typedef enum {
  ICUB_MONTHS = 0,
  ICUB_MONTHS_STANDALONE = 1,
  ICUB_MONTHS_SHORT = 2,
  ICUB_MONTHS_SHORT_STANDALONE = 3,
  ICUB_WEEKDAYS = 4,
  ICUB_WEEKDAYS_SHORT = 5,
} icub_calendar_names;

// Calls `visit` for each name, January or Sunday first, with UTF-8 bytes.
void icub_calendar(icub_calendar_names which, const char *locale, void *context,
                   void (*visit)(void *context, const uint8_t *utf8, size_t count));

typedef enum {
  ICUB_QUOTE_START = 0,
  ICUB_QUOTE_END = 1,
  ICUB_INNER_QUOTE_START = 2,
  ICUB_INNER_QUOTE_END = 3,
} icub_quote_mark;

// A quotation mark as a locale's texts have it.
icub_bytes icub_quotation_mark(icub_quote_mark which, const char *locale);

// Properties

// Terminal columns of a scalar on its own: 0, 1 or 2.
int icub_scalar_columns(uint32_t scalar);
// Writes the ISO 15924 code of the script with the most letters; false when there is no letter.
bool icub_dominant_script(const uint8_t *utf8, size_t count, char code[8]);

// Versions, as C strings that live as long as the process.

const char *icub_version_icu(void);
const char *icub_version_unicode(void);
const char *icub_version_cldr(void);

// Messages

typedef struct icub_message icub_message;

// An argument of a message: a text, or a number where `text` is NULL.
typedef struct {
  const uint8_t *name;
  size_t name_count;
  const uint8_t *text;
  size_t text_count;
  double number;
} icub_argument;

// Opens a pattern of MessageFormat with named arguments.
icub_message *icub_message_open(const uint8_t *pattern, size_t count, const char *locale,
                                icub_error *error);
void icub_message_close(icub_message *message);
bool icub_message_format(const icub_message *message, const icub_argument *arguments, size_t count,
                         icub_bytes *result, icub_error *error);

#ifdef __cplusplus
}
#endif

#endif
