#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>
#include <unicode/uversion.h>

#include <pthread.h>

#include "support.h"

int icub_scalar_columns(uint32_t scalar) {
  UChar32 c = (UChar32)scalar;
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return 0;
    default:
      break;
  }
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return 0;
  switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH:
      return 2;
    default:
      return 1;
  }
}

bool icub_dominant_script(const uint8_t *utf8, size_t count, char code[8]) {
  size_t letters[USCRIPT_CODE_LIMIT] = {0};
  // The order of first appearance breaks a tie.
  size_t first_seen[USCRIPT_CODE_LIMIT] = {0};
  int best = -1;
  for (size_t i = 0; i < count;) {
    size_t at = i;
    UChar32 c;
    U8_NEXT_OR_FFFD(utf8, i, count, c);
    if (!u_isalpha(c)) continue;
    UErrorCode status = U_ZERO_ERROR;
    int script = (int)uscript_getScript(c, &status);
    if (U_FAILURE(status) || script <= USCRIPT_INHERITED || script >= USCRIPT_CODE_LIMIT ||
        script == USCRIPT_UNKNOWN) {
      continue;
    }
    if (letters[script]++ == 0) first_seen[script] = at;
  }
  for (int script = 0; script < USCRIPT_CODE_LIMIT; script++) {
    if (letters[script] == 0) continue;
    if (best < 0 || letters[script] > letters[best] ||
        (letters[script] == letters[best] && first_seen[script] < first_seen[best])) {
      best = script;
    }
  }
  if (best < 0) return false;
  const char *name = uscript_getShortName((UScriptCode)best);
  if (name == NULL || strlen(name) >= 8) return false;
  strcpy(code, name);
  return true;
}

static char version_icu[U_MAX_VERSION_STRING_LENGTH];
static char version_unicode[U_MAX_VERSION_STRING_LENGTH];
static char version_cldr[U_MAX_VERSION_STRING_LENGTH];
static pthread_once_t versions_ready = PTHREAD_ONCE_INIT;

static void prepare_versions(void) {
  UVersionInfo version;
  UErrorCode status = U_ZERO_ERROR;
  u_getVersion(version);
  u_versionToString(version, version_icu);
  u_getUnicodeVersion(version);
  u_versionToString(version, version_unicode);
  ulocdata_getCLDRVersion(version, &status);
  if (U_SUCCESS(status)) u_versionToString(version, version_cldr);
}

const char *icub_version_icu(void) {
  pthread_once(&versions_ready, prepare_versions);
  return version_icu;
}

const char *icub_version_unicode(void) {
  pthread_once(&versions_ready, prepare_versions);
  return version_unicode;
}

const char *icub_version_cldr(void) {
  pthread_once(&versions_ready, prepare_versions);
  return version_cldr;
}
