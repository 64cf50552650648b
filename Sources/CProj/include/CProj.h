// PROJ and its geodesics, as their headers declare them, for a library that is loaded when it is first needed
// (LazyProj.c). The declarations are kept within the program, so that the library never calls back into them.
#ifndef PACTMAP_CPROJ_H
#define PACTMAP_CPROJ_H

#define PROJ_DLL __attribute__((visibility("hidden")))
#define GEOD_DLL __attribute__((visibility("hidden")))
#include <proj.h>
#include <geodesic.h>

#ifdef __APPLE__
#define CPROJ_LIBRARY "libproj.25.dylib"
#else
#define CPROJ_LIBRARY "libproj.so.25"
#endif

// Loads the library. No other function may be called before that was done, by one thread, and returned 1; on a
// failure it returns 0, names the first function that the library lacks, or NULL when it cannot be opened, and changes
// nothing.
int cproj_load(const char *library, const char **lacking);

#endif
