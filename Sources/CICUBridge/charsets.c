#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include "support.h"

const char *icub_charset_match_name(const icub_charset_match *match) { return match->name; }
const char *icub_charset_match_language(const icub_charset_match *match) {
  return match->language;
}

bool icub_charset_detect(const uint8_t *bytes, size_t count, icub_charset_match **matches,
                         size_t *match_count, icub_error *error) {
  *matches = NULL;
  *match_count = 0;
  if (count == 0) return true;
  // The detector counts letters: the first megabyte tells as much as the whole.
  const int32_t length = count > (1 << 20) ? 1 << 20 : (int32_t)count;
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  ucsdet_setText(detector, (const char *)bytes, length, &status);
  int32_t found = 0;
  const UCharsetMatch **all = ucsdet_detectAll(detector, &found, &status);
  icub_charset_match *list = NULL;
  if (U_SUCCESS(status) && found > 0) {
    list = calloc((size_t)found, sizeof *list);
    if (list == NULL) status = U_MEMORY_ALLOCATION_ERROR;
  }
  for (int32_t i = 0; U_SUCCESS(status) && i < found; i++) {
    UErrorCode code = U_ZERO_ERROR;
    const char *name = ucsdet_getName(all[i], &code);
    const char *language = ucsdet_getLanguage(all[i], &code);
    snprintf(list[i].name, sizeof list[i].name, "%s", name == NULL ? "" : name);
    snprintf(list[i].language, sizeof list[i].language, "%s", language == NULL ? "" : language);
    list[i].confidence = ucsdet_getConfidence(all[i], &code);
  }
  ucsdet_close(detector);
  if (U_FAILURE(status)) {
    free(list);
    icub_fail(error, "ucsdet_detectAll", status, NULL);
    return false;
  }
  *matches = list;
  *match_count = (size_t)found;
  return true;
}

// ISO 8859-16 (Romanian standard SR 14111), which ICU's own data leaves out: the bytes from 0xA0.
static const uint16_t latin10[96] = {
    0x00A0, 0x0104, 0x0105, 0x0141, 0x20AC, 0x201E, 0x0160, 0x00A7, 0x0161, 0x00A9, 0x0218, 0x00AB,
    0x0179, 0x00AD, 0x017A, 0x017B, 0x00B0, 0x00B1, 0x010C, 0x0142, 0x017D, 0x201D, 0x00B6, 0x00B7,
    0x017E, 0x010D, 0x0219, 0x00BB, 0x0152, 0x0153, 0x0178, 0x017C, 0x00C0, 0x00C1, 0x00C2, 0x0102,
    0x00C4, 0x0106, 0x00C6, 0x00C7, 0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x00CC, 0x00CD, 0x00CE, 0x00CF,
    0x0110, 0x0143, 0x00D2, 0x00D3, 0x00D4, 0x0150, 0x00D6, 0x015A, 0x0170, 0x00D9, 0x00DA, 0x00DB,
    0x00DC, 0x0118, 0x021A, 0x00DF, 0x00E0, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x0107, 0x00E6, 0x00E7,
    0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x00EC, 0x00ED, 0x00EE, 0x00EF, 0x0111, 0x0144, 0x00F2, 0x00F3,
    0x00F4, 0x0151, 0x00F6, 0x015B, 0x0171, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x0119, 0x021B, 0x00FF,
};

static bool is_latin10(const char *name) {
  static const char *const names[] = {"iso-8859-16", "8859-16",     "latin10",
                                      "l10",         "csISO885916", "iso-ir-226"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    if (ucnv_compareNames(name, names[i]) == 0) return true;
  }
  return false;
}

static bool decode_latin10(const uint8_t *bytes, size_t count, icub_bytes *utf8) {
  uint8_t *text = malloc(count * 3 + 1);
  if (text == NULL) return false;
  size_t length = 0;
  for (size_t i = 0; i < count; i++) {
    UChar32 c = bytes[i] < 0xA0 ? bytes[i] : latin10[bytes[i] - 0xA0];
    U8_APPEND_UNSAFE(text, length, c);
  }
  utf8->data = text;
  utf8->count = length;
  return true;
}

