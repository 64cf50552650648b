// SVG: whole hundredths of a millimetre, each point relative to the one before.
#include <stdlib.h>
#include "numbers.h"
#include "paint.h"

typedef struct { Writer base; Text text; long x, y; } Svg;

static void ink(Text *text, const char *what, Ink ink) {
  char words[80];
  if (ink.alpha == 0) return;
  snprintf(words, sizeof words, " %s=\"#%02x%02x%02x\"", what, (int)lrint(ink.red * 255), (int)lrint(ink.green * 255), (int)lrint(ink.blue * 255));
  text_add(text, words);
  if (ink.alpha == 1) return;
  snprintf(words, sizeof words, " %s-opacity=\"%.3g\"", what, ink.alpha);
  text_add(text, words);
}

static void step(Svg *svg, const cairo_path_data_t *point, int separated) {
  long x = whole(point->point.x), y = whole(point->point.y);
  Text *text = &svg->text;
  if (separated && x >= svg->x) text_add(text, " ");
  text_number(text, x - svg->x);
  if (y >= svg->y) text_add(text, " ");
  text_number(text, y - svg->y);
}

static void go(Svg *svg, const cairo_path_data_t *point) {
  svg->x = whole(point->point.x);
  svg->y = whole(point->point.y);
}

static void path(Writer *writer, const cairo_path_t *path, Ink fill, Ink stroke, double width, const double *dash) {
  Svg *svg = (Svg *)writer;
  Text *text = &svg->text;
  char words[80];
  text_add(text, "<path");
  if (fill.alpha > 0) ink(text, "fill", fill);
  else text_add(text, " fill=\"none\"");
  ink(text, "stroke", stroke);
  if (stroke.alpha > 0) {
    snprintf(words, sizeof words, " stroke-width=\"%g\"", width * 100);
    text_add(text, words);
  }
  if (dash[0] > 0) {
    snprintf(words, sizeof words, " stroke-dasharray=\"%g %g\"", dash[0] * 100, dash[1] * 100);
    text_add(text, words);
  }
  text_add(text, " d=\"");
  char last = 0;
  long start_x = 0, start_y = 0;
  svg->x = svg->y = 0;
  for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
    const cairo_path_data_t *data = &path->data[i];
    switch (data->header.type) {
      case CAIRO_PATH_MOVE_TO:
        // A move after the last point begins nothing.
        if (i + data->header.length >= path->num_data || data[data->header.length].header.type == CAIRO_PATH_MOVE_TO) break;
        text_add(text, "m");
        step(svg, &data[1], 0);
        go(svg, &data[1]);
        start_x = svg->x;
        start_y = svg->y;
        last = 'l';
        break;
      case CAIRO_PATH_LINE_TO:
        if (whole(data[1].point.x) == svg->x && whole(data[1].point.y) == svg->y && i > 4) break;
        if (last != 'l') text_add(text, "l");
        step(svg, &data[1], last == 'l');
        go(svg, &data[1]);
        last = 'l';
        break;
      case CAIRO_PATH_CURVE_TO:
        if (last != 'c') text_add(text, "c");
        for (int k = 1; k <= 3; k++) step(svg, &data[k], k > 1 || last == 'c');
        go(svg, &data[3]);
        last = 'c';
        break;
      case CAIRO_PATH_CLOSE_PATH:
        text_add(text, "z");
        svg->x = start_x;
        svg->y = start_y;
        last = 'z';
        break;
    }
  }
  text_add(text, "\"/>\n");
}

static void clip(Writer *writer, double x, double y, double width, double height) {
  char words[200];
  snprintf(words, sizeof words, "<clipPath id=\"frame\"><path d=\"M%g %gh%gv%gh%gz\"/></clipPath>\n<g clip-path=\"url(#frame)\">\n",
           x * 100, y * 100, width * 100, height * 100, -width * 100);
  text_add(&((Svg *)writer)->text, words);
}

static void unclip(Writer *writer) { text_add(&((Svg *)writer)->text, "</g>\n"); }

static void end(Writer *writer) {
  Text *text = &((Svg *)writer)->text;
  text_add(text, "</g>\n</svg>\n");
  if (fwrite(text->bytes, text->count, 1, writer->file) != 1 || fclose(writer->file) != 0) exit(1);
  free(text->bytes);
  free(writer);
}

Writer *svg_writer(const char *name, double width, double height, double scale) {
  Svg *svg = calloc(1, sizeof *svg);
  svg->base = (Writer){fopen(name, "wb"), path, clip, unclip, end};
  if (!svg->base.file) {
    perror(name);
    exit(1);
  }
  char words[300];
  snprintf(words, sizeof words,
           "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%gmm\" height=\"%gmm\" viewBox=\"0 0 %g %g\">\n"
           "<g fill-rule=\"evenodd\" stroke-linejoin=\"round\">\n", width * scale, height * scale, width * 100, height * 100);
  text_add(&svg->text, words);
  return &svg->base;
}
