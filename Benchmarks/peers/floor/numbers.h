// Whole numbers as text, which grows as it needs.
#pragma once
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct { char *bytes; size_t count, room; } Text;

static inline void text_reserve(Text *text, size_t more) {
  if (text->count + more <= text->room) return;
  text->room = 2 * (text->count + more);
  text->bytes = realloc(text->bytes, text->room);
}

static inline void text_add(Text *text, const char *words) {
  size_t size = strlen(words);
  text_reserve(text, size);
  memcpy(text->bytes + text->count, words, size);
  text->count += size;
}

static inline void text_number(Text *text, long value) {
  char digits[24], *at = digits + sizeof digits;
  unsigned long rest = value < 0 ? -(unsigned long)value : (unsigned long)value;
  do *--at = '0' + rest % 10; while (rest /= 10);
  if (value < 0) *--at = '-';
  size_t size = digits + sizeof digits - at;
  text_reserve(text, size);
  memcpy(text->bytes + text->count, at, size);
  text->count += size;
}

static inline long whole(double value) { return lrint(value); }
