// Loads PROJ when it is first called. With it come forty libraries (curl, TIFF, Kerberos, …), in which the system
// looks up some ten thousand names: half of what starting the program took, now done while another core reads the
// atlas, and not at all where nothing is projected.
//
// A function that is used from Swift for the first time needs its line below; the compiler compares it with PROJ's
// header.

#include "CProj.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

// The name stands for the binary interface, which PROJ 9 has kept.
#if PROJ_VERSION_MAJOR != 9
#error "look up the library's name for this version of PROJ"
#endif
#ifdef __APPLE__
#define LIBRARY "libproj.25.dylib"
#else
#define LIBRARY "libproj.so.25"
#endif

static void *library;

// Ends the program as the system does when a library is missing at its start.
static void fail(void) {
  fprintf(stderr, "pactmap: cannot load PROJ: %s\n", dlerror());
  exit(127);
}

static void load(void) {
  library = dlopen(LIBRARY, RTLD_LAZY | RTLD_LOCAL);
  if (!library) fail();
}

static void *look_up(const char *name) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  void *function = dlsym(library, name);
  if (!function) fail();
  return function;
}

#define FOUND(name)                                                                                    \
  static _Atomic(__typeof__(&name)) kept;                                                              \
  __typeof__(&name) found = atomic_load_explicit(&kept, memory_order_acquire);                         \
  if (!found) {                                                                                        \
    found = (__typeof__(&name))look_up(#name);                                                         \
    atomic_store_explicit(&kept, found, memory_order_release);                                         \
  }

#define LAZY(result, name, parameters, arguments) \
  result name parameters {                        \
    FOUND(name)                                   \
    return found arguments;                       \
  }

#define LAZY_VOID(name, parameters, arguments) \
  void name parameters {                       \
    FOUND(name)                                \
    found arguments;                           \
  }

LAZY_VOID(geod_direct, (const struct geod_geodesic *g, double lat1, double lon1, double azi1, double s12,
     double *plat2, double *plon2, double *pazi2), (g, lat1, lon1, azi1, s12, plat2, plon2, pazi2))
LAZY_VOID(geod_init, (struct geod_geodesic *g, double a, double f), (g, a, f))
LAZY_VOID(geod_inverse, (const struct geod_geodesic *g, double lat1, double lon1, double lat2, double lon2,
     double *ps12, double *pazi1, double *pazi2), (g, lat1, lon1, lat2, lon2, ps12, pazi1, pazi2))
LAZY_VOID(geod_polygon_addpoint, (const struct geod_geodesic *g, struct geod_polygon *p, double lat, double
     lon), (g, p, lat, lon))
LAZY(unsigned, geod_polygon_compute, (const struct geod_geodesic *g, const struct geod_polygon *p, int
     reverse, int sign, double *pA, double *pP), (g, p, reverse, sign, pA, pP))
LAZY_VOID(geod_polygon_init, (struct geod_polygon *p, int polylinep), (p, polylinep))
LAZY(const char *, proj_as_wkt, (PJ_CONTEXT *ctx, const PJ *obj, PJ_WKT_TYPE type, const char*const *options),
     (ctx, obj, type, options))
LAZY(PJ_CONTEXT *, proj_context_create, (void), ())
LAZY(PJ_CONTEXT *, proj_context_destroy, (PJ_CONTEXT *ctx), (ctx))
LAZY(int, proj_context_errno, (PJ_CONTEXT *ctx), (ctx))
LAZY(const char *, proj_context_errno_string, (PJ_CONTEXT *ctx, int err), (ctx, err))
LAZY(const char *, proj_context_get_database_metadata, (PJ_CONTEXT *ctx, const char *key), (ctx, key))
LAZY(int, proj_context_set_enable_network, (PJ_CONTEXT *ctx, int enabled), (ctx, enabled))
LAZY_VOID(proj_context_set_search_paths, (PJ_CONTEXT *ctx, int count_paths, const char *const *paths), (ctx,
     count_paths, paths))
LAZY(int, proj_coordoperation_get_grid_used_count, (PJ_CONTEXT *ctx, const PJ *coordoperation), (ctx,
     coordoperation))
LAZY(PJ *, proj_create, (PJ_CONTEXT *ctx, const char *definition), (ctx, definition))
LAZY(PJ_OPERATION_FACTORY_CONTEXT *, proj_create_operation_factory_context, (PJ_CONTEXT *ctx, const char
     *authority), (ctx, authority))
LAZY(PJ_OBJ_LIST *, proj_create_operations, (PJ_CONTEXT *ctx, const PJ *source_crs, const PJ *target_crs,
     const PJ_OPERATION_FACTORY_CONTEXT *operationContext), (ctx, source_crs, target_crs, operationContext))
LAZY(PJ *, proj_crs_get_coordinate_system, (PJ_CONTEXT *ctx, const PJ *crs), (ctx, crs))
LAZY(PJ *, proj_crs_get_sub_crs, (PJ_CONTEXT *ctx, const PJ *crs, int index), (ctx, crs, index))
LAZY(int, proj_cs_get_axis_info, (PJ_CONTEXT *ctx, const PJ *cs, int index, const char **out_name, const char
     **out_abbrev, const char **out_direction, double *out_unit_conv_factor, const char **out_unit_name, const
     char **out_unit_auth_name, const char **out_unit_code), (ctx, cs, index, out_name, out_abbrev,
     out_direction, out_unit_conv_factor, out_unit_name, out_unit_auth_name, out_unit_code))
LAZY(PJ *, proj_destroy, (PJ *P), (P))
LAZY(int, proj_errno_reset, (const PJ *P), (P))
LAZY(PJ_FACTORS, proj_factors, (PJ *P, PJ_COORD lp), (P, lp))
LAZY(const char *, proj_get_name, (const PJ *obj), (obj))
LAZY(PJ *, proj_get_source_crs, (PJ_CONTEXT *ctx, const PJ *obj), (ctx, obj))
LAZY(PJ_TYPE, proj_get_type, (const PJ *obj), (obj))
LAZY(PJ_INFO, proj_info, (void), ())
LAZY(int, proj_is_crs, (const PJ *obj), (obj))
LAZY_VOID(proj_list_destroy, (PJ_OBJ_LIST *result), (result))
LAZY(PJ *, proj_list_get, (PJ_CONTEXT *ctx, const PJ_OBJ_LIST *result, int index), (ctx, result, index))
LAZY(int, proj_list_get_count, (const PJ_OBJ_LIST *result), (result))
LAZY_VOID(proj_log_func, (PJ_CONTEXT *ctx, void *app_data, PJ_LOG_FUNCTION logf), (ctx, app_data, logf))
LAZY(PJ *, proj_normalize_for_visualization, (PJ_CONTEXT *ctx, const PJ *obj), (ctx, obj))
LAZY_VOID(proj_operation_factory_context_destroy, (PJ_OPERATION_FACTORY_CONTEXT *ctx), (ctx))
LAZY_VOID(proj_operation_factory_context_set_grid_availability_use, (PJ_CONTEXT *ctx,
     PJ_OPERATION_FACTORY_CONTEXT *factory_ctx, PROJ_GRID_AVAILABILITY_USE use), (ctx, factory_ctx, use))
LAZY_VOID(proj_operation_factory_context_set_spatial_criterion, (PJ_CONTEXT *ctx, PJ_OPERATION_FACTORY_CONTEXT
     *factory_ctx, PROJ_SPATIAL_CRITERION criterion), (ctx, factory_ctx, criterion))
LAZY(size_t, proj_trans_generic, (PJ *P, PJ_DIRECTION direction, double *x, size_t sx, size_t nx, double *y,
     size_t sy, size_t ny, double *z, size_t sz, size_t nz, double *t, size_t st, size_t nt), (P, direction,
     x, sx, nx, y, sy, ny, z, sz, nz, t, st, nt))
