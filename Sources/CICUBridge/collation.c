#include <stdlib.h>
#include <unicode/ucol.h>

#include "support.h"

icub_collator *icub_collator_open(const char *locale, int strength, icub_error *error) {
  icub_prepare();
  static const UColAttributeValue strengths[] = {UCOL_PRIMARY, UCOL_SECONDARY, UCOL_TERTIARY};
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open(locale, &status);
  if (U_FAILURE(status)) {
    icub_fail(error, "ucol_open", status, locale);
    return NULL;
  }
  // Normalisation on: composed and decomposed spellings of a letter must compare equal.
  ucol_setAttribute(collator, UCOL_NORMALIZATION_MODE, UCOL_ON, &status);
  ucol_setAttribute(collator, UCOL_STRENGTH, strengths[strength - 1], &status);
  if (U_FAILURE(status)) {
    ucol_close(collator);
    icub_fail(error, "ucol_setAttribute", status, locale);
    return NULL;
  }
  return (icub_collator *)collator;
}

void icub_collator_close(icub_collator *collator) {
  if (collator != NULL) ucol_close((UCollator *)collator);
}

int icub_collate(const icub_collator *collator, const uint8_t *a, size_t a_count,
                 const uint8_t *b, size_t b_count) {
  if (a_count > INT32_MAX) a_count = INT32_MAX;
  if (b_count > INT32_MAX) b_count = INT32_MAX;
  UErrorCode status = U_ZERO_ERROR;
  UCollationResult result = ucol_strcollUTF8(
      (const UCollator *)collator, a_count == 0 ? "" : (const char *)a, (int32_t)a_count,
      b_count == 0 ? "" : (const char *)b, (int32_t)b_count, &status);
  return result == UCOL_LESS ? -1 : result == UCOL_GREATER ? 1 : 0;
}

bool icub_sort_key(const icub_collator *collator, const uint8_t *utf8, size_t count,
                   icub_bytes *key) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  UChar *text = icub_utf16(utf8, count, &length, &status);
  if (text == NULL) return false;
  int32_t capacity = length > INT32_MAX / 8 ? INT32_MAX : length * 4 + 32;
  bool done = false;
  for (int attempt = 0; attempt < 2 && !done; attempt++) {
    uint8_t *bytes = malloc((size_t)capacity);
    if (bytes == NULL) break;
    int32_t needed = ucol_getSortKey((const UCollator *)collator, text, length, bytes, capacity);
    if (needed > 0 && needed <= capacity) {
      key->data = bytes;
      key->count = (size_t)needed - 1;
      done = true;
    } else {
      free(bytes);
      if (needed <= 0) break;
      capacity = needed;
    }
  }
  free(text);
  return done;
}
