#include "png.h"
#include <arpa/inet.h>
#include <isa-l.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS_AT_ONCE = 64, OUT_SIZE = 1 << 18 };

struct Png {
  FILE *file;
  uint32_t width;
  struct isal_zstream stream;
  uint8_t *packed, *levels, out[OUT_SIZE];
};

static void chunk(FILE *file, const char *kind, const uint8_t *bytes, uint32_t size) {
  uint32_t head = htonl(size);
  fwrite(&head, 4, 1, file);
  fwrite(kind, 4, 1, file);
  fwrite(bytes, size, 1, file);
  uint32_t sum = crc32_gzip_refl(crc32_gzip_refl(0, (const uint8_t *)kind, 4), bytes, size);
  sum = htonl(sum);
  fwrite(&sum, 4, 1, file);
}

static void flush(Png *png) {
  uint32_t size = OUT_SIZE - png->stream.avail_out;
  if (size) chunk(png->file, "IDAT", png->out, size);
  png->stream.next_out = png->out;
  png->stream.avail_out = OUT_SIZE;
}

static void compress(Png *png, uint8_t *bytes, uint32_t size, int is_last) {
  png->stream.next_in = bytes;
  png->stream.avail_in = size;
  png->stream.end_of_stream = is_last;
  do {
    if (isal_deflate(&png->stream) != COMP_OK) exit(1);
    if (png->stream.avail_out == 0 || is_last) flush(png);
  } while (png->stream.avail_in || (is_last && png->stream.internal_state.state != ZSTATE_END));
}

Png *png_begin(const char *path, uint32_t width, uint32_t height, double dpi) {
  Png *png = malloc(sizeof *png);
  png->file = fopen(path, "wb");
  if (!png->file) {
    perror(path);
    exit(1);
  }
  png->width = width;
  png->packed = malloc((size_t)ROWS_AT_ONCE * (1 + 3 * (size_t)width));
  png->levels = malloc(ISAL_DEF_LVL1_DEFAULT);
  isal_deflate_init(&png->stream);
  png->stream.level = 1;
  png->stream.level_buf = png->levels;
  png->stream.level_buf_size = ISAL_DEF_LVL1_DEFAULT;
  png->stream.gzip_flag = IGZIP_ZLIB;
  png->stream.flush = NO_FLUSH;
  png->stream.next_out = png->out;
  png->stream.avail_out = OUT_SIZE;
  fwrite("\x89PNG\r\n\x1a\n", 8, 1, png->file);
  uint32_t size[2] = {htonl(width), htonl(height)};
  uint8_t head[13] = {[8] = 8, [9] = 2};
  memcpy(head, size, 8);
  chunk(png->file, "IHDR", head, 13);
  uint32_t metre = htonl((uint32_t)(dpi / 0.0254 + 0.5));
  uint8_t physical[9] = {[8] = 1};
  memcpy(physical, &metre, 4);
  memcpy(physical + 4, &metre, 4);
  chunk(png->file, "pHYs", physical, 9);
  return png;
}

void png_rows(Png *png, const uint8_t *pixels, int stride, uint32_t rows) {
  for (uint32_t row = 0; row < rows;) {
    uint32_t count = rows - row < ROWS_AT_ONCE ? rows - row : ROWS_AT_ONCE;
    uint8_t *to = png->packed;
    for (uint32_t i = 0; i < count; i++, row++) {
      const uint32_t *from = (const uint32_t *)(pixels + (size_t)row * stride);
      *to++ = 0;
      for (uint32_t x = 0; x < png->width; x++, to += 3) {
        uint32_t pixel = from[x];
        to[0] = pixel >> 16;
        to[1] = pixel >> 8;
        to[2] = pixel;
      }
    }
    compress(png, png->packed, (uint32_t)(to - png->packed), 0);
  }
}

void png_end(Png *png) {
  compress(png, png->packed, 0, 1);
  chunk(png->file, "IEND", (const uint8_t *)"", 0);
  if (fclose(png->file) != 0) exit(1);
  free(png->levels);
  free(png->packed);
  free(png);
}
