#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "support.h"

// Characters of these two ranges are folded once and remembered: Latin, combining marks, Greek and
// Cyrillic, and the quotation marks and dashes that fill a news text.
enum {
  LETTER_FIRST = 0x80,
  LETTER_LIMIT = 0x530,
  PUNCTUATION_FIRST = 0x2000,
  PUNCTUATION_LIMIT = 0x2070,
  LETTER_COUNT = LETTER_LIMIT - LETTER_FIRST,
  ENTRY_COUNT = LETTER_COUNT + PUNCTUATION_LIMIT - PUNCTUATION_FIRST,
  ENTRY_BYTES = 13,
  FORM_COUNT = 5,
  // A segment with more characters than this is put into canonical order before ICU sees it.
  LONG_SEGMENT = 32,
};

typedef enum { UNKNOWN, CLAIMED, KNOWN } entry_state;

// Filled when a character is first met: filling all of them would double the start of a process.
typedef struct {
  // The thread that turns UNKNOWN into CLAIMED writes the entry; others read it once it is KNOWN.
  _Atomic uint8_t state;
  uint8_t boundary;
  uint8_t count;
  uint8_t bytes[ENTRY_BYTES];
} entry;

struct icub_folder {
  const UNormalizer2 *first;
  const UNormalizer2 *second;  // NULL unless a second pass is needed
  bool folds_case;
  bool drops_marks;
  entry entries[ENTRY_COUNT];
};

static struct icub_folder folders[FORM_COUNT];
static UErrorCode folder_status[FORM_COUNT];

typedef struct {
  UChar *units;
  int32_t count;
  int32_t capacity;
} units;

typedef struct {
  uint8_t *bytes;
  int32_t *offsets;
  bool mapped;
  size_t count;
  size_t capacity;
} output;

static bool units_reserve(units *buffer, int32_t capacity) {
  if (capacity <= buffer->capacity) return true;
  if (capacity < 2 * (int64_t)buffer->capacity && buffer->capacity < INT32_MAX / 2) {
    capacity = 2 * buffer->capacity;
  }
  UChar *grown = realloc(buffer->units, (size_t)capacity * sizeof(UChar));
  if (grown == NULL) return false;
  buffer->units = grown;
  buffer->capacity = capacity;
  return true;
}

static bool units_append(units *buffer, UChar32 c) {
  if (buffer->count > INT32_MAX - 4 || !units_reserve(buffer, buffer->count + 2)) return false;
  U16_APPEND_UNSAFE(buffer->units, buffer->count, c);
  return true;
}

static bool output_reserve(output *out, size_t extra) {
  size_t needed = out->count + extra + 1;
  if (needed <= out->capacity) return true;
  size_t capacity = needed < 2 * out->capacity ? 2 * out->capacity : needed;
  uint8_t *bytes = realloc(out->bytes, capacity);
  if (bytes == NULL) return false;
  out->bytes = bytes;
  if (out->mapped) {
    int32_t *offsets = realloc(out->offsets, capacity * sizeof(int32_t));
    if (offsets == NULL) return false;
    out->offsets = offsets;
  }
  out->capacity = capacity;
  return true;
}

static bool output_append(output *out, const uint8_t *bytes, size_t count, size_t offset) {
  if (!output_reserve(out, count)) return false;
  if (out->mapped) {
    for (size_t i = 0; i < count; i++) out->offsets[out->count + i] = (int32_t)offset;
  }
  memcpy(out->bytes + out->count, bytes, count);
  out->count += count;
  return true;
}

static int entry_index(UChar32 c) {
  if (c >= LETTER_FIRST && c < LETTER_LIMIT) return c - LETTER_FIRST;
  if (c >= PUNCTUATION_FIRST && c < PUNCTUATION_LIMIT) {
    return c - PUNCTUATION_FIRST + LETTER_COUNT;
  }
  return -1;
}

// Normalises source into target, retrying once at the size that ICU returned.
static bool normalize(const UNormalizer2 *normalizer, const units *source, units *target) {
  if (source->count > INT32_MAX / 4 || !units_reserve(target, source->count * 2 + 20)) return false;
  for (int attempt = 0; attempt < 2; attempt++) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t count = unorm2_normalize(normalizer, source->units, source->count, target->units,
                                     target->capacity, &status);
    if (U_SUCCESS(status)) {
      target->count = count;
      return true;
    }
    if (status != U_BUFFER_OVERFLOW_ERROR || !units_reserve(target, count)) return false;
  }
  return false;
}

