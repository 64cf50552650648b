import CProj

/// The projected system that a definition names, without its vertical component and without
/// parameters for a datum shift.
///
/// - Parameters:
///   - definition: The definition.
///   - context: The context of PROJ.
///   - allowsDegrees: Whether a system of longitudes and latitudes is allowed, too.
func horizontalCRS(
  _ definition: String, _ context: borrowing ProjContext, allowsDegrees: Bool = false
) throws(ProjectionError) -> ProjObject {
  if let parameter = fileParameter(in: definition) {
    throw .namesFile(text: definition, parameter: parameter)
  }
  guard let parsed = ProjObject(proj_create(context.pointer, completed(definition))) else {
    throw .unknownCRS(text: definition, reason: context.reason)
  }
  guard proj_is_crs(parsed.pointer) != 0 else {
    throw .unknownCRS(text: definition, reason: "it names an operation or an ellipsoid")
  }
  var crs = parsed
  while true {
    let inner: OpaquePointer?
    switch proj_get_type(crs.pointer) {
    case PJ_TYPE_PROJECTED_CRS: return crs
    case PJ_TYPE_GEOGRAPHIC_2D_CRS, PJ_TYPE_GEOGRAPHIC_3D_CRS:
      if allowsDegrees { return crs }
      throw .notProjected(
        text: definition, name: objectName(crs.pointer), kind: kind(of: proj_get_type(crs.pointer)))
    case PJ_TYPE_COMPOUND_CRS: inner = proj_crs_get_sub_crs(context.pointer, crs.pointer, 0)
    case PJ_TYPE_BOUND_CRS: inner = proj_get_source_crs(context.pointer, crs.pointer)
    case let type:
      throw .notProjected(text: definition, name: objectName(crs.pointer), kind: kind(of: type))
    }
    guard let next = ProjObject(inner) else {
      throw .unknownCRS(text: definition, reason: context.reason)
    }
    crs = next
  }
}

/// The most relevant operation from WGS84 into the system that needs no grid file. Its coordinates
/// are in the order longitude, latitude and easting, northing.
func gridlessOperation(
  to crs: borrowing ProjObject, _ context: borrowing ProjContext
) -> ProjObject? {
  let context = context.pointer
  guard let globe = ProjObject(proj_create(context, "EPSG:4326")),
    let factory = proj_create_operation_factory_context(context, nil)
  else { return nil }
  defer { proj_operation_factory_context_destroy(factory) }
  proj_operation_factory_context_set_spatial_criterion(
    context, factory, PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION)
  proj_operation_factory_context_set_grid_availability_use(
    context, factory, PROJ_GRID_AVAILABILITY_IGNORED)
  guard let list = proj_create_operations(context, globe.pointer, crs.pointer, factory) else {
    return nil
  }
  defer { proj_list_destroy(list) }
  for index in 0..<proj_list_get_count(list) {
    guard let candidate = ProjObject(proj_list_get(context, list, index)),
      proj_coordoperation_get_grid_used_count(context, candidate.pointer) == 0
    else { continue }
    return ProjObject(proj_normalize_for_visualization(context, candidate.pointer))
  }
  return nil
}

/// The length of one unit of the system's first axis, in metres.
func axisUnit(_ crs: borrowing ProjObject, _ context: borrowing ProjContext) -> Double {
  guard
    let axes = ProjObject(proj_crs_get_coordinate_system(context.pointer, crs.pointer))
  else { return 1 }
  var factor = 1.0
  _ = proj_cs_get_axis_info(
    context.pointer, axes.pointer, 0, nil, nil, nil, &factor, nil, nil, nil)
  return factor > 0 ? factor : 1
}

func objectName(_ object: OpaquePointer) -> String {
  proj_get_name(object).map { String(cString: $0) } ?? "unnamed"
}

/// The definition in the form that PROJ accepts as a reference system. A bare number is an EPSG
/// code, and a `+proj=` definition needs an explicit type.
private func completed(_ definition: String) -> String {
  let text = definition.trimmingPrefix { $0.isWhitespace }
  if !text.isEmpty, text.allSatisfy({ $0.isASCII && $0.isNumber }) { return "EPSG:\(text)" }
  let isDefinition = text.hasPrefix("+") || text.hasPrefix("proj=")
  return isDefinition && !text.contains("type=crs") ? text + " +type=crs" : String(text)
}

private func kind(of type: PJ_TYPE) -> String {
  switch type {
  case PJ_TYPE_GEOGRAPHIC_2D_CRS, PJ_TYPE_GEOGRAPHIC_3D_CRS:
    "a geographic system, whose coordinates are degrees"
  case PJ_TYPE_GEOCENTRIC_CRS: "a geocentric system, whose coordinates start at the earth's centre"
  case PJ_TYPE_VERTICAL_CRS: "a system of heights"
  default: "not a system of the earth's surface in a plane"
  }
}
