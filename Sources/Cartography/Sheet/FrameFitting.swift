import Documents
import Foundation
import GeoModel
import Geometry
import MapSpec
import Projection

extension MapFrame {
  /// Creates the frame that a map description asks for, in a box on the page.
  ///
  /// - Parameters:
  ///   - map: the description of the map.
  ///   - box: the box on the page, in millimetres.
  ///   - projection: the projection of the map.
  ///   - borders: the borders that give the shapes to fit.
  ///   - enlargement: the factor by which the finished drawing will be enlarged.
  /// - Throws: ``CartographyError``.
  init(
    _ map: MapDescription, in box: Box, _ projection: Projection, borders: Borders,
    enlargement: Double
  ) throws {
    guard box.width > 20, box.height > 20 else { throw CartographyError.frameTooSmall }
    switch map.frame {
    case .centered(let position, let denominator):
      guard let center = projection.forward(position) else {
        throw CartographyError.frameOutsideProjection(map.projection)
      }
      try self.init(
        box: box, projection: projection, center: center,
        denominator: denominator * (try projection.statedFactor(at: position)),
        enlargement: enlargement)
    case .fitting(let ids, let margin):
      let shapes = ids.map { ($0, borders.shape($0, on: map.date) ?? []) }
      for (id, shape) in shapes { try projection.refuseTear(through: shape, of: id) }
      let points = shapes.flatMap(\.1).flatMap(\.outer.points)
      let projected = projection.forward(points.map(LonLat.init)).compactMap { $0 }
      guard let extent = Box(projected) else { throw CartographyError.nothingToFit(ids) }
      let needed = max(
        extent.width / (box.width - 2 * margin.value),
        extent.height / (box.height - 2 * margin.value))
      guard let middle = projection.inverse(extent.center) else {
        throw CartographyError.frameOutsideProjection(map.projection)
      }
      let factor = try projection.statedFactor(at: middle)
      let stated = (needed * 1000 / enlargement / factor).roundedUpToTwoDigits
      try self.init(
        box: box, projection: projection, center: extent.center,
        denominator: stated * enlargement * factor, enlargement: enlargement)
    }
  }
}

extension Projection {
  /// Refuses a shape that the edge of the projection tears apart, although each of its corners has
  /// an image.
  ///
  /// - Throws: ``CartographyError/tornSubject(id:projection:meridian:)``.
  fileprivate func refuseTear(through shape: Area, of id: String) throws(CartographyError) {
    for ring in shape.map(\.outer) {
      // A tolerance of one kilometre is fine enough to detect a tear.
      let parts = project(ring.closed, tolerance: 1000)
      guard parts.count > 1, !forward(ring.points.map(LonLat.init)).contains(nil) else { continue }
      throw .tornSubject(
        id: id, projection: definition, meridian: ring.box?.center.x ?? 0)
    }
  }
}

extension Double {
  /// The number rounded up to two significant digits.
  var roundedUpToTwoDigits: Double {
    let unit = pow(10, (log10(self)).rounded(.down) - 1)
    return (self / unit - 1e-9).rounded(.up) * unit
  }
}
