#include <stdio.h>
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/udat.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/ustring.h>

#include "support.h"

enum { NAME_UNITS = 256 };

static const icub_bytes no_name = {NULL, 0};

static icub_bytes utf8_name(const UChar *text, int32_t length) {
  icub_bytes name = no_name;
  UErrorCode status = U_ZERO_ERROR;
  if (length <= 0 || !icub_utf8(text, length, &name, &status)) return no_name;
  return name;
}

const char *const *icub_regions(void) { return uloc_getISOCountries(); }
const char *const *icub_languages(void) { return uloc_getISOLanguages(); }

static bool is_subtag(const char *code, size_t longest) {
  size_t count = strlen(code);
  if (count < 2 || count > longest) return false;
  for (size_t i = 0; i < count; i++) {
    const char c = code[i];
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) return false;
  }
  return true;
}

icub_bytes icub_region_name(const char *code, const char *locale) {
  icub_prepare();
  if (!is_subtag(code, 3)) return no_name;
  char id[8];
  snprintf(id, sizeof id, "und_%s", code);
  UChar name[NAME_UNITS];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = uloc_getDisplayCountry(id, locale, name, NAME_UNITS, &status);
  // The warning says that the code itself came back because there is no name.
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return no_name;
  return utf8_name(name, length);
}

icub_bytes icub_language_name(const char *code, const char *locale) {
  icub_prepare();
  if (!is_subtag(code, 8)) return no_name;
  UChar name[NAME_UNITS];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = uloc_getDisplayLanguage(code, locale, name, NAME_UNITS, &status);
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return no_name;
  return utf8_name(name, length);
}

void icub_currencies(void *context, void (*visit)(void *context, const char *code)) {
  icub_prepare();
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *codes = ucurr_openISOCurrencies(UCURR_ALL, &status);
  if (U_FAILURE(status)) return;
  int32_t length = 0;
  for (const char *code = uenum_next(codes, &length, &status); code != NULL && U_SUCCESS(status);
       code = uenum_next(codes, &length, &status)) {
    visit(context, code);
  }
  uenum_close(codes);
}

static bool currency_code(const char *code, UChar code16[4]) {
  if (strlen(code) != 3 || !is_subtag(code, 3)) return false;
  for (int i = 0; i < 3; i++) {
    code16[i] = (UChar)(code[i] >= 'a' && code[i] <= 'z' ? code[i] - 32 : code[i]);
  }
  code16[3] = 0;
  return true;
}

icub_bytes icub_currency_name(const char *code, const char *locale, const char *plural) {
  icub_prepare();
  UChar code16[4];
  if (!currency_code(code, code16)) return no_name;
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  const UChar *name;
  // A code without a long name has no plural name either, but that call answers with the code.
  UBool is_choice = false;
  name = ucurr_getName(code16, locale, UCURR_LONG_NAME, &is_choice, &length, &status);
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return no_name;
  if (plural != NULL) {
    status = U_ZERO_ERROR;
    name = ucurr_getPluralName(code16, locale, &is_choice, plural, &length, &status);
    if (U_FAILURE(status)) return no_name;
  }
  return utf8_name(name, length);
}

icub_bytes icub_currency_symbol(const char *code, const char *locale) {
  icub_prepare();
  UChar code16[4];
  if (!currency_code(code, code16)) return no_name;
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  UBool is_choice = false;
  const UChar *name =
      ucurr_getName(code16, locale, UCURR_SYMBOL_NAME, &is_choice, &length, &status);
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return no_name;
  return utf8_name(name, length);
}

void icub_calendar(icub_calendar_names which, const char *locale, void *context,
                   void (*visit)(void *context, const uint8_t *utf8, size_t count)) {
  icub_prepare();
  static const UDateFormatSymbolType types[] = {
      UDAT_MONTHS,       UDAT_STANDALONE_MONTHS, UDAT_SHORT_MONTHS, UDAT_STANDALONE_SHORT_MONTHS,
      UDAT_STANDALONE_WEEKDAYS, UDAT_STANDALONE_SHORT_WEEKDAYS};
  static const UChar zone[] = {'U', 'T', 'C', 0};
  static const UChar pattern[] = {'y', 0};
  // News dates are Gregorian in every locale, also where the customary calendar is another.
  char gregorian[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  if (strlen(locale) >= sizeof gregorian - 24) return;
  uloc_getBaseName(locale, gregorian, sizeof gregorian, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return;
  uloc_setKeywordValue("calendar", "gregorian", gregorian, sizeof gregorian, &status);
  UDateFormat *format =
      udat_open(UDAT_PATTERN, UDAT_PATTERN, gregorian, zone, 3, pattern, 1, &status);
  if (U_FAILURE(status)) return;
  const bool weekdays = which >= ICUB_WEEKDAYS;
  for (int32_t i = 0; i < (weekdays ? 7 : 12); i++) {
    UChar name[NAME_UNITS];
    status = U_ZERO_ERROR;
    // ICU counts weekdays from 1, and has an empty name for 0.
    int32_t length =
        udat_getSymbols(format, types[which], weekdays ? i + 1 : i, name, NAME_UNITS, &status);
    if (U_FAILURE(status)) length = 0;
    icub_bytes utf8 = utf8_name(name, length);
    visit(context, utf8.data, utf8.count);
    icub_free(utf8.data);
  }
  udat_close(format);
}

icub_bytes icub_quotation_mark(icub_quote_mark which, const char *locale) {
  static const ULocaleDataDelimiterType types[] = {
      ULOCDATA_QUOTATION_START, ULOCDATA_QUOTATION_END, ULOCDATA_ALT_QUOTATION_START,
      ULOCDATA_ALT_QUOTATION_END};
  icub_prepare();
  UErrorCode status = U_ZERO_ERROR;
  ULocaleData *data = ulocdata_open(locale, &status);
  if (U_FAILURE(status)) return no_name;
  UChar mark[NAME_UNITS];
  int32_t length = ulocdata_getDelimiter(data, types[which], mark, NAME_UNITS, &status);
  ulocdata_close(data);
  return U_FAILURE(status) ? no_name : utf8_name(mark, length);
}
