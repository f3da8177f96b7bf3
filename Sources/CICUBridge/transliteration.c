#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/parseerr.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#include "support.h"

static const UTransliterator *opened(const icub_transliterator *transliterator) {
  return (const UTransliterator *)transliterator;
}

// Writes "line 2, column 5 (offset 17): ...before⟨here⟩after...". ICU gives an offset into the
// rules but no line, so the line is counted here.
static void describe(const UParseError *parsed, const UChar *rules, int32_t length, char *detail,
                     size_t capacity) {
  char before[3 * U_PARSE_CONTEXT_LEN + 1] = "";
  char after[3 * U_PARSE_CONTEXT_LEN + 1] = "";
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8WithSub(before, sizeof before, NULL, parsed->preContext, -1, 0xFFFD, NULL, &status);
  status = U_ZERO_ERROR;
  u_strToUTF8WithSub(after, sizeof after, NULL, parsed->postContext, -1, 0xFFFD, NULL, &status);
  int32_t offset = parsed->offset < 0 ? 0 : parsed->offset;
  if (offset > length) offset = length;
  int32_t line = 1;
  int32_t line_start = 0;
  for (int32_t i = 0; i < offset; i++) {
    if (rules[i] == '\n') {
      line++;
      line_start = i + 1;
    }
  }
  int32_t column = u_countChar32(rules + line_start, offset - line_start) + 1;
  snprintf(detail, capacity, "line %d, column %d (offset %d): %s\u27E8here\u27E9%s", (int)line,
           (int)column, (int)offset, before, after);
}

icub_transliterator *icub_transliterator_open(const uint8_t *id, size_t id_count,
                                              const uint8_t *rules, size_t rules_count,
                                              icub_error *error) {
  icub_prepare();
  UErrorCode status = U_ZERO_ERROR;
  UTransliterator *transliterator = NULL;
  UChar *rules16 = NULL;
  int32_t id_length = 0;
  int32_t rules_length = 0;
  char detail[320] = "";
  UChar *id16 = icub_utf16(id, id_count, &id_length, &status);
  if (id16 != NULL && rules != NULL) {
    rules16 = icub_utf16(rules, rules_count, &rules_length, &status);
  }
  if (U_SUCCESS(status)) {
    UParseError parsed;
    memset(&parsed, 0, sizeof parsed);
    parsed.offset = -1;
    transliterator = utrans_openU(id16, id_length, UTRANS_FORWARD, rules16, rules_length, &parsed,
                                  &status);
    if (U_FAILURE(status)) {
      transliterator = NULL;
      if (rules16 != NULL) {
        describe(&parsed, rules16, rules_length, detail, sizeof detail);
      } else {
        snprintf(detail, sizeof detail, "%.*s", (int)(id_count > 200 ? 200 : id_count),
                 (const char *)id);
      }
    }
  }
  if (transliterator == NULL) {
    if (U_SUCCESS(status)) status = U_MEMORY_ALLOCATION_ERROR;
    icub_fail(error, "utrans_openU", status, detail);
  }
  free(id16);
  free(rules16);
  return (icub_transliterator *)transliterator;
}

void icub_transliterator_close(icub_transliterator *transliterator) {
  if (transliterator != NULL) utrans_close((UTransliterator *)transliterator);
}

bool icub_transliterate(const icub_transliterator *transliterator, const uint8_t *utf8,
                        size_t count, icub_bytes *result, icub_error *error) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t source_length = 0;
  bool done = false;
  UChar *source = icub_utf16(utf8, count, &source_length, &status);
  if (source != NULL) {
    int32_t capacity = source_length > INT32_MAX / 4 ? source_length : source_length * 2 + 64;
    for (int attempt = 0; attempt < 2 && !done; attempt++) {
      UChar *text = malloc((size_t)capacity * sizeof(UChar));
      if (text == NULL) {
        status = U_MEMORY_ALLOCATION_ERROR;
        break;
      }
      // The call works in place, so that a retry starts from the source again.
      memcpy(text, source, (size_t)source_length * sizeof(UChar));
      int32_t length = source_length;
      int32_t limit = source_length;
      status = U_ZERO_ERROR;
      utrans_transUChars(opened(transliterator), text, &length, capacity, 0, &limit, &status);
      if (U_SUCCESS(status)) {
        done = icub_utf8(text, length, result, &status);
        free(text);
        break;
      }
      free(text);
      if (status != U_BUFFER_OVERFLOW_ERROR || length == INT32_MAX) break;
      capacity = length + 1;
    }
    free(source);
  }
  if (!done) icub_fail(error, "utrans_transUChars", status, NULL);
  return done;
}
