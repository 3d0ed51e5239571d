#include "parser_memory.h"

#include <cmark-gfm.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// Small pieces stand one behind the other in slabs, and what is freed is not used again. Larger ones,
/// and all of a page that has filled its slabs, are the system's: linked, to be found at the end.
enum { SLAB = 64 << 10, LARGE = 4 << 10, MOST_SLABS = 256 };

typedef struct slab {
  struct slab *next;
  max_align_t bytes[SLAB / sizeof(max_align_t)];
} slab;

typedef struct large {
  struct large *next, **link;
} large;

/// What stands before each piece.
typedef struct head {
  /// Bytes behind it, a multiple of the alignment.
  _Alignas(max_align_t) size_t size;
  /// Of the system's; NULL in a slab.
  large *large;
} head;

/// What the thread has open.
static _Thread_local struct {
  slab *slabs;
  int slab_count;
  char *next, *end;
  large *larges;
} page;

static void *or_abort(void *memory) {
  if (!memory) abort();
  return memory;
}

static head *head_of(void *piece) { return (head *)piece - 1; }

static void link_large(large *block) {
  block->next = page.larges;
  block->link = &page.larges;
  if (block->next) block->next->link = &block->next;
  page.larges = block;
}

static void unlink_large(large *block) {
  *block->link = block->next;
  if (block->next) block->next->link = block->link;
}

/// Room behind the links for a head that is aligned.
static const size_t large_room =
  (sizeof(large) + sizeof(max_align_t) - 1) / sizeof(max_align_t) * sizeof(max_align_t);

static void *placed(large *block, size_t size) {
  link_large(block);
  head *start = (head *)((char *)block + large_room);
  start->size = size;
  start->large = block;
  return start + 1;
}

static void add_slab(void) {
  slab *added = or_abort(malloc(sizeof(slab)));
  added->next = page.slabs;
  page.slabs = added;
  page.slab_count++;
  page.next = (char *)added->bytes;
  page.end = page.next + SLAB;
}

/// A piece of unknown content.
static void *taken(size_t wanted) {
  if (wanted > SIZE_MAX / 2) abort();
  size_t size = (wanted + sizeof(max_align_t) - 1) / sizeof(max_align_t) * sizeof(max_align_t);
  size_t whole = sizeof(head) + size;
  if (size <= LARGE && (size_t)(page.end - page.next) < whole && page.slab_count < MOST_SLABS) {
    add_slab();
  }
  if (size > LARGE || (size_t)(page.end - page.next) < whole) {
    return placed(or_abort(malloc(large_room + whole)), size);
  }
  head *start = (head *)page.next;
  page.next += whole;
  start->size = size;
  start->large = NULL;
  return start + 1;
}

static void *take_zeroed(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  return memset(taken(count * size), 0, count * size);
}

static void *resize(void *piece, size_t wanted) {
  if (!piece) return taken(wanted);
  head *start = head_of(piece);
  if (wanted <= start->size) return piece;
  if (!start->large) return memcpy(taken(wanted), piece, start->size);
  if (wanted > SIZE_MAX / 2) abort();
  unlink_large(start->large);
  return placed(or_abort(realloc(start->large, large_room + sizeof(head) + wanted)), wanted);
}

static void give_back(void *piece) {
  if (!piece) return;
  head *start = head_of(piece);
  if (start->large) {
    unlink_large(start->large);
    free(start->large);
  } else if ((char *)piece + start->size == page.next) {
    page.next = (char *)start;
  }
}

void *parser_memory_allocator(void) {
  static cmark_mem allocator = {take_zeroed, resize, give_back};
  return &allocator;
}

void parser_memory_close(void) {
  while (page.larges) {
    large *block = page.larges;
    page.larges = block->next;
    free(block);
  }
  while (page.slabs) {
    slab *block = page.slabs;
    page.slabs = block->next;
    free(block);
  }
  page.slab_count = 0;
  page.next = page.end = NULL;
}
