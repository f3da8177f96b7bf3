// Parses HTML with Gumbo in memory of its own, which is bounded and given back at once.
//
// Gumbo does not check whether memory was had, and it frees a tree by recursion, which a page with
// deep nesting drives through the end of the stack. Here all memory comes from an arena: where that
// is used up, parsing is left by a jump, and the whole arena is freed without a look at the tree.
#ifndef CGUMBO_H
#define CGUMBO_H

#include <gumbo.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct cgumbo_arena cgumbo_arena;

typedef enum {
  CGUMBO_PARSED = 0,
  // The tree needs more memory than the limit.
  CGUMBO_TOO_LARGE = 1,
  // One tag has more attributes than the limit: each is compared with all before it.
  CGUMBO_TOO_MANY_ATTRIBUTES = 2,
  CGUMBO_OUT_OF_MEMORY = 3,
} cgumbo_status;

typedef struct {
  // In bytes.
  size_t memory;
  size_t attributes;
} cgumbo_limits;

// Parses UTF-8. `document` lives in `arena`; free the arena in any case.
cgumbo_status cgumbo_parse(const char *bytes, size_t count, cgumbo_limits limits,
                           const GumboNode **document, cgumbo_arena **arena);
void cgumbo_free(cgumbo_arena *arena);

// The name of an element that Gumbo does not know, without `<`, `/` and attributes, as written.
GumboStringPiece cgumbo_written_name(const GumboElement *element);

#endif
