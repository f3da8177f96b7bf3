#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include <unicode/fmtable.h>
#include <unicode/msgfmt.h>
#include <unicode/unistr.h>

#include "support.h"

// The C interface of MessageFormat takes its arguments by place and by C's varargs; only the C++
// one knows names.

namespace {

icu::UnicodeString unicode(const uint8_t *utf8, size_t count) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(reinterpret_cast<const char *>(utf8), static_cast<int32_t>(count)));
}

}  // namespace

icub_message *icub_message_open(const uint8_t *pattern, size_t count, const char *locale,
                                icub_error *error) {
  icub_prepare();
  UErrorCode status = U_ZERO_ERROR;
  UParseError place;
  std::memset(&place, 0, sizeof place);
  // ICU's own operator new returns null where there is no memory.
  auto *format =
      new icu::MessageFormat(unicode(pattern, count), icu::Locale(locale), place, status);
  if (format == nullptr) status = U_MEMORY_ALLOCATION_ERROR;
  if (U_FAILURE(status)) {
    std::string detail(reinterpret_cast<const char *>(pattern), count);
    icub_fail(error, "MessageFormat", status, detail.c_str());
    delete format;
    return nullptr;
  }
  return reinterpret_cast<icub_message *>(format);
}

void icub_message_close(icub_message *message) {
  delete reinterpret_cast<icu::MessageFormat *>(message);
}

bool icub_message_format(const icub_message *message, const icub_argument *arguments, size_t count,
                         icub_bytes *result, icub_error *error) {
  const auto *format = reinterpret_cast<const icu::MessageFormat *>(message);
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (size_t index = 0; index < count; index++) {
    const icub_argument &argument = arguments[index];
    names.push_back(unicode(argument.name, argument.name_count));
    values.push_back(argument.text == nullptr
                         ? icu::Formattable(argument.number)
                         : icu::Formattable(unicode(argument.text, argument.text_count)));
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  format->format(names.data(), values.data(), static_cast<int32_t>(count), text, status);
  if (U_FAILURE(status)) {
    icub_fail(error, "MessageFormat::format", status, "");
    return false;
  }
  std::string utf8;
  text.toUTF8String(utf8);
  result->count = utf8.size();
  result->data = static_cast<uint8_t *>(std::malloc(utf8.empty() ? 1 : utf8.size()));
  if (result->data == nullptr) {
    icub_fail(error, "MessageFormat::format", U_MEMORY_ALLOCATION_ERROR, "");
    return false;
  }
  std::memcpy(result->data, utf8.data(), utf8.size());
  return true;
}
