import GeoModel
import Geometry
import MapSpec
import Projection
import Scene

/// A little map of the surroundings with the map frame on it.
struct LocatorMap: MapInset {
  let context: MapContext
  /// The frame of the map, which it points out.
  let map: MapFrame
  private let frame: MapFrame

  /// - Throws: ``CartographyError``, or `ProjectionError`.
  init(context: MapContext, spec: InsetSpec.Locator, map: MapFrame) throws {
    (self.context, self.map) = (context, map)
    frame = try MapFrame(locator: spec)
  }

  func size() -> Vector { Vector(frame.box.width, frame.box.height) }

  func nodes(size: Vector) throws -> [SceneNode] {
    let style = context.style
    return [
      .shape(SceneShape(Outline(frame.box), fill: style.color(.sea))),
      .shape(
        SceneShape(
          Outline(areas("locator-land")), fill: style.color(.locatorLand),
          stroke: Stroke(style.line(.coast).stroke.color, Millimetres(0.06)))),
      .shape(SceneShape(Outline(areas("locator-lakes")), fill: style.color(.sea))),
      .shape(
        SceneShape(
          Outline(window), fill: style.color(.locatorFrame).withAlpha(0.16),
          stroke: Stroke(style.color(.locatorFrame), Millimetres(0.3), join: .miter))),
      .shape(SceneShape(Outline(frame.box), stroke: style.line(.inset).stroke)),
    ]
  }

  /// The frame of the map, as far as the extent shows it.
  private var window: Area {
    [Polygon(Ring(mapSides))].compactMap { holdsMap ? $0 : $0.clipped(to: frame.box) }
  }

  /// Whether the whole frame of the map lies in the extent.
  var holdsMap: Bool {
    mapSides.allSatisfy { frame.box.grown(by: Self.edge).contains($0) }
  }

  /// So little beyond its edge nobody sees, in millimetres.
  private static let edge = 0.15

  private var mapSides: [Point] {
    sides(map.box.corners).compactMap { map.position(of: $0) }.compactMap { frame.page($0) }
  }

  private func areas(_ layer: String) -> Area {
    context.model.basemap.features(layer).flatMap { feature -> Area in
      guard case .area(let area) = feature.shape else { return [] }
      return frame.area(area)
    }
  }

  /// The sides of the map frame, dense enough to bend.
  private func sides(_ corners: [Point]) -> [Point] {
    Ring(corners).closed.resampled(step: 10).points
  }
}

extension MapFrame {
  /// The frame of a locator: a conic projection of its own, at the equator a cylindrical one, whose height follows from the extent.
  fileprivate init(locator spec: InsetSpec.Locator) throws {
    let (extent, width) = (spec.extent, spec.width.value)
    let (lon, lat) = (extent.center.x, extent.center.y)
    let third = extent.height / 6
    // A cone whose parallels lie alike on both sides of the equator is a cylinder.
    let isCylinder = abs(lat) < 0.1
    let projection = try Projection(
      isCylinder
        ? "+proj=merc +lat_ts=\(third) +lon_0=\(lon) +datum=WGS84"
        : "+proj=lcc +lat_1=\(lat - third) +lat_2=\(lat + third) +lat_0=\(lat) +lon_0=\(lon) +datum=WGS84"
    )
    let west = projection.forward(LonLat(extent.minX, lat)) ?? Point(0, 0)
    let east = projection.forward(LonLat(extent.maxX, lat)) ?? Point(1, 0)
    let south = projection.forward(LonLat(lon, extent.minY)) ?? Point(0, 0)
    let north = projection.forward(LonLat(lon, extent.maxY)) ?? Point(0, 1)
    let metres = abs(east.x - west.x)
    let height = width * (north.y - south.y) / metres
    try self.init(
      box: Box(x: 0, y: 0, width: width, height: height), projection: projection,
      center: Point((west.x + east.x) / 2, (south.y + north.y) / 2),
      denominator: metres * 1000 / width)
  }
}