static bool decode_failed(icub_error *error, UErrorCode status, const char *detail) {
  icub_fail(error, "ucnv_toUnicode", status, detail);
  return false;
}

bool icub_charset_decode(const uint8_t *bytes, size_t count, const char *name, icub_bytes *utf8,
                         icub_error *error) {
  icub_prepare();
  // An empty name would open the default converter of the environment, and a slash would look
  // for a data file.
  const size_t name_length = strlen(name);
  if (name_length == 0 || name_length >= UCNV_MAX_CONVERTER_NAME_LENGTH ||
      strpbrk(name, "/\\") != NULL) {
    icub_fail(error, "ucnv_open", U_ILLEGAL_ARGUMENT_ERROR, name);
    return false;
  }
  UErrorCode status = U_ZERO_ERROR;
  if (count > INT32_MAX / 4) {
    return decode_failed(error, U_INDEX_OUTOFBOUNDS_ERROR, "the file has 512 MiB or more");
  }
  if (is_latin10(name)) {
    if (decode_latin10(bytes, count, utf8)) return true;
    return decode_failed(error, U_MEMORY_ALLOCATION_ERROR, NULL);
  }
  UConverter *converter = ucnv_open(name, &status);
  if (U_FAILURE(status)) {
    icub_fail(error, "ucnv_open", status, name);
    return false;
  }
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  size_t capacity = count + 16;
  UChar *text = malloc(capacity * sizeof *text);
  if (text == NULL) status = U_MEMORY_ALLOCATION_ERROR;
  const char *source = (const char *)bytes;
  const char *const limit = source + count;
  size_t length = 0;
  while (U_SUCCESS(status)) {
    UChar *target = text + length;
    ucnv_toUnicode(converter, &target, text + capacity, &source, limit, NULL, true, &status);
    length = (size_t)(target - text);
    if (status != U_BUFFER_OVERFLOW_ERROR) break;
    UChar *grown = realloc(text, capacity * 2 * sizeof *text);
    if (grown == NULL) {
      status = U_MEMORY_ALLOCATION_ERROR;
      break;
    }
    text = grown;
    capacity *= 2;
    status = U_ZERO_ERROR;
  }
  char detail[96] = "";
  if (U_FAILURE(status) && status != U_MEMORY_ALLOCATION_ERROR) {
    char invalid[16];
    int8_t invalid_length = sizeof invalid;
    UErrorCode code = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter, invalid, &invalid_length, &code);
    if (U_FAILURE(code) || invalid_length < 0) invalid_length = 0;
    int32_t offset = (int32_t)(source - (const char *)bytes) - invalid_length;
    if (offset < 0) offset = 0;
    int written = snprintf(detail, sizeof detail, "byte offset %d:", (int)offset);
    for (int8_t i = 0; i < invalid_length && written + 4 < (int)sizeof detail; i++) {
      written += snprintf(detail + written, sizeof detail - (size_t)written, " %02X",
                          (unsigned)(uint8_t)invalid[i]);
    }
  }
  // ICU turns bytes that a Windows code page leaves free into C1 controls; here they are errors.
  UErrorCode ignored = U_ZERO_ERROR;
  const char *standard = ucnv_getStandardName(name, "IANA", &ignored);
  if (U_SUCCESS(status) && length == count && standard != NULL &&
      strncmp(standard, "windows-125", 11) == 0) {
    for (size_t i = 0; i < length; i++) {
      if (text[i] >= 0x80 && text[i] < 0xA0) {
        status = U_INVALID_CHAR_FOUND;
        snprintf(detail, sizeof detail, "byte offset %zu: %02X", i, (unsigned)bytes[i]);
        break;
      }
    }
  }
  ucnv_close(converter);
  bool done = false;
  if (U_SUCCESS(status) && length <= INT32_MAX) {
    // The signature is a mark of the encoding, not a character of the text.
    const size_t skipped = length > 0 && text[0] == 0xFEFF ? 1 : 0;
    done = icub_utf8(text + skipped, (int32_t)(length - skipped), utf8, &status);
  }
  free(text);
  return done ? true : decode_failed(error, status, detail);
}
