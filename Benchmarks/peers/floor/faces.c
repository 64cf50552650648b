#include <cairo-ft.h>
#include <stdio.h>
#include <stdlib.h>
#include "../build/page.h"
#include "draw.h"

static const char *const files[] = {SANS_REGULAR, SANS_BOLD, SERIF_BOLD, SERIF_ITALIC};

// Faces are opened by their file: looking for fonts is no part of the floor.
static cairo_font_face_t *opened(Face face) {
  static FT_Library library;
  static cairo_font_face_t *faces[4];
  if (faces[face]) return faces[face];
  FT_Face font;
  if ((!library && FT_Init_FreeType(&library)) || FT_New_Face(library, files[face], 0, &font)) {
    fprintf(stderr, "floor: cannot open %s\n", files[face]);
    exit(1);
  }
  return faces[face] = cairo_ft_font_face_create_for_ft_face(font, FT_LOAD_NO_HINTING);
}

void set_face(cairo_t *cr, Face face, double points) {
  cairo_set_font_face(cr, opened(face));
  cairo_set_font_size(cr, points * 25.4 / 72);
  static cairo_font_options_t *options;
  if (!options) {
    options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  }
  cairo_set_font_options(cr, options);
}
