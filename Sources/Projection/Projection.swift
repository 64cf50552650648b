import CProj
import Geometry

/// A projected coordinate reference system: from WGS84 longitudes and latitudes into a plane in metres,
/// `x` growing eastwards and `y` northwards, and back.
///
/// One instance belongs to one thread. A single operation serves the whole plane and it never reads a
/// grid file or the network, so that lines stay continuous and every machine gives the same numbers;
/// where a datum shift would need a grid, the best one without a grid is taken (metres, not centimetres).
package final class Projection {
  /// The text the projection was made from.
  package let definition: String
  /// The name of the system, such as "ETRS89-extended / LAEA Europe"; "unknown" for a definition without one.
  package let name: String
  let operation: OpaquePointer
  /// The size of a degree in the operation's unit of angles: 1, or π/180 where it takes radians.
  let degree: Double
  /// How many metres one unit of the system's axes has.
  package let unit: Double
  /// How the operation's two numbers lie in the plane.
  private(set) var axes = AxisOrder.eastNorth
  let context: ProjContext

  /// - Parameter definition: an EPSG code (`EPSG:3035`, `3035`), a PROJ definition (`+proj=…`), WKT, or
  ///   anything else that PROJ reads as a coordinate reference system.
  /// - Throws: ``ProjectionError``.
  package init(_ definition: String) throws(ProjectionError) {
    self.definition = definition
    try ProjLibrary.load()
    if !Self.needsDatabase(definition), let context = ProjContext(hasDatabase: false),
      let plain = Operation(plain: definition, context)
    {
      (name, unit, degree) = ("unknown", 1, plain.degree)
      operation = plain.release()
      self.context = context
      return
    }
    guard let context = ProjContext() else {
      throw .unavailable(text: definition, reason: "the library could not start")
    }
    if ProjLibrary.database == nil {
      throw .unavailable(
        text: definition,
        reason:
          "its database proj.db is missing or damaged; install PROJ's data again (proj-data), or set "
          + "PROJ_DATA to the folder that holds it")
    }
    let crs = try horizontalCRS(definition, context)
    guard let found = Operation(to: crs, context) else {
      throw .unavailable(text: definition, reason: context.reason)
    }
    (name, unit, degree) = (objectName(crs.pointer), axisUnit(crs, context), found.degree)
    let places = placesOfUse(crs, context)
    operation = found.release()
    self.context = context
    axes = AxisOrder(crs, turn: turn(at: places), self.context)
  }

  /// 1 where the operation's numbers turn counter-clockwise from east to north at most of the places, else −1.
  private func turn(at places: [LonLat]) -> Double {
    let step = 1e-3
    let points = places.flatMap { place in
      [(0, 0), (step, 0), (0, step)].map { Point(place.longitude + $0.0, place.latitude + $0.1) }
    }
    var images = points
    transform(&images)
    let turns = places.indices.map { index -> Double in
      let here = images[3 * index]
      let turn = (images[3 * index + 1] - here).cross(images[3 * index + 2] - here)
      return turn > 0 ? 1 : turn < 0 ? -1 : 0
    }
    return turns.reduce(0, +) < 0 ? -1 : 1
  }

  /// - Returns: nil when the steps of the recipe are not enough to go by.
  init?(_ recipe: Recipe) throws(ProjectionError) {
    try ProjLibrary.load()
    guard let steps = recipe.steps, let context = ProjContext(hasDatabase: false),
      let operation = proj_create(context.pointer, steps)
    else { return nil }
    (definition, name) = (recipe.definition, recipe.name)
    (unit, degree, axes) = (recipe.unit, recipe.degree, recipe.axes)
    self.operation = operation
    self.context = context
  }

  deinit { proj_destroy(operation) }

  /// Whether PROJ has to look into its database for a system: not for one that is defined in full on WGS84.
  package static func needsDatabase(_ definition: String) -> Bool {
    plainProjection(definition) == nil
  }

  /// The system in well-known text of the dialect that `.prj` files are written in; nil for a system that
  /// the dialect cannot express, as it knows no axes that run west or south. Takes ten milliseconds, as names are looked up.
  package var wellKnownText: String? {
    guard axes.eastward > 0, axes.northward > 0, let context = ProjContext(),
      let crs = try? horizontalCRS(definition, context)
    else { return nil }
    return proj_as_wkt(context.pointer, crs.pointer, PJ_WKT1_ESRI, nil).map { String(cString: $0) }
  }

  /// The position in the plane in metres, or nil where the projection has none.
  package func forward(_ position: LonLat) -> Point? { forward([position])[0] }

  /// The positions in the plane in metres; nil where the projection has none.
  package func forward(_ positions: [LonLat]) -> [Point?] {
    var points = positions.map(\.point)
    transform(&points)
    return points.map { $0.isFinite ? $0 : nil }
  }

  /// The place on the globe, or nil where the plane has none.
  package func inverse(_ point: Point) -> LonLat? { inverse([point])[0] }

  /// The places on the globe for positions in metres; nil where the plane has none.
  package func inverse(_ points: [Point]) -> [LonLat?] {
    var positions = points.map { axes.numbers(Point($0.x / unit, $0.y / unit)) }
    run(PJ_INV, &positions)
    return positions.map { position in
      position.isFinite ? LonLat(position.scaled(by: 1 / degree)) : nil
    }
  }

  /// Projects longitudes and latitudes in place; a point without an image becomes infinite.
  func transform(_ points: inout [Point]) {
    if degree != 1 {
      for i in points.indices { points[i] = points[i].scaled(by: degree) }
    }
    run(PJ_FWD, &points)
    if axes != .eastNorth {
      for i in points.indices { points[i] = axes.plane(points[i]) }
    }
    guard unit != 1 else { return }
    for i in points.indices { points[i] = Point(points[i].x * unit, points[i].y * unit) }
  }

  private func run(_ direction: PJ_DIRECTION, _ points: inout [Point]) {
    let count = points.count
    // A point is two doubles, so x and y each lie a point's stride apart.
    points.withUnsafeMutableBytes { bytes in
      let x = bytes.assumingMemoryBound(to: Double.self).baseAddress
      let stride = MemoryLayout<Point>.stride
      _ = proj_trans_generic(
        operation, direction, x, stride, count, x.map { $0 + 1 }, stride, count, nil, 0, 0, nil, 0,
        0)
    }
    _ = proj_errno_reset(operation)
  }
}
