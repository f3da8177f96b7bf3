#include "support.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

static pthread_once_t prepared = PTHREAD_ONCE_INIT;

static void set_root_locale(void) {
  UErrorCode status = U_ZERO_ERROR;
  uloc_setDefault("root", &status);
}

void icub_prepare(void) { pthread_once(&prepared, set_root_locale); }

static void copy_text(char *target, size_t capacity, const char *source) {
  size_t count = strlen(source);
  if (count >= capacity) {
    count = capacity - 1;
    // Do not cut a UTF-8 sequence in two.
    while (count > 0 && ((unsigned char)source[count] & 0xC0) == 0x80) count--;
  }
  memcpy(target, source, count);
  target[count] = 0;
}

void icub_fail(icub_error *error, const char *operation, UErrorCode status, const char *detail) {
  if (error == NULL) return;
  copy_text(error->operation, sizeof error->operation, operation);
  copy_text(error->status, sizeof error->status, u_errorName(status));
  copy_text(error->detail, sizeof error->detail, detail == NULL ? "" : detail);
}

const char *icub_error_operation(const icub_error *error) { return error->operation; }
const char *icub_error_status(const icub_error *error) { return error->status; }
const char *icub_error_detail(const icub_error *error) { return error->detail; }

void icub_free(void *memory) { free(memory); }

UChar *icub_utf16(const uint8_t *utf8, size_t count, int32_t *length, UErrorCode *status) {
  if (count >= INT32_MAX) {
    *status = U_INDEX_OUTOFBOUNDS_ERROR;
    return NULL;
  }
  // UTF-16 never has more units than UTF-8 has bytes, so that the first call always fits.
  UChar *utf16 = malloc((count + 1) * sizeof(UChar));
  if (utf16 == NULL) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  UErrorCode code = U_ZERO_ERROR;
  u_strFromUTF8WithSub(utf16, (int32_t)count + 1, length, count == 0 ? "" : (const char *)utf8,
                       (int32_t)count, 0xFFFD, NULL, &code);
  if (U_FAILURE(code)) {
    *status = code;
    free(utf16);
    return NULL;
  }
  return utf16;
}

bool icub_utf8(const UChar *utf16, int32_t length, icub_bytes *utf8, UErrorCode *status) {
  static const UChar nothing[1] = {0};
  if (utf16 == NULL) utf16 = nothing;
  int32_t capacity = length < 1000 ? 3 * length + 1 : length + length / 8 + 1;
  for (int attempt = 0; attempt < 2; attempt++) {
    char *buffer = malloc((size_t)capacity);
    if (buffer == NULL) {
      *status = U_MEMORY_ALLOCATION_ERROR;
      return false;
    }
    UErrorCode code = U_ZERO_ERROR;
    int32_t needed = 0;
    u_strToUTF8WithSub(buffer, capacity, &needed, utf16, length, 0xFFFD, NULL, &code);
    if (U_SUCCESS(code)) {
      utf8->data = (uint8_t *)buffer;
      utf8->count = (size_t)needed;
      return true;
    }
    free(buffer);
    *status = code;
    if (code != U_BUFFER_OVERFLOW_ERROR || needed < 0 || needed == INT32_MAX) return false;
    capacity = needed + 1;
  }
  return false;
}