// Decomposes a segment and sorts its runs of combining marks by class, keeping the order within a
// class: a canonical equivalence. ICU inserts mark by mark, which takes quadratic time on a
// hostile run.
static bool order_marks(const struct icub_folder *folder, units *segment) {
  units expanded = {0};
  for (int32_t i = 0; i < segment->count;) {
    UChar32 c;
    U16_NEXT(segment->units, i, segment->count, c);
    UChar mapping[64];
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = unorm2_getDecomposition(folder->first, c, mapping, 64, &status);
    // Negative: the character stands for itself. 0: it folds to nothing.
    const bool itself = length < 0 || U_FAILURE(status);
    if (itself) length = U16_LENGTH(c);
    if (expanded.count > INT32_MAX / 4 || !units_reserve(&expanded, expanded.count + length)) {
      free(expanded.units);
      return false;
    }
    if (itself) {
      U16_APPEND_UNSAFE(expanded.units, expanded.count, c);
    } else {
      u_memcpy(expanded.units + expanded.count, mapping, length);
      expanded.count += length;
    }
  }
  free(segment->units);
  *segment = expanded;
  if (segment->count == 0) return true;
  UChar *sorted = malloc((size_t)segment->count * sizeof(UChar));
  if (sorted == NULL) return false;
  UChar *source = segment->units;
  const int32_t count = segment->count;
  for (int32_t i = 0; i < count;) {
    int32_t starts[257] = {0};
    int32_t end = i;
    while (end < count) {
      int32_t next = end;
      UChar32 c;
      U16_NEXT(source, next, count, c);
      uint8_t class = u_getCombiningClass(c);
      if (class == 0) break;
      starts[class + 1] += next - end;
      end = next;
    }
    if (end == i) {
      U16_FWD_1(source, i, count);
      continue;
    }
    for (int class = 0; class < 256; class++) starts[class + 1] += starts[class];
    for (int32_t at = i; at < end;) {
      int32_t next = at;
      UChar32 c;
      U16_NEXT(source, next, end, c);
      uint8_t class = u_getCombiningClass(c);
      while (at < next) sorted[starts[class]++] = source[at++];
    }
    memcpy(source + i, sorted, (size_t)(end - i) * sizeof(UChar));
    i = end;
  }
  free(sorted);
  return true;
}

// Folds one segment; the result is in one of the two scratch buffers.
static const units *fold_segment(const struct icub_folder *folder, units *segment,
                                 int32_t characters, units *one, units *two) {
  if (characters > LONG_SEGMENT && !order_marks(folder, segment)) return NULL;
  if (!normalize(folder->first, segment, one)) return NULL;
  units *result = one;
  if (folder->second != NULL) {
    if (!normalize(folder->second, one, two)) return NULL;
    result = two;
  }
  if (folder->drops_marks) {
    int32_t kept = 0;
    for (int32_t i = 0; i < result->count;) {
      UChar32 c;
      U16_NEXT(result->units, i, result->count, c);
      if (u_charType(c) != U_NON_SPACING_MARK) U16_APPEND_UNSAFE(result->units, kept, c);
    }
    result->count = kept;
  }
  return result;
}

static bool output_append_units(output *out, const units *text, size_t offset) {
  if (!output_reserve(out, (size_t)text->count * 3)) return false;
  for (int32_t i = 0; i < text->count;) {
    UChar32 c;
    U16_NEXT(text->units, i, text->count, c);
    if (U_IS_SURROGATE(c)) c = 0xFFFD;
    size_t from = out->count;
    size_t to = from;
    U8_APPEND_UNSAFE(out->bytes, to, c);
    if (out->mapped) {
      for (size_t at = from; at < to; at++) out->offsets[at] = (int32_t)offset;
    }
    out->count = to;
  }
  return true;
}

// Puts what a character folds to into its entry, unless another thread is doing so.
static void remember(entry *remembered, const uint8_t *bytes, size_t count) {
  uint8_t expected = UNKNOWN;
  if (count > ENTRY_BYTES ||
      !atomic_compare_exchange_strong(&remembered->state, &expected, CLAIMED)) {
    return;
  }
  memcpy(remembered->bytes, bytes, count);
  remembered->count = (uint8_t)count;
  atomic_store_explicit(&remembered->state, KNOWN, memory_order_release);
}

static void fill_boundaries(struct icub_folder *folder) {
  for (int index = 0; index < ENTRY_COUNT; index++) {
    UChar32 c = LETTER_FIRST + index;
    if (index >= LETTER_COUNT) c = PUNCTUATION_FIRST + index - LETTER_COUNT;
    folder->entries[index].boundary = (uint8_t)unorm2_hasBoundaryBefore(folder->first, c);
  }
}

static void prepare_folder(icub_form form) {
  struct icub_folder *folder = &folders[form];
  UErrorCode status = U_ZERO_ERROR;
  switch (form) {
    case ICUB_FORM_NFC:
      folder->first = unorm2_getNFCInstance(&status);
      break;
    case ICUB_FORM_NFKC:
      folder->first = unorm2_getNFKCInstance(&status);
      break;
    case ICUB_FORM_NFD:
      folder->first = unorm2_getNFDInstance(&status);
      break;
    case ICUB_FORM_CASEFOLD:
      folder->first = unorm2_getNFKCCasefoldInstance(&status);
      folder->folds_case = true;
      break;
    case ICUB_FORM_MATCH:
      folder->first = unorm2_getNFKCCasefoldInstance(&status);
      folder->second = unorm2_getNFDInstance(&status);
      folder->folds_case = true;
      folder->drops_marks = true;
      break;
  }
  folder_status[form] = status;
  if (U_SUCCESS(status)) fill_boundaries(folder);
}

