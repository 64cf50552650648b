// The page, drawn with Cairo in millimetres.
#pragma once
#include <cairo.h>
#include "data.h"

// Draws what touches the rows between `top` and `bottom`, in millimetres.
void draw_page(cairo_t *cr, const Data *data, double top, double bottom);

// Sets a colour of the form #RRGGBB.
void set_color(cairo_t *cr, const char *hex, double alpha);

// The furniture of build/furniture.tsv: frame, degrees, title, legend, scale bar.
void draw_furniture(cairo_t *cr, const char *pieces);

typedef enum { SANS, SANS_BOLD_FACE, SERIF_BOLD_FACE, SERIF_ITALIC_FACE } Face;

// Chooses a font and its size in points.
void set_face(cairo_t *cr, Face face, double points);
