import Geometry
import MapSpec
import Scene

/// A tinted band along the inside of an area's borders, on dry land only.
struct BorderBand {
  let band: AreaStyle.Band
  let borders: [Polyline]

  /// The smallest lake, in square millimetres, that interrupts a band.
  private static let leastLake = 200.0
  /// The smallest part of a band to draw, in square millimetres. Smaller slivers along a shore look like dirt.
  private static let leastPart = 6.0

  /// Nil if the style has no band or if there is no border.
  init?(_ band: AreaStyle.Band?, along borders: [Polyline]) {
    guard let band, !borders.isEmpty else { return nil }
    (self.band, self.borders) = (band, borders)
  }

  /// - Throws: `OverlayError`.
  func nodes(in area: Area, _ page: Page, _ context: MapContext) throws -> [SceneNode] {
    let overlay = context.overlay
    // Only the far side of the buffer is visible. Along the border, the band ends at the area's own boundary.
    let near = try overlay.buffer(borders, distance: band.width.value, segments: 4)
    // Most islands are far from the border, so the overlay can skip them.
    let reach = near.compactMap(\.box)
    let touched = area.filter { part in
      part.box.map { box in reach.contains { $0.intersects(box) } } ?? false
    }
    let inside = try overlay.intersection(overlay.makeValid(touched), near)
    let lakes = page.basemap.lakes.filter { $0.area > Self.leastLake }
    let dry =
      lakes.isEmpty ? inside : try overlay.difference(inside, overlay.union([lakes]))
    let visible = dry.filter { $0.area > Self.leastPart }
    return [.shape(SceneShape(Outline(visible), fill: band.color))]
  }
}
