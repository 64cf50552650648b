#include "draw.h"
#include <math.h>
#include <stdlib.h>
#include "../build/page.h"
#include "paint.h"

void set_color(cairo_t *cr, const char *hex, double alpha) {
  long value = strtol(hex + 1, NULL, 16);
  cairo_set_source_rgba(cr, (value >> 16 & 255) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0, alpha);
}

static void add(cairo_t *cr, const Layer *layer, const Part *part, int closed) {
  const Point *points = layer->points + part->first;
  cairo_move_to(cr, points[0].x, points[0].y);
  for (uint32_t i = 1; i + closed < part->count; i++) cairo_line_to(cr, points[i].x, points[i].y);
  if (closed) cairo_close_path(cr);
}

static int is_seen(const Part *part, double top, double bottom) {
  return part->bottom > top - 1 && part->top < bottom + 1 && part->right > FRAME_LEFT && part->left < FRAME_LEFT + FRAME_WIDTH
      && part->bottom > FRAME_TOP && part->top < FRAME_TOP + FRAME_HEIGHT;
}

static void path(cairo_t *cr, const Layer *layer, int closed, double top, double bottom) {
  cairo_new_path(cr);
  for (uint32_t i = 0; i < layer->part_count; i++)
    if (is_seen(&layer->parts[i], top, bottom)) add(cr, layer, &layer->parts[i], closed);
}

// For pixels each ring is stroked by itself: all in one path take half as long again, and 50 MiB more. In a file that holds paths, one
// that is filled and stroked is half as large as many.
static void areas(cairo_t *cr, const Layer *layer, const char *fill, double width, const char *color, double top, double bottom) {
  int is_pixels = !paint_is_written() && cairo_surface_get_type(cairo_get_target(cr)) == CAIRO_SURFACE_TYPE_IMAGE;
  path(cr, layer, 1, top, bottom);
  if (!is_pixels) {
    paint_both(cr, fill, width, color);
    return;
  }
  paint_fill(cr, fill, 1);
  for (uint32_t i = 0; i < layer->part_count; i++) {
    if (!is_seen(&layer->parts[i], top, bottom)) continue;
    add(cr, layer, &layer->parts[i], 1);
    paint_stroke(cr, width, color, 1);
  }
}

static void lines(cairo_t *cr, const Layer *layer, double width, const char *color, double top, double bottom) {
  path(cr, layer, 0, top, bottom);
  paint_stroke(cr, width, color, 1);
}

// Every name stands right of its disc: the floor places nothing.
static void towns(cairo_t *cr, const Data *data) {
  for (int i = 0; i < data->town_count; i++) {
    const Town *town = &data->towns[i];
    cairo_new_path(cr);
    cairo_arc(cr, town->x, town->y, town->radius, 0, 2 * M_PI);
    paint_fill(cr, DISC, 1);
    cairo_arc(cr, town->x, town->y, town->radius + RING / 2, 0, 2 * M_PI);
    paint_stroke(cr, RING, PAPER, 1);
  }
  set_face(cr, SANS_BOLD_FACE, NAME_PT);
  for (int pass = 0; pass < 2; pass++)
    for (int i = 0; i < data->town_count; i++) {
      const Town *town = &data->towns[i];
      cairo_move_to(cr, town->x + town->radius + 0.9, town->y + 0.85);
      if (pass == 0) {
        cairo_text_path(cr, town->name);
        paint_stroke(cr, 2 * HALO_MM, HALO, HALO_OPACITY);
      } else {
        paint_words(cr, town->name, INK);
      }
    }
}

void draw_page(cairo_t *cr, const Data *data, double top, double bottom) {
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_fill_rule(cr, CAIRO_FILL_RULE_EVEN_ODD);
  paint_page(cr, PAPER);
  paint_clip(cr, FRAME_LEFT, FRAME_TOP, FRAME_WIDTH, FRAME_HEIGHT);
  paint_page(cr, SEA);
  const Layer *layers = data->layers;
  areas(cr, &layers[LAND], LAND_FILL, COAST_WIDTH, COAST_COLOR, top, bottom);
  areas(cr, &layers[LAKES], SEA, LAKE_WIDTH, LAKE_COLOR, top, bottom);
  lines(cr, &layers[RIVERS], RIVER_WIDTH, RIVER_COLOR, top, bottom);
  lines(cr, &layers[BORDERS], BORDER_WIDTH, BORDER_COLOR, top, bottom);
  lines(cr, &layers[GRATICULE], GRATICULE_WIDTH, GRATICULE_COLOR, top, bottom);
  towns(cr, data);
  paint_unclip(cr);
  draw_furniture(cr, data->furniture);
}
