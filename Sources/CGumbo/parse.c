#define _GNU_SOURCE
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "CGumbo.h"

enum { BLOCK_SIZE = 1 << 18, ALIGNMENT = 16 };

typedef struct block {
  struct block *next;
  size_t size;
  size_t used;
} block;

struct cgumbo_arena {
  block *blocks;
  size_t taken;
  cgumbo_limits limits;
  // Attributes since the last node: those of one tag.
  size_t attributes;
  jmp_buf leave;
};

static size_t rounded(size_t size) { return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1); }

static void *allocate(void *userdata, size_t size) {
  cgumbo_arena *arena = userdata;
  const size_t head = rounded(sizeof(block));
  if (size == sizeof(GumboNode)) {
    arena->attributes = 0;
  } else if (size == sizeof(GumboAttribute) &&
             ++arena->attributes > arena->limits.attributes) {
    longjmp(arena->leave, CGUMBO_TOO_MANY_ATTRIBUTES);
  }
  size = rounded(size > 0 ? size : 1);
  if (arena->blocks == NULL || arena->blocks->size - arena->blocks->used < size) {
    size_t wanted = head + (size > BLOCK_SIZE ? size : BLOCK_SIZE);
    if (wanted > arena->limits.memory - arena->taken) longjmp(arena->leave, CGUMBO_TOO_LARGE);
    block *fresh = malloc(wanted);
    if (fresh == NULL) longjmp(arena->leave, CGUMBO_OUT_OF_MEMORY);
    arena->taken += wanted;
    fresh->next = arena->blocks;
    fresh->size = wanted;
    fresh->used = head;
    arena->blocks = fresh;
  }
  void *place = (uint8_t *)arena->blocks + arena->blocks->used;
  arena->blocks->used += size;
  return place;
}

static void release(void *userdata, void *pointer) {
  (void)userdata;
  (void)pointer;
}

// Copies the page with its CDATA sections made comments, which they are anyway outside of SVG and
// MathML: within those and a table, one makes Gumbo 0.10 end the process by an assertion.
static const char *without_sections(cgumbo_arena *arena, const char *bytes, size_t count) {
  static const char open[] = "<![CDATA[";
  char *copy = allocate(arena, count);
  if (count == 0) return copy;
  memcpy(copy, bytes, count);
  char *place = copy;
  while ((place = memmem(place, count - (size_t)(place - copy), open, sizeof open - 1)) != NULL) {
    place[3] = 'c';
    place += sizeof open - 1;
  }
  return copy;
}

cgumbo_status cgumbo_parse(const char *bytes, size_t count, cgumbo_limits limits,
                           const GumboNode **document, cgumbo_arena **result) {
  *document = NULL;
  *result = NULL;
  cgumbo_arena *arena = calloc(1, sizeof *arena);
  if (arena == NULL) return CGUMBO_OUT_OF_MEMORY;
  *result = arena;
  arena->limits = limits;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = release;
  options.userdata = arena;
  options.max_errors = 0;
  int status = setjmp(arena->leave);
  if (status != 0) return (cgumbo_status)status;
  const char *page = without_sections(arena, bytes, count);
  *document = gumbo_parse_with_options(&options, page, count)->document;
  return CGUMBO_PARSED;
}

void cgumbo_free(cgumbo_arena *arena) {
  if (arena == NULL) return;
  block *next = arena->blocks;
  while (next != NULL) {
    block *one = next;
    next = one->next;
    free(one);
  }
  free(arena);
}

GumboStringPiece cgumbo_written_name(const GumboElement *element) {
  GumboStringPiece name = element->original_tag;
  // An element that the parser made has no tag.
  if (name.data != NULL) gumbo_tag_from_original_text(&name);
  return name;
}
