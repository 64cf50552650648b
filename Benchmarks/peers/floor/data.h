// The map's lines, as prepare.py has left them: mapped into memory, in millimetres on the page.
#pragma once
#include <stdint.h>

typedef struct { uint32_t first, count; float left, top, right, bottom; } Part;
typedef struct { float x, y; } Point;
typedef struct { uint32_t part_count; const Part *parts; const Point *points; } Layer;

enum { LAND, LAKES, RIVERS, BORDERS, GRATICULE, LAYER_COUNT };

typedef struct { double x, y, radius; char name[64]; } Town;
enum { TOWNS_MOST = 128 };

typedef struct {
  Layer layers[LAYER_COUNT];
  int town_count;
  Town towns[TOWNS_MOST];
  const char *furniture;  // build/furniture.tsv as a string
} Data;

// Reads floor.bin, towns.tsv and furniture.tsv of a folder; ends the program when it cannot.
Data data_read(const char *folder);
