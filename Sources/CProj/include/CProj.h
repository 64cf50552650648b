// The functions of PROJ and of its geodesics, as their headers declare them. The library is loaded
// when it is first needed (LazyProj.c). The symbols are hidden, so that the library itself does not
// call them.
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

// Loads the library. Returns 1 if that succeeded. Otherwise it returns 0, changes nothing, and sets
// `lacking` to the name of the first function that the library does not have, or to NULL if the
// library cannot be opened. Call this on one thread, and call no other function before it has
// returned 1.
int cproj_load(const char *library, const char **lacking);

#endif
