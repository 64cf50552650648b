import Foundation
import Geometry
import MapSpec
import Projection
import Scene
import Work

/// The window on the page that shows the map: its position on the page, its projection and its scale.
struct MapFrame {
  /// The box of the frame on the page, in millimetres.
  let box: Box
  let projection: Projection
  /// The centre of the frame, in metres in the projection's plane.
  let center: Point
  /// The scale denominator before the drawing is enlarged, relative to the projection's plane. The scale on the
  /// ground differs where the projection stretches it; see ``scale``.
  let denominator: Double
  /// The factor by which the finished drawing will be enlarged. A larger sheet shows finer detail.
  let enlargement: Double
  /// The longitudes and latitudes of everything that the frame shows, with a margin, in degrees.
  let bounds: Box
  /// The visible part of the globe, if the projection is torn or ends in the frame or near it; nil
  /// otherwise.
  let globe: VisibleGlobe?
  /// The scale on the ground at the centre and the deviations from it; nil if the projection is not
  /// defined at the centre.
  private(set) var scale: FrameScale?

  /// The length on the page of one metre in the projection's plane, in millimetres.
  var mmPerMetre: Double { 1000 / denominator }

  /// The denominator of the printed scale at the centre of the frame, along the parallel.
  var printedDenominator: Double { denominator / enlargement / nominal(scale?.middle ?? 1) }

  /// The largest distance between a generalised line and the original, before the enlargement. It is 0.03 mm
  /// on the printed sheet.
  var detail: Millimetres { Millimetres(0.03 / enlargement) }

  /// The same distance, in metres in the projection's plane.
  var tolerance: Double { detail.value / mmPerMetre }

  /// - Parameters:
  ///   - box: the box on the page, in millimetres.
  ///   - projection: the projection of the map.
  ///   - center: the centre of the frame, in metres in the projection's plane.
  ///   - denominator: the scale denominator relative to the plane.
  ///   - enlargement: the factor by which the finished drawing will be enlarged.
  /// - Throws: ``CartographyError/frameOutsideProjection(_:)``.
  init(
    box: Box, projection: Projection, center: Point, denominator: Double, enlargement: Double = 1
  ) throws {
    (self.box, self.projection, self.center) = (box, projection, center)
    (self.denominator, self.enlargement) = (denominator, enlargement)
    let metres = Box(
      center: center, width: box.width * denominator / 1000, height: box.height * denominator / 1000
    )
    let seen = projection.bounds(of: metres)?.withMargin(0.02)
    globe = try VisibleGlobe.near(
      metres, seen: seen, projection, denominator: denominator, enlargement: enlargement)
    guard let bounds = globe?.box.withinTurn ?? seen else {
      throw CartographyError.frameOutsideProjection(projection.definition)
    }
    self.bounds = bounds
    scale = nil
    if let middle = projection.inverse(center) {
      scale = FrameScale(middle: middle, places: measuredPlaces(), projection)
    }
  }

  /// Whether another frame of the same map shows the same extent at the same position on the page.
  func isSame(as other: MapFrame) -> Bool {
    box == other.box && center == other.center && denominator == other.denominator
  }

  /// The values that define a frame. Unlike the frame, they may be passed to another thread.
  struct Place: Sendable {
    let box: Box
    let projection: Projection.Recipe
    let center: Point
    let denominator: Double
    let enlargement: Double
    let bounds: Box
    let globe: VisibleGlobe?
    let scale: FrameScale?
  }

  var place: Place {
    Place(
      box: box, projection: projection.recipe, center: center, denominator: denominator,
      enlargement: enlargement, bounds: bounds, globe: globe, scale: scale)
  }

  /// Creates the same frame for another thread.
  ///
  /// - Throws: `ProjectionError`.
  init(_ place: Place) throws {
    (box, center, bounds, scale) = (place.box, place.center, place.bounds, place.scale)
    (denominator, enlargement, globe) = (place.denominator, place.enlargement, place.globe)
    projection = try Projection.made(by: place.projection)
  }

  /// The georeference of the page after the enlargement; nil if the extent cannot be given in degrees.
  var georeference: Scene.Georeference? {
    let metres = denominator / 1000
    let shown = Box(center: center, width: box.width * metres, height: box.height * metres)
    return projection.bounds(of: shown).map { bounds in
      Scene.Georeference(
        projection: projection.definition,
        origin: Point(
          (center.x - box.center.x * metres) / projection.unit,
          (center.y + box.center.y * metres) / projection.unit),
        unitsPerMillimetre: metres / enlargement / projection.unit, bounds: bounds)
    }
  }

  /// The point on the page for a point in the projection's plane.
  func page(_ point: Point) -> Point {
    Point(
      box.center.x + (point.x - center.x) * mmPerMetre,
      box.center.y - (point.y - center.y) * mmPerMetre)
  }

  /// The point on the page for a geographic position; nil where the projection is not defined.
  func page(_ position: LonLat) -> Point? { projection.forward(position).map { page($0) } }

  /// The geographic position of a point on the page; nil where the projection is not defined.
  func position(of point: Point) -> LonLat? { projection.inverse(plane(point)) }

  /// The point in the projection's plane for a point on the page.
  func plane(_ point: Point) -> Point {
    Point(
      center.x + (point.x - box.center.x) / mmPerMetre,
      center.y - (point.y - box.center.y) / mmPerMetre)
  }
}
