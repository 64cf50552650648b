// PROJ and its geodesics, as their headers declare them, for a library that is loaded when it is first called
// (LazyProj.c). The declarations are kept within the program, so that the library never calls back into them.
#ifndef PACTMAP_CPROJ_H
#define PACTMAP_CPROJ_H

#define PROJ_DLL __attribute__((visibility("hidden")))
#define GEOD_DLL __attribute__((visibility("hidden")))
#include <proj.h>
#include <geodesic.h>

#endif
