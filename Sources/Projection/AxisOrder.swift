import CProj
import Geometry

/// How the two numbers that an operation gives lie in a plane whose `x` grows eastwards and whose `y` grows northwards.
///
/// Systems of reference list their axes in any order and direction: northing first, westing and southing, southing and
/// westing.
struct AxisOrder: Hashable, Sendable {
  /// Whether the number for `y` comes first.
  var isSwapped = false
  /// −1 where the number for `x` grows westwards.
  var eastward = 1.0
  /// −1 where the number for `y` grows southwards.
  var northward = 1.0

  static let eastNorth = AxisOrder()

  /// The point of the plane for two numbers of the operation.
  func plane(_ numbers: Point) -> Point {
    let (x, y) = isSwapped ? (numbers.y, numbers.x) : (numbers.x, numbers.y)
    return Point(x * eastward, y * northward)
  }

  /// The two numbers of the operation for a point of the plane.
  func numbers(_ point: Point) -> Point {
    let (x, y) = (point.x * eastward, point.y * northward)
    return isSwapped ? Point(y, x) : Point(x, y)
  }
}

extension AxisOrder {
  /// What the axes of a system say, compared with what an operation into it does: PROJ puts some numbers in order by
  /// itself.
  ///
  /// - Parameter turn: whether the operation turns from east to north as its first number turns to its second: 1 for
  ///   counter-clockwise, −1 for clockwise.
  init(_ crs: borrowing ProjObject, turn: Double, _ context: borrowing ProjContext) {
    guard let axes = ProjObject(proj_crs_get_coordinate_system(context.pointer, crs.pointer))
    else { return }
    let directions = [0, 1].map { direction(ofAxis: $0, axes, context) }
    let isFlat = { (name: String) in name == "east" || name == "west" }
    let isUpright = { (name: String) in name == "north" || name == "south" }
    let eastFirst = isFlat(directions[0]) && isUpright(directions[1])
    guard eastFirst || isUpright(directions[0]) && isFlat(directions[1]) else {
      // Round a pole both axes run north or south, each along its own meridian, and PROJ's directions for them make
      // sense in one order only.
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

/// Places at which a system shows how its axes turn: in the middle of where it is used, or all over the globe.
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
