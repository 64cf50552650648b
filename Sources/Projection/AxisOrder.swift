import CProj
import Geometry

/// The relation between the two numbers that an operation returns and a plane in which `x` grows
/// eastwards and `y` northwards.
///
/// Coordinate reference systems have axes in different orders and directions, for example northing
/// before easting, or westing and southing.
struct AxisOrder: Hashable, Sendable {
  /// Whether the first number is the one for `y`.
  var isSwapped = false
  /// −1 if the number for `x` grows westwards, otherwise 1.
  var eastward = 1.0
  /// −1 if the number for `y` grows southwards, otherwise 1.
  var northward = 1.0

  static let eastNorth = AxisOrder()

  /// Converts the two numbers of an operation to a point in the plane.
  func plane(_ numbers: Point) -> Point {
    let (x, y) = isSwapped ? (numbers.y, numbers.x) : (numbers.x, numbers.y)
    return Point(x * eastward, y * northward)
  }

  /// Converts a point in the plane to the two numbers of an operation.
  func numbers(_ point: Point) -> Point {
    let (x, y) = (point.x * eastward, point.y * northward)
    return isSwapped ? Point(y, x) : Point(x, y)
  }
}

extension AxisOrder {
  /// Determines the relation for a reference system from the directions of its axes and from what
  /// an operation does. The directions alone do not suffice, because PROJ reorders the numbers of
  /// some operations.
  ///
  /// - Parameters:
  ///   - crs: The reference system.
  ///   - turn: The sense in which the operation's numbers, with the first one as abscissa, turn
  ///     from east to north: 1 for counter-clockwise, −1 for clockwise.
  ///   - context: The context of PROJ.
  init(_ crs: borrowing ProjObject, turn: Double, _ context: borrowing ProjContext) {
    guard let axes = ProjObject(proj_crs_get_coordinate_system(context.pointer, crs.pointer))
    else { return }
    let directions = [0, 1].map { direction(ofAxis: $0, axes, context) }
    let isFlat = { (name: String) in name == "east" || name == "west" }
    let isUpright = { (name: String) in name == "north" || name == "south" }
    let eastFirst = isFlat(directions[0]) && isUpright(directions[1])
    guard eastFirst || isUpright(directions[0]) && isFlat(directions[1]) else {
      // Systems around a pole have two axes that both point north or both point south, along
      // different meridians. Only the order of their numbers is in question.
      isSwapped = turn < 0
      return
    }
    eastward = directions.contains("west") ? -1 : 1
    northward = directions.contains("south") ? -1 : 1
    isSwapped = eastward * northward * turn < 0
  }
}

private func direction(
  ofAxis index: Int32, _ axes: borrowing ProjObject, _ context: borrowing ProjContext
) -> String {
  var name: UnsafePointer<CChar>?
  _ = proj_cs_get_axis_info(
    context.pointer, axes.pointer, index, nil, nil, &name, nil, nil, nil, nil)
  return name.map { String(cString: $0) } ?? ""
}

/// Positions at which to test how the axes of a system turn: three in its area of use or, if that
/// is not known, a grid over the globe.
func placesOfUse(_ crs: borrowing ProjObject, _ context: borrowing ProjContext) -> [LonLat] {
  var (west, south, east, north) = (0.0, 0.0, 0.0, 0.0)
  let isKnown = proj_get_area_of_use(
    context.pointer, crs.pointer, &west, &south, &east, &north, nil)
  if isKnown != 0, (-180...180).contains(west), (-180...180).contains(east), south < north {
    if east < west { east += 360 }
    return [
      LonLat((west + east) / 2, max(-89.5, min(89.5, (south + north) / 2))),
      LonLat((2 * west + east) / 3, max(-89.5, min(89.5, (2 * south + north) / 3))),
      LonLat((west + 2 * east) / 3, max(-89.5, min(89.5, (south + 2 * north) / 3))),
    ]
  }
  return stride(from: -170.0, to: 180, by: 20).flatMap { longitude in
    stride(from: -75.0, through: 75, by: 15).map { LonLat(longitude, $0) }
  }
}
