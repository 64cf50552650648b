// PDF: one page, its content in whole hundredths of a millimetre, compressed by ISA-L at its best level.
#include <isa-l.h>
#include <stdlib.h>
#include "../build/page.h"
#include "numbers.h"
#include "paint.h"

typedef struct { Writer base; Text text; double width, height, scale; } Pdf;

static void point(Text *text, const cairo_path_data_t *at, const char *after) {
  text_number(text, whole(at->point.x));
  text_add(text, " ");
  text_number(text, whole(at->point.y));
  text_add(text, after);
}

static void color(Text *text, Ink ink, const char *operator) {
  char words[80];
  snprintf(words, sizeof words, "%.3g %.3g %.3g %s\n", ink.red, ink.green, ink.blue, operator);
  text_add(text, words);
}

static void path(Writer *writer, const cairo_path_t *path, Ink fill, Ink stroke, double width, const double *dash) {
  Pdf *pdf = (Pdf *)writer;
  Text *text = &pdf->text;
  char words[80];
  int is_faint = (fill.alpha > 0 && fill.alpha < 1) || (stroke.alpha > 0 && stroke.alpha < 1);
  if (is_faint) text_add(text, "/F gs\n");
  if (fill.alpha > 0) color(text, fill, "rg");
  if (stroke.alpha > 0) {
    color(text, stroke, "RG");
    if (dash[0] > 0) snprintf(words, sizeof words, "%g w [%g %g] 0 d\n", width * 100, dash[0] * 100, dash[1] * 100);
    else snprintf(words, sizeof words, "%g w [] 0 d\n", width * 100);
    text_add(text, words);
  }
  long x = 0, y = 0;
  for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
    const cairo_path_data_t *data = &path->data[i];
    switch (data->header.type) {
      case CAIRO_PATH_MOVE_TO:
        if (i + data->header.length >= path->num_data || data[data->header.length].header.type == CAIRO_PATH_MOVE_TO) break;
        point(text, &data[1], " m\n");
        break;
      case CAIRO_PATH_LINE_TO:
        if (whole(data[1].point.x) == x && whole(data[1].point.y) == y && i > 4) break;
        point(text, &data[1], " l\n");
        break;
      case CAIRO_PATH_CURVE_TO:
        point(text, &data[1], " ");
        point(text, &data[2], " ");
        point(text, &data[3], " c\n");
        break;
      case CAIRO_PATH_CLOSE_PATH: text_add(text, "h\n"); break;
    }
    if (data->header.length > 1) {
      x = whole(data[data->header.length - 1].point.x);
      y = whole(data[data->header.length - 1].point.y);
    }
  }
  text_add(text, stroke.alpha == 0 ? "f*\n" : fill.alpha == 0 ? "S\n" : "B*\n");
  if (is_faint) text_add(text, "/N gs\n");
}

static void clip(Writer *writer, double x, double y, double width, double height) {
  char words[100];
  snprintf(words, sizeof words, "q %g %g %g %g re W n\n", x * 100, y * 100, width * 100, height * 100);
  text_add(&((Pdf *)writer)->text, words);
}

static void unclip(Writer *writer) { text_add(&((Pdf *)writer)->text, "Q\n"); }

static uint32_t compressed(const Text *text, uint8_t **bytes) {
  struct isal_zstream stream;
  isal_deflate_stateless_init(&stream);
  stream.level = 3;
  stream.level_buf_size = ISAL_DEF_LVL3_DEFAULT;
  stream.level_buf = malloc(stream.level_buf_size);
  stream.gzip_flag = IGZIP_ZLIB;
  stream.end_of_stream = 1;
  stream.next_in = (uint8_t *)text->bytes;
  stream.avail_in = (uint32_t)text->count;
  stream.avail_out = (uint32_t)(text->count + text->count / 100 + 1000);
  stream.next_out = *bytes = malloc(stream.avail_out);
  if (isal_deflate_stateless(&stream) != COMP_OK) exit(1);
  free(stream.level_buf);
  return stream.total_out;
}

static void end(Writer *writer) {
  Pdf *pdf = (Pdf *)writer;
  uint8_t *bytes;
  uint32_t size = compressed(&pdf->text, &bytes);
  double point = 72 / 25.4 * pdf->scale;
  FILE *file = writer->file;
  long at[6];
  fputs("%PDF-1.4\n", file);
  at[1] = ftell(file);
  fputs("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n", file);
  at[2] = ftell(file);
  fputs("2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n", file);
  at[3] = ftell(file);
  fprintf(file, "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 %.3f %.3f]/Contents 4 0 R"
          "/Resources<</ExtGState<</F<</CA %g/ca %g>>/N<</CA 1/ca 1>>>>>>>>\nendobj\n",
          pdf->width * point, pdf->height * point, HALO_OPACITY, HALO_OPACITY);
  at[4] = ftell(file);
  fprintf(file, "4 0 obj\n<</Filter/FlateDecode/Length %u>>\nstream\n", size);
  fwrite(bytes, size, 1, file);
  fputs("\nendstream\nendobj\n", file);
  long table = ftell(file);
  fputs("xref\n0 5\n0000000000 65535 f \n", file);
  for (int i = 1; i <= 4; i++) fprintf(file, "%010ld 00000 n \n", at[i]);
  fprintf(file, "trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n%ld\n%%%%EOF\n", table);
  if (fclose(file) != 0) exit(1);
  free(bytes);
  free(pdf->text.bytes);
  free(pdf);
}

Writer *pdf_writer(const char *name, double width, double height, double scale) {
  Pdf *pdf = calloc(1, sizeof *pdf);
  pdf->base = (Writer){fopen(name, "wb"), path, clip, unclip, end};
  if (!pdf->base.file) {
    perror(name);
    exit(1);
  }
  pdf->width = width;
  pdf->height = height;
  pdf->scale = scale;
  double unit = 72 / 2540.0 * scale;
  char words[100];
  snprintf(words, sizeof words, "1 j %.8f 0 0 %.8f 0 %.3f cm\n", unit, -unit, height * 72 / 25.4 * scale);
  text_add(&pdf->text, words);
  return &pdf->base;
}
