import Documents
import Foundation
import GeoModel
import Geometry
import MapSpec
import Projection
import Selection

extension MapFrame {
  /// Creates the frame that a map description asks for, in a box on the page.
  ///
  /// - Parameters:
  ///   - facts: the facts of the map with its description. They give the bases to fit.
  ///   - box: the box on the page, in millimetres.
  ///   - projection: the projection of the map.
  ///   - borders: the borders that give the shapes to fit.
  ///   - enlargement: the factor by which the finished drawing will be enlarged.
  /// - Throws: ``CartographyError``.
  init(
    _ facts: MapFacts, in box: Box, _ projection: Projection, borders: Borders,
    enlargement: Double
  ) throws {
    guard box.width > 20, box.height > 20 else { throw CartographyError.frameTooSmall }
    let map = facts.map
    switch map.frame {
    case .centered(let position, let denominator):
      guard let center = projection.forward(position) else {
        throw CartographyError.frameOutsideProjection(map.projection)
      }
      try self.init(
        box: box, projection: projection, center: center,
        denominator: denominator * (try projection.statedFactor(at: position)),
        enlargement: enlargement)
    case .fitting(let fit, let margin):
      let shapes = fit.ids.map { ($0, borders.shape($0, on: map.date) ?? []) }
      for (id, shape) in shapes { try projection.refuseTear(through: shape, of: id) }
      let outlines = shapes.flatMap(\.1).flatMap(\.outer.points).map(LonLat.init)
      let places = facts.model.places.filter { fit.ids.contains($0.id) }.map(\.position)
      let spots = places + (fit.holdsBases ? facts.positionsOfBases : [])
      let projected = projection.forward(outlines + spots).compactMap { $0 }
      guard var extent = Box(projected) else { throw CartographyError.nothingToFit(fit) }
      let missing = Self.leastExtent - max(extent.width, extent.height)
      if missing > 0 { extent = extent.grown(by: missing / 2) }
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

  /// The least width or height, in metres of the projection's plane, of what a frame fits. It matters for a
  /// single base.
  private static let leastExtent = 20_000.0
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
