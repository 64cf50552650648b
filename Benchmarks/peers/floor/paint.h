// How paths reach the file: through Cairo, or through a writer of the floor's own, which only borrows Cairo's paths.
#pragma once
#include <cairo.h>
#include <stdio.h>

typedef struct Writer Writer;

// A colour from 0 to 1, or none when alpha is 0.
typedef struct { double red, green, blue, alpha; } Ink;

struct Writer {
  FILE *file;
  // The path in hundredths of a millimetre; width and dash in millimetres.
  void (*path)(Writer *, const cairo_path_t *, Ink fill, Ink stroke, double width, const double *dash);
  void (*clip)(Writer *, double x, double y, double width, double height);
  void (*unclip)(Writer *);
  void (*end)(Writer *);
};

// From now on paths go to this writer; NULL for Cairo.
void paint_to(Writer *writer);
int paint_is_written(void);

void paint_page(cairo_t *cr, const char *color);
void paint_fill(cairo_t *cr, const char *color, double alpha);
void paint_stroke(cairo_t *cr, double width, const char *color, double alpha);
void paint_both(cairo_t *cr, const char *fill, double width, const char *color);
void paint_clip(cairo_t *cr, double x, double y, double width, double height);
void paint_unclip(cairo_t *cr);
// Words from the current point; in a file of the floor's own their shapes.
void paint_words(cairo_t *cr, const char *words, const char *color);

Writer *svg_writer(const char *path, double width, double height, double scale);
Writer *pdf_writer(const char *path, double width, double height, double scale);
