// Helpers shared by the files of the bridge. Not visible to Swift.

#ifndef ICUB_SUPPORT_H
#define ICUB_SUPPORT_H

#include <unicode/utypes.h>

#include "CICUBridge.h"

#ifdef __cplusplus
extern "C" {
#endif

// Sets ICU's default locale to root, once. ICU falls back to the default locale before root, and
// takes it from the environment: output would depend on LANG.
void icub_prepare(void);

void icub_fail(icub_error *error, const char *operation, UErrorCode status, const char *detail);

// UTF-16 of UTF-8, ill-formed bytes as U+FFFD; the caller frees. NULL and a status on failure.
UChar *icub_utf16(const uint8_t *utf8, size_t count, int32_t *length, UErrorCode *status);

// UTF-8 of UTF-16, unpaired surrogates as U+FFFD. False and a status on failure.
bool icub_utf8(const UChar *utf16, int32_t length, icub_bytes *utf8, UErrorCode *status);

#ifdef __cplusplus
}
#endif

#endif
