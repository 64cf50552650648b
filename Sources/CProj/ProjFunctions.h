// The functions of PROJ and of its geodesics that Swift code calls, each with its result, its name,
// its parameters with types, and the names of the parameters. Before a new function can be called,
// it must be added here. The compiler compares the declarations with PROJ's headers. This file is
// included several times, each time with another definition of PROJ_FUNCTION.

PROJ_FUNCTION(void, geod_direct, (const struct geod_geodesic *g, double lat1, double lon1, double azi1, double s12,
     double *plat2, double *plon2, double *pazi2), (g, lat1, lon1, azi1, s12, plat2, plon2, pazi2))
PROJ_FUNCTION(void, geod_init, (struct geod_geodesic *g, double a, double f), (g, a, f))
PROJ_FUNCTION(void, geod_inverse, (const struct geod_geodesic *g, double lat1, double lon1, double lat2, double lon2,
     double *ps12, double *pazi1, double *pazi2), (g, lat1, lon1, lat2, lon2, ps12, pazi1, pazi2))
PROJ_FUNCTION(void, geod_polygon_addpoint, (const struct geod_geodesic *g, struct geod_polygon *p, double lat, double
     lon), (g, p, lat, lon))
PROJ_FUNCTION(unsigned, geod_polygon_compute, (const struct geod_geodesic *g, const struct geod_polygon *p, int
     reverse, int sign, double *pA, double *pP), (g, p, reverse, sign, pA, pP))
PROJ_FUNCTION(void, geod_polygon_init, (struct geod_polygon *p, int polylinep), (p, polylinep))
PROJ_FUNCTION(const char *, proj_as_proj_string, (PJ_CONTEXT *ctx, const PJ *obj, PJ_PROJ_STRING_TYPE type, const
     char*const *options), (ctx, obj, type, options))
PROJ_FUNCTION(const char *, proj_as_wkt, (PJ_CONTEXT *ctx, const PJ *obj, PJ_WKT_TYPE type, const char*const *options),
     (ctx, obj, type, options))
PROJ_FUNCTION(PJ_CONTEXT *, proj_context_create, (void), ())
PROJ_FUNCTION(PJ_CONTEXT *, proj_context_destroy, (PJ_CONTEXT *ctx), (ctx))
PROJ_FUNCTION(int, proj_context_errno, (PJ_CONTEXT *ctx), (ctx))
PROJ_FUNCTION(const char *, proj_context_errno_string, (PJ_CONTEXT *ctx, int err), (ctx, err))
PROJ_FUNCTION(const char *, proj_context_get_database_metadata, (PJ_CONTEXT *ctx, const char *key), (ctx, key))
PROJ_FUNCTION(int, proj_context_set_enable_network, (PJ_CONTEXT *ctx, int enabled), (ctx, enabled))
PROJ_FUNCTION(void, proj_context_set_search_paths, (PJ_CONTEXT *ctx, int count_paths, const char *const *paths), (ctx,
     count_paths, paths))
PROJ_FUNCTION(int, proj_coordoperation_get_grid_used_count, (PJ_CONTEXT *ctx, const PJ *coordoperation), (ctx,
     coordoperation))
PROJ_FUNCTION(PJ *, proj_create, (PJ_CONTEXT *ctx, const char *definition), (ctx, definition))
PROJ_FUNCTION(PJ_OPERATION_FACTORY_CONTEXT *, proj_create_operation_factory_context, (PJ_CONTEXT *ctx, const char
     *authority), (ctx, authority))
PROJ_FUNCTION(PJ_OBJ_LIST *, proj_create_operations, (PJ_CONTEXT *ctx, const PJ *source_crs, const PJ *target_crs,
     const PJ_OPERATION_FACTORY_CONTEXT *operationContext), (ctx, source_crs, target_crs, operationContext))
PROJ_FUNCTION(PJ *, proj_crs_get_coordinate_system, (PJ_CONTEXT *ctx, const PJ *crs), (ctx, crs))
PROJ_FUNCTION(PJ *, proj_crs_get_sub_crs, (PJ_CONTEXT *ctx, const PJ *crs, int index), (ctx, crs, index))
PROJ_FUNCTION(int, proj_cs_get_axis_info, (PJ_CONTEXT *ctx, const PJ *cs, int index, const char **out_name, const char
     **out_abbrev, const char **out_direction, double *out_unit_conv_factor, const char **out_unit_name, const
     char **out_unit_auth_name, const char **out_unit_code), (ctx, cs, index, out_name, out_abbrev,
     out_direction, out_unit_conv_factor, out_unit_name, out_unit_auth_name, out_unit_code))
PROJ_FUNCTION(PJ *, proj_destroy, (PJ *P), (P))
PROJ_FUNCTION(int, proj_errno_reset, (const PJ *P), (P))
PROJ_FUNCTION(int, proj_get_area_of_use, (PJ_CONTEXT *ctx, const PJ *obj, double *out_west_lon_degree, double
     *out_south_lat_degree, double *out_east_lon_degree, double *out_north_lat_degree, const char **out_area_name),
     (ctx, obj, out_west_lon_degree, out_south_lat_degree, out_east_lon_degree, out_north_lat_degree,
     out_area_name))
PROJ_FUNCTION(const char *, proj_get_name, (const PJ *obj), (obj))
PROJ_FUNCTION(PJ *, proj_get_source_crs, (PJ_CONTEXT *ctx, const PJ *obj), (ctx, obj))
PROJ_FUNCTION(PJ_TYPE, proj_get_type, (const PJ *obj), (obj))
PROJ_FUNCTION(PJ_INFO, proj_info, (void), ())
PROJ_FUNCTION(int, proj_is_crs, (const PJ *obj), (obj))
PROJ_FUNCTION(void, proj_list_destroy, (PJ_OBJ_LIST *result), (result))
PROJ_FUNCTION(PJ *, proj_list_get, (PJ_CONTEXT *ctx, const PJ_OBJ_LIST *result, int index), (ctx, result, index))
PROJ_FUNCTION(int, proj_list_get_count, (const PJ_OBJ_LIST *result), (result))
PROJ_FUNCTION(void, proj_log_func, (PJ_CONTEXT *ctx, void *app_data, PJ_LOG_FUNCTION logf), (ctx, app_data, logf))
PROJ_FUNCTION(PJ *, proj_normalize_for_visualization, (PJ_CONTEXT *ctx, const PJ *obj), (ctx, obj))
PROJ_FUNCTION(void, proj_operation_factory_context_destroy, (PJ_OPERATION_FACTORY_CONTEXT *ctx), (ctx))
PROJ_FUNCTION(void, proj_operation_factory_context_set_grid_availability_use, (PJ_CONTEXT *ctx,
     PJ_OPERATION_FACTORY_CONTEXT *factory_ctx, PROJ_GRID_AVAILABILITY_USE use), (ctx, factory_ctx, use))
PROJ_FUNCTION(void, proj_operation_factory_context_set_spatial_criterion, (PJ_CONTEXT *ctx, PJ_OPERATION_FACTORY_CONTEXT
     *factory_ctx, PROJ_SPATIAL_CRITERION criterion), (ctx, factory_ctx, criterion))
PROJ_FUNCTION(size_t, proj_trans_generic, (PJ *P, PJ_DIRECTION direction, double *x, size_t sx, size_t nx, double *y,
     size_t sy, size_t ny, double *z, size_t sz, size_t nz, double *t, size_t st, size_t nt), (P, direction,
     x, sx, nx, y, sy, ny, z, sz, nz, t, st, nt))
