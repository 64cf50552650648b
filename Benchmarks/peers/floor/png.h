// A PNG written row by row: RGB, no filter, compressed by ISA-L at level 1.
#pragma once
#include <stdint.h>

typedef struct Png Png;

// Begins a file; ends the program when it cannot.
Png *png_begin(const char *path, uint32_t width, uint32_t height, double dpi);
// Adds rows of 32-bit pixels as Cairo's RGB24 holds them.
void png_rows(Png *png, const uint8_t *pixels, int stride, uint32_t rows);
void png_end(Png *png);
