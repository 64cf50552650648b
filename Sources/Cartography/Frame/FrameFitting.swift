import Documents
import Foundation
import GeoModel
import Geometry
import MapSpec
import Projection

extension MapFrame {
  /// The frame that a map description asks for, in the given box of the page.
  ///
  /// - Throws: ``CartographyError``, or `ProjectionError` for an unknown reference system.
  init(_ map: MapDescription, in box: Box, borders: Borders) throws {
    guard box.width > 20, box.height > 20 else { throw CartographyError.frameTooSmall }
    let projection = try Projection(map.projection)
    switch map.frame {
    case .centered(let position, let denominator):
      guard let center = projection.forward(position) else {
        throw CartographyError.frameOutsideProjection(map.projection)
      }
      try self.init(box: box, projection: projection, center: center, denominator: denominator)
    case .fitting(let ids, let margin):
      let points = ids.flatMap { id in
        borders.shape(id, on: map.date)?.flatMap(\.outer.points) ?? []
      }
      let projected = projection.forward(points.map(LonLat.init)).compactMap { $0 }
      guard let extent = Box(projected) else { throw CartographyError.nothingToFit(ids) }
      let needed = max(
        extent.width / (box.width - 2 * margin.value),
        extent.height / (box.height - 2 * margin.value))
      try self.init(
        box: box, projection: projection, center: extent.center,
        denominator: roundedUp(needed * 1000))
    }
  }
}

/// The next number with two significant digits.
private func roundedUp(_ number: Double) -> Double {
  let unit = pow(10, (log10(number)).rounded(.down) - 1)
  return (number / unit).rounded(.up) * unit
}
