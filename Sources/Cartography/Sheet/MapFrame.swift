import Foundation
import Geometry
import MapSpec
import Projection
import Scene
import Work

/// The window of the page through which the map is seen: where on the page it lies, which projection it
/// uses and at which scale.
struct MapFrame {
  /// On the page, in millimetres.
  let box: Box
  let projection: Projection
  /// The middle of the frame, in metres of the projected system.
  let center: Point
  /// A length on the page is one of this many of the plane, before the drawing is enlarged. The scale on the ground is
  /// another one where the projection stretches it; see ``scale``.
  let denominator: Double
  /// How much the finished drawing will be enlarged; a larger sheet shows finer detail.
  let enlargement: Double
  /// Longitudes and latitudes that hold everything the frame shows, with a margin.
  let bounds: Box
  /// What the frame shows of the globe, where the projection is torn or ends near it; nil where it is whole there.
  let globe: VisibleGlobe?
  /// The scale on the ground in the middle and how far it differs elsewhere; nil where the middle has none.
  private(set) var scale: FrameScale?

  /// Millimetres on the page for one metre of the projected system.
  var mmPerMetre: Double { 1000 / denominator }

  /// The scale on paper in the middle of the frame, along the parallel, is one to this.
  var printedDenominator: Double { denominator / enlargement / nominal(scale?.middle ?? 1) }

  /// How far, before enlargement, a simplified line may lie from the true one: 0.03 mm on paper.
  var detail: Millimetres { Millimetres(0.03 / enlargement) }

  /// The same in metres of the projected system.
  var tolerance: Double { detail.value / mmPerMetre }

  /// - Parameter denominator: counts metres of the plane.
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

  /// Whether another frame of the same map shows the same in the same place.
  func isSame(as other: MapFrame) -> Bool {
    box == other.box && center == other.center && denominator == other.denominator
  }

  /// What a frame is made of; unlike the frame it may go from thread to thread.
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

  /// The same frame for another thread.
  ///
  /// - Throws: `ProjectionError`.
  init(_ place: Place) throws {
    (box, center, bounds, scale) = (place.box, place.center, place.bounds, place.scale)
    (denominator, enlargement, globe) = (place.denominator, place.enlargement, place.globe)
    projection = try Projection.made(by: place.projection)
  }

  /// How the page lies on the ground once the drawing is enlarged; nil when that cannot be told in degrees.
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

  /// The place on the page of a point of the projected system.
  func page(_ point: Point) -> Point {
    Point(
      box.center.x + (point.x - center.x) * mmPerMetre,
      box.center.y - (point.y - center.y) * mmPerMetre)
  }

  /// The place on the page of a position; nil where the projection has none.
  func page(_ position: LonLat) -> Point? { projection.forward(position).map { page($0) } }

  /// The position of a place on the page.
  func position(of point: Point) -> LonLat? { projection.inverse(plane(point)) }

  /// The point of the projected system at a place on the page.
  func plane(_ point: Point) -> Point {
    Point(
      center.x + (point.x - box.center.x) / mmPerMetre,
      center.y - (point.y - box.center.y) / mmPerMetre)
  }
}
