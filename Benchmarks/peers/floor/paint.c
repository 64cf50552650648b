#include "paint.h"
#include <stdlib.h>
#include "draw.h"

static Writer *writer;

void paint_to(Writer *to) { writer = to; }

int paint_is_written(void) { return writer != NULL; }

static Ink ink(const char *hex, double alpha) {
  long value = strtol(hex + 1, NULL, 16);
  return (Ink){(value >> 16 & 255) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0, alpha};
}

// Sends the current path to the writer and clears it.
static void send(cairo_t *cr, Ink fill, Ink stroke, double width) {
  double dash[2] = {0};
  if (cairo_get_dash_count(cr) == 2) cairo_get_dash(cr, dash, NULL);
  // Words may be turned and moved: the path is wanted as it lies on the surface.
  cairo_matrix_t matrix;
  cairo_get_matrix(cr, &matrix);
  cairo_identity_matrix(cr);
  cairo_path_t *path = cairo_copy_path(cr);
  cairo_set_matrix(cr, &matrix);
  writer->path(writer, path, fill, stroke, width, dash);
  cairo_path_destroy(path);
  cairo_new_path(cr);
}

static const Ink nothing = {0};

void paint_page(cairo_t *cr, const char *color) {
  if (writer) {
    double x0, y0, x1, y1;
    cairo_clip_extents(cr, &x0, &y0, &x1, &y1);
    cairo_rectangle(cr, x0, y0, x1 - x0, y1 - y0);
    paint_fill(cr, color, 1);
  } else {
    set_color(cr, color, 1);
    cairo_paint(cr);
  }
}

void paint_fill(cairo_t *cr, const char *color, double alpha) {
  if (writer) {
    send(cr, ink(color, alpha), nothing, 0);
  } else {
    set_color(cr, color, alpha);
    cairo_fill(cr);
  }
}

void paint_stroke(cairo_t *cr, double width, const char *color, double alpha) {
  if (writer) {
    send(cr, nothing, ink(color, alpha), width);
  } else {
    set_color(cr, color, alpha);
    cairo_set_line_width(cr, width);
    cairo_stroke(cr);
  }
}

void paint_both(cairo_t *cr, const char *fill, double width, const char *color) {
  if (writer) {
    send(cr, ink(fill, 1), ink(color, 1), width);
  } else {
    set_color(cr, fill, 1);
    cairo_fill_preserve(cr);
    paint_stroke(cr, width, color, 1);
  }
}

void paint_clip(cairo_t *cr, double x, double y, double width, double height) {
  cairo_save(cr);
  if (writer) writer->clip(writer, x, y, width, height);
  cairo_rectangle(cr, x, y, width, height);
  cairo_clip(cr);
}

void paint_unclip(cairo_t *cr) {
  cairo_restore(cr);
  if (writer) writer->unclip(writer);
}

void paint_words(cairo_t *cr, const char *words, const char *color) {
  if (writer) {
    cairo_text_path(cr, words);
    paint_fill(cr, color, 1);
  } else {
    set_color(cr, color, 1);
    cairo_show_text(cr, words);
  }
}