static void prepare_nfc(void) { prepare_folder(ICUB_FORM_NFC); }
static void prepare_nfkc(void) { prepare_folder(ICUB_FORM_NFKC); }
static void prepare_nfd(void) { prepare_folder(ICUB_FORM_NFD); }
static void prepare_casefold(void) { prepare_folder(ICUB_FORM_CASEFOLD); }
static void prepare_match(void) { prepare_folder(ICUB_FORM_MATCH); }

const icub_folder *icub_folder_get(icub_form form, icub_error *error) {
  if ((int)form < 0 || (int)form >= FORM_COUNT) {
    icub_fail(error, "unorm2_getInstance", U_ILLEGAL_ARGUMENT_ERROR, NULL);
    return NULL;
  }
  static pthread_once_t ready[FORM_COUNT] = {PTHREAD_ONCE_INIT, PTHREAD_ONCE_INIT,
                                             PTHREAD_ONCE_INIT, PTHREAD_ONCE_INIT,
                                             PTHREAD_ONCE_INIT};
  static void (*const prepare[FORM_COUNT])(void) = {prepare_nfc, prepare_nfkc, prepare_nfd,
                                                    prepare_casefold, prepare_match};
  pthread_once(&ready[form], prepare[form]);
  if (U_FAILURE(folder_status[form])) {
    icub_fail(error, "unorm2_getInstance", folder_status[form], NULL);
    return NULL;
  }
  return &folders[form];
}

static inline bool boundary_before(const struct icub_folder *folder, UChar32 c) {
  if (c < LETTER_FIRST) return true;
  int index = entry_index(c);
  if (index >= 0) return folder->entries[index].boundary;
  return unorm2_hasBoundaryBefore(folder->first, c);
}

// Folds segment by segment: ICU promises that text on both sides of a normalisation boundary can
// be normalised apart (Unicode Standard Annex 15, section 9.1). A character with a boundary before
// the next one is a segment; so is a letter with its marks. Every byte that a segment folds to
// maps back to where the segment starts.
bool icub_fold(const icub_folder *shared, const uint8_t *utf8, size_t count, icub_bytes *folded,
               int32_t **source_offsets) {
  // Const for the caller: only the entries that the folder remembers change.
  struct icub_folder *folder = (struct icub_folder *)shared;
  units segment = {0}, one = {0}, two = {0};
  output out = {.mapped = source_offsets != NULL};
  bool done = false;
  if (out.mapped && count > INT32_MAX) goto finish;
  if (!output_reserve(&out, count + count / 8 + 16)) goto finish;
  for (size_t i = 0; i < count;) {
    const size_t start = i;
    const uint8_t byte = utf8[i];
    if (byte < 0x80 && (i + 1 == count || utf8[i + 1] < 0x80)) {
      if (!output_reserve(&out, 1)) goto finish;
      if (out.mapped) out.offsets[out.count] = (int32_t)i;
      out.bytes[out.count++] =
          folder->folds_case && byte >= 'A' && byte <= 'Z' ? (uint8_t)(byte + 32) : byte;
      i++;
      continue;
    }
    UChar32 first;
    U8_NEXT_OR_FFFD(utf8, i, count, first);
    segment.count = 0;
    int32_t characters = 1;
    while (i < count) {
      size_t next = i;
      UChar32 c;
      U8_NEXT_OR_FFFD(utf8, next, count, c);
      if (boundary_before(folder, c)) break;
      if (characters == 1 && !units_append(&segment, first)) goto finish;
      if (!units_append(&segment, c)) goto finish;
      if (characters < INT32_MAX) characters++;
      i = next;
    }
    entry *remembered = NULL;
    if (characters == 1) {
      if (first < 0x80) {
        uint8_t lower =
            folder->folds_case && first >= 'A' && first <= 'Z' ? (uint8_t)(first + 32)
                                                               : (uint8_t)first;
        if (!output_append(&out, &lower, 1, start)) goto finish;
        continue;
      }
      int index = entry_index(first);
      if (index >= 0) remembered = &folder->entries[index];
      if (remembered != NULL &&
          atomic_load_explicit(&remembered->state, memory_order_acquire) == KNOWN) {
        if (!output_append(&out, remembered->bytes, remembered->count, start)) goto finish;
        continue;
      }
      if (!units_append(&segment, first)) goto finish;
    }
    const units *result = fold_segment(folder, &segment, characters, &one, &two);
    const size_t folded_start = out.count;
    if (result == NULL || !output_append_units(&out, result, start)) goto finish;
    if (remembered != NULL) {
      remember(remembered, out.bytes + folded_start, out.count - folded_start);
    }
  }
  if (out.mapped) {
    out.offsets[out.count] = (int32_t)count;
    *source_offsets = out.offsets;
    out.offsets = NULL;
  }
  folded->data = out.bytes;
  folded->count = out.count;
  out.bytes = NULL;
  done = true;

finish:
  free(out.bytes);
  free(out.offsets);
  free(segment.units);
  free(one.units);
  free(two.units);
  return done;
}
