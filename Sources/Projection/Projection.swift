import CProj
import Geometry

/// A projected coordinate reference system. It converts between WGS84 longitudes and latitudes and
/// a plane in metres, in which `x` grows eastwards and `y` northwards.
///
/// An instance may be used on one thread only. It uses one operation for the whole plane, so lines
/// stay continuous. It never reads a grid file or uses the network, so the results are the same on
/// every machine. If a datum shift would need a grid, the best operation without one is used. That
/// is accurate to metres instead of centimetres.
package final class Projection {
  /// The text from which the projection was created.
  package let definition: String
  /// The name of the system, such as "ETRS89-extended / LAEA Europe". It is "unknown" for a
  /// definition without a name.
  package let name: String
  let operation: OpaquePointer
  /// One degree in the angular unit of the operation: 1 for degrees, π/180 for radians.
  let degree: Double
  /// The length of one unit of the system's axes, in metres.
  package let unit: Double
  /// The relation between the operation's two numbers and the plane.
  private(set) var axes = AxisOrder.eastNorth
  let context: ProjContext

  /// Creates a projection.
  ///
  /// - Parameter definition: An EPSG code (`EPSG:3035`, `3035`), a PROJ definition (`+proj=…`),
  ///   WKT, or any other text that PROJ accepts as a coordinate reference system.
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

  /// 1 if the operation's numbers turn counter-clockwise from east to north at most of the
  /// positions, otherwise −1.
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

  /// Creates a projection from a recipe. Nil if the recipe has no steps or PROJ cannot read them.
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

  /// Whether PROJ has to look up a definition in its database. That is not needed for a system that
  /// is fully defined on WGS84.
  package static func needsDatabase(_ definition: String) -> Bool {
    plainProjection(definition) == nil
  }

  /// The system as well-known text, in the dialect of `.prj` files. Nil if the dialect cannot
  /// express it. This takes ten milliseconds, because names are looked up in the database.
  package var wellKnownText: String? {
    guard axes.eastward > 0, axes.northward > 0, let context = ProjContext(),
      let crs = try? horizontalCRS(definition, context)
    else { return nil }
    return proj_as_wkt(context.pointer, crs.pointer, PJ_WKT1_ESRI, nil).map { String(cString: $0) }
  }

  /// The position in the plane, in metres. Nil if the projection has no image for it.
  package func forward(_ position: LonLat) -> Point? { forward([position])[0] }

  /// The positions in the plane, in metres. Nil for positions without an image.
  package func forward(_ positions: [LonLat]) -> [Point?] {
    var points = positions.map(\.point)
    transform(&points)
    return points.map { $0.isFinite ? $0 : nil }
  }

  /// The position on the globe for a point in metres. Nil if there is none.
  package func inverse(_ point: Point) -> LonLat? { inverse([point])[0] }

  /// The positions on the globe for points in metres. Nil for points without one.
  package func inverse(_ points: [Point]) -> [LonLat?] {
    var positions = points.map { axes.numbers(Point($0.x / unit, $0.y / unit)) }
    run(PJ_INV, &positions)
    return positions.map { position in
      position.isFinite ? LonLat(position.scaled(by: 1 / degree)) : nil
    }
  }

  /// Projects longitudes and latitudes in place. Points without an image become infinite.
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
    // A point consists of two doubles, so the `x` values are one stride of a point apart, and so
    // are the `y` values.
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
