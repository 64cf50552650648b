import Geometry

/// The part of the globe in which some positions lie, between two meridians and two parallels. It may
/// cross the antimeridian.
package struct GroundExtent: GlobeRectangle, Hashable, Sendable {
  /// The western edge in degrees, −180…180.
  package let west: Double
  /// The eastern edge in degrees, not less than ``west``; beyond 180 if the extent crosses the
  /// antimeridian.
  package let east: Double
  /// The southern edge in degrees.
  package let south: Double
  /// The northern edge in degrees.
  package let north: Double

  /// The smallest extent that contains all positions. Nil if there are none.
  package init?(_ positions: [LonLat]) {
    let parallels = positions.map(\.latitude)
    guard let south = parallels.min(), let north = parallels.max() else { return nil }
    (self.south, self.north) = (south, north)
    // The extent begins east of the widest gap between neighbouring meridians.
    let meridians = Set(positions.map(\.longitude)).sorted()
    var (start, gap) = (0, meridians[0] + 360 - meridians[meridians.count - 1])
    for index in meridians.indices.dropFirst()
    where meridians[index] - meridians[index - 1] > gap {
      (start, gap) = (index, meridians[index] - meridians[index - 1])
    }
    west = meridians[start]
    east = meridians[start] + 360 - gap
  }

  /// The smallest extent that contains this one and some positions.
  package func with(_ positions: [LonLat]) -> GroundExtent {
    let corners = [LonLat(west.asLongitude, south), LonLat(east.asLongitude, north), middle]
    return GroundExtent(corners + positions) ?? self
  }

  /// The longer one of width and height in kilometres.
  package var longKm: Double { max(widthKm, heightKm) }

  /// Whether it fills an upright sheet with a column beside it better than one that lies across.
  package var isTall: Bool { heightKm > 1.5 * widthKm }
}
