import GeoModel
import Geometry
import MapSpec
import Projection
import Scene

/// An overview map of the surroundings that marks the extent of the map frame.
struct LocatorMap: MapInset {
  let context: MapContext
  /// The frame of the map, whose extent is marked.
  let map: MapFrame
  private let frame: MapFrame

  /// - Throws: ``CartographyError`` or `ProjectionError`.
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
          Outline(try areas("locator-land")), fill: style.color(.locatorLand),
          stroke: Stroke(style.line(.coast).stroke.color, Millimetres(0.06)))),
      .shape(SceneShape(Outline(try areas("locator-lakes")), fill: style.color(.sea))),
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

  private func areas(_ layer: String) throws -> Area {
    try frame.area(context.model.basemap.areas(layer))
  }

  /// Points along the sides of the map frame, close enough together that the sides become curved when they are
  /// projected.
  private func sides(_ corners: [Point]) -> [Point] {
    Ring(corners).closed.resampled(step: 10).points
  }
}

extension MapFrame {
  /// Creates the frame of a locator. Its projection is a conic one for its own extent or, at the equator, a
  /// cylindrical one. Its height follows from the extent.
  fileprivate init(locator spec: InsetSpec.Locator) throws {
    let (extent, width) = (spec.extent, spec.width.value)
    let (lon, lat) = (extent.center.x, extent.center.y)
    let third = extent.height / 6
    // A cone with standard parallels at equal distances on both sides of the equator would be a cylinder.
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
