#include <math.h>
#include <stdio.h>
#include <string.h>
#include "draw.h"
#include "paint.h"

static Face face_named(const char *name) {
  const char *names[] = {"sans", "sans-bold", "serif-bold", "serif-italic"};
  for (int i = 0; i < 4; i++)
    if (strcmp(name, names[i]) == 0) return (Face)i;
  return SANS;
}

static void text(cairo_t *cr, const char *line) {
  double x, y, size, angle;
  char face[16], color[10], align[10], words[256];
  if (sscanf(line, "%lf %lf %lf %15s %9s %lf %9s %255[^\n]", &x, &y, &size, face, color, &angle, align, words) != 8) return;
  set_face(cr, face_named(face), size);
  cairo_save(cr);
  cairo_translate(cr, x, y);
  cairo_rotate(cr, angle * M_PI / 180);
  cairo_text_extents_t extents = {0};
  if (strcmp(align, "middle") == 0) cairo_text_extents(cr, words, &extents);
  cairo_move_to(cr, -extents.x_advance / 2, 0);
  paint_words(cr, words, color);
  cairo_restore(cr);
}

// A hyphen stands for no fill.
static void paint(cairo_t *cr, const char *fill, const char *color, double width) {
  if (fill[0] == '-') paint_stroke(cr, width, color, 1);
  else paint_both(cr, fill, width, color);
}

static void shape(cairo_t *cr, const char *line) {
  double a, b, c, d, width, dash[2];
  char fill[10], color[10];
  if (sscanf(line, "Line %lf %lf %lf %lf %lf %9s", &a, &b, &c, &d, &width, color) == 6) {
    cairo_move_to(cr, a, b);
    cairo_line_to(cr, c, d);
    paint(cr, "-", color, width);
  } else if (sscanf(line, "Box %lf %lf %lf %lf %9s %9s %lf", &a, &b, &c, &d, fill, color, &width) == 7) {
    cairo_rectangle(cr, a, b, c, d);
    paint(cr, fill, color, width);
  } else {
    int found = sscanf(line, "Circle %lf %lf %lf %9s %9s %lf %lf,%lf", &a, &b, &c, fill, color, &width, &dash[0], &dash[1]);
    if (found < 6) return;
    cairo_arc(cr, a, b, c, 0, 2 * M_PI);
    cairo_set_dash(cr, dash, found == 8 ? 2 : 0, 0);
    paint(cr, fill, color, width);
    cairo_set_dash(cr, NULL, 0, 0);
  }
}

void draw_furniture(cairo_t *cr, const char *pieces) {
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_MITER);
  for (const char *line = pieces; *line; line = strchr(line, '\n') + 1) {
    cairo_new_path(cr);
    if (strncmp(line, "Text", 4) == 0) text(cr, line + 5);
    else shape(cr, line);
  }
}
