#include "data.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *mapped(const char *folder, const char *name, size_t *size) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  int file = open(path, O_RDONLY);
  struct stat facts;
  if (file < 0 || fstat(file, &facts) != 0) {
    fprintf(stderr, "floor: cannot read %s; run prepare.py\n", path);
    exit(1);
  }
  *size = (size_t)facts.st_size;
  // One byte more than the file has, so that text ends with a zero.
  char *bytes = mmap(NULL, *size + 1, PROT_READ, MAP_PRIVATE, file, 0);
  close(file);
  if (bytes == MAP_FAILED) exit(1);
  return bytes;
}

Data data_read(const char *folder) {
  Data data = {0};
  size_t size;
  const char *at = mapped(folder, "floor.bin", &size);
  uint32_t count;
  memcpy(&count, at + 8, 4);
  if (memcmp(at, "PMFLOOR1", 8) != 0 || count != LAYER_COUNT) {
    fprintf(stderr, "floor: %s/floor.bin has another form; run prepare.py\n", folder);
    exit(1);
  }
  at += 12;
  for (int i = 0; i < LAYER_COUNT; i++) {
    const uint32_t *head = (const uint32_t *)at;
    Layer layer = {head[0], (const Part *)(at + 8), (const Point *)(at + 8 + head[0] * sizeof(Part))};
    at = (const char *)(layer.points + head[1]);
    data.layers[i] = layer;
  }
  const char *towns = mapped(folder, "towns.tsv", &size);
  for (int used = 0; data.town_count < TOWNS_MOST; towns += used) {
    Town *town = &data.towns[data.town_count];
    if (sscanf(towns, "%lf %lf %lf %63[^\n]%n", &town->x, &town->y, &town->radius, town->name, &used) != 4) break;
    data.town_count++;
  }
  data.furniture = mapped(folder, "furniture.tsv", &size);
  return data;
}
