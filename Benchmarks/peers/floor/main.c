// The floor: the benchmark's page with Cairo alone, from data that are projected beforehand.
//
//     floor png|svg|pdf|own-svg|own-pdf FILE [DPI [ENLARGEMENT [ROWS]]]
//
// The vector formats are written by Cairo, or by writers of the floor's own. ENLARGEMENT 4 makes a sheet of A0; ROWS is the height of the bands in which a PNG is drawn.
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "../build/page.h"
#include "draw.h"
#include "paint.h"
#include "png.h"

static void write_png(const Data *data, const char *path, double dpi, double scale, int band) {
  int width = (int)lround(PAGE_WIDTH * scale / 25.4 * dpi), height = (int)lround(PAGE_HEIGHT * scale / 25.4 * dpi);
  double pixels = dpi / 25.4 * scale;
  cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, band);
  Png *png = png_begin(path, width, height, dpi);
  for (int y = 0; y < height; y += band) {
    int rows = height - y < band ? height - y : band;
    cairo_t *cr = cairo_create(surface);
    cairo_translate(cr, 0, -y);
    cairo_scale(cr, pixels, pixels);
    draw_page(cr, data, y / pixels, (y + rows) / pixels);
    cairo_destroy(cr);
    cairo_surface_flush(surface);
    png_rows(png, cairo_image_surface_get_data(surface), cairo_image_surface_get_stride(surface), rows);
  }
  png_end(png);
  cairo_surface_destroy(surface);
}

static void write_vector(const Data *data, const char *format, const char *path, double scale) {
  double point = 72 / 25.4 * scale;
  cairo_surface_t *surface = strcmp(format, "svg") == 0
      ? cairo_svg_surface_create(path, PAGE_WIDTH * point, PAGE_HEIGHT * point)
      : cairo_pdf_surface_create(path, PAGE_WIDTH * point, PAGE_HEIGHT * point);
  cairo_t *cr = cairo_create(surface);
  cairo_scale(cr, point, point);
  draw_page(cr, data, 0, PAGE_HEIGHT);
  cairo_destroy(cr);
  cairo_surface_finish(surface);
  if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) exit(1);
  cairo_surface_destroy(surface);
}

// Paths are gathered on a surface that shows nothing, in hundredths of a millimetre.
static void write_own(const Data *data, int is_svg, const char *path, double scale) {
  Writer *writer = (is_svg ? svg_writer : pdf_writer)(path, PAGE_WIDTH, PAGE_HEIGHT, scale);
  cairo_surface_t *surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR, &(cairo_rectangle_t){0, 0, PAGE_WIDTH * 100, PAGE_HEIGHT * 100});
  cairo_t *cr = cairo_create(surface);
  cairo_scale(cr, 100, 100);
  paint_to(writer);
  draw_page(cr, data, 0, PAGE_HEIGHT);
  writer->end(writer);
  cairo_destroy(cr);
  cairo_surface_destroy(surface);
}

int main(int count, char **words) {
  if (count < 3) {
    fprintf(stderr, "floor png|svg|pdf|own-svg|own-pdf FILE [DPI [ENLARGEMENT [ROWS]]]\n");
    return 64;
  }
  const char *folder = getenv("FLOOR_DATA");
  Data data = data_read(folder ? folder : "build");
  double dpi = count > 3 ? atof(words[3]) : 300, scale = count > 4 ? atof(words[4]) : 1;
  if (strcmp(words[1], "png") == 0) write_png(&data, words[2], dpi, scale, count > 5 ? atoi(words[5]) : 1024);
  else if (strncmp(words[1], "own-", 4) == 0) write_own(&data, strcmp(words[1], "own-svg") == 0, words[2], scale);
  else write_vector(&data, words[1], words[2], scale);
  return 0;
}
