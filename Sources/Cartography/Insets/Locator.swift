import GeoModel
import Geometry
import MapSpec
import Projection
import Scene

/// A little map of the surroundings with the map frame on it.
struct Locator {
  let context: MapContext
  let spec: InsetSpec

  /// Its size, which costs nothing of the drawing.
  func size() throws -> Vector {
    let box = try frame().box
    return Vector(box.width, box.height)
  }

  func drawing() throws -> InsetDrawing {
    let frame = try frame()
    let style = context.style
    let land = areas("locator-land", frame)
    let lakes = areas("locator-lakes", frame)
    let seen = context.frame.box.corners
    let window = sides(seen).compactMap { context.frame.position(of: $0) }
      .compactMap { frame.page($0) }
    let nodes: [SceneNode] = [
      .shape(SceneShape(Outline(frame.box), fill: style.color(.sea))),
      .shape(
        SceneShape(
          Outline(land), fill: style.color(.locatorLand),
          stroke: Stroke(style.line(.coast).stroke.color, Millimetres(0.06)))),
      .shape(SceneShape(Outline(lakes), fill: style.color(.sea))),
      .shape(
        SceneShape(
          Outline(Ring(window)), fill: style.color(.locatorFrame).withAlpha(0.16),
          stroke: Stroke(style.color(.locatorFrame), Millimetres(0.3), join: .miter))),
      .shape(SceneShape(Outline(frame.box), stroke: style.line(.inset).stroke)),
    ]
    let sources = ["locator-land"].compactMap { context.model.basemap.layers[$0]?.source }
    return InsetDrawing(
      nodes: nodes, size: Vector(frame.box.width, frame.box.height), sources: sources)
  }

  /// A conic projection of the inset's own, whose height follows from the extent.
  private func frame() throws -> MapFrame {
    let extent = spec.extent ?? Box(minX: -12, minY: 34, maxX: 42, maxY: 70)
    let width = spec.width?.value ?? 40
    let (lon, lat) = (extent.center.x, extent.center.y)
    let third = extent.height / 6
    let projection = try Projection(
      "+proj=lcc +lat_1=\(lat - third) +lat_2=\(lat + third) +lat_0=\(lat) +lon_0=\(lon) +datum=WGS84"
    )
    let west = projection.forward(LonLat(extent.minX, lat)) ?? Point(0, 0)
    let east = projection.forward(LonLat(extent.maxX, lat)) ?? Point(1, 0)
    let south = projection.forward(LonLat(lon, extent.minY)) ?? Point(0, 0)
    let north = projection.forward(LonLat(lon, extent.maxY)) ?? Point(0, 1)
    let metres = abs(east.x - west.x)
    let height = width * (north.y - south.y) / metres
    return try MapFrame(
      box: Box(x: 0, y: 0, width: width, height: height), projection: projection,
      center: Point((west.x + east.x) / 2, (south.y + north.y) / 2),
      denominator: metres * 1000 / width)
  }

  private func areas(_ layer: String, _ frame: MapFrame) -> Area {
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
