#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "support.h"

icub_breaker *icub_breaker_open(icub_unit unit, const char *locale, icub_error *error) {
  icub_prepare();
  static const UBreakIteratorType types[] = {UBRK_WORD, UBRK_SENTENCE, UBRK_CHARACTER, UBRK_LINE};
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(types[unit], locale, NULL, 0, &status);
  if (U_FAILURE(status)) {
    icub_fail(error, "ubrk_open", status, locale);
    return NULL;
  }
  return (icub_breaker *)iterator;
}

void icub_breaker_close(icub_breaker *breaker) {
  if (breaker != NULL) ubrk_close((UBreakIterator *)breaker);
}

bool icub_breaker_run(icub_breaker *breaker, const uint8_t *utf8, size_t count,
                      icub_boundary **boundaries, size_t *boundary_count, icub_error *error) {
  UBreakIterator *iterator = (UBreakIterator *)breaker;
  UErrorCode status = U_ZERO_ERROR;
  *boundaries = NULL;
  *boundary_count = 0;
  if (count == 0) return true;
  if (count > INT32_MAX) {
    icub_fail(error, "utext_openUTF8", U_INDEX_OUTOFBOUNDS_ERROR, "the text has 2 GiB or more");
    return false;
  }
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, (const char *)utf8, (int64_t)count, &status);
  ubrk_setUText(iterator, &text, &status);
  size_t capacity = count / 4 + 16;
  icub_boundary *found = malloc(capacity * sizeof *found);
  if (found == NULL) status = U_MEMORY_ALLOCATION_ERROR;
  if (U_SUCCESS(status)) {
    size_t filled = 0;
    ubrk_first(iterator);
    for (int32_t offset = ubrk_next(iterator); offset != UBRK_DONE; offset = ubrk_next(iterator)) {
      if (filled == capacity) {
        icub_boundary *grown = realloc(found, 2 * capacity * sizeof *found);
        if (grown == NULL) {
          status = U_MEMORY_ALLOCATION_ERROR;
          break;
        }
        found = grown;
        capacity *= 2;
      }
      found[filled].offset = offset;
      found[filled].status = ubrk_getRuleStatus(iterator);
      filled++;
    }
    *boundary_count = filled;
  }
  // Let go of the caller's bytes: they are gone when this function has returned.
  UErrorCode ignored = U_ZERO_ERROR;
  UText empty = UTEXT_INITIALIZER;
  utext_openUTF8(&empty, "", 0, &ignored);
  ubrk_setUText(iterator, &empty, &ignored);
  utext_close(&empty);
  utext_close(&text);
  if (U_FAILURE(status)) {
    free(found);
    *boundary_count = 0;
    icub_fail(error, "ubrk_setUText", status, NULL);
    return false;
  }
  *boundaries = found;
  return true;
}
