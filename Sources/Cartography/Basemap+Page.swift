import GeoModel
import Geometry

/// The base map's areas on the page, cut at the frame.
struct PageBasemap {
  /// Land a little beyond the frame, for buffers that must not end at its edge.
  let landBeyond: Area
  let land: Area
  let lakes: Area
  /// Where land meets water, cut at the frame.
  let coast: [Polyline]

  /// The outlines of the land layers without the edges along which the first, detailed one was cut out
  /// of the world.
  private static func coast(of names: [String], _ model: GeoModel, _ frame: MapFrame) -> [Polyline]
  {
    let rings = names.map { name in
      model.basemap.features(name).flatMap { feature -> [Ring] in
        guard case .area(let area) = feature.shape else { return [] }
        return area.flatMap(\.rings)
      }
    }
    let window = rings.first.flatMap { Box($0.flatMap(\.points)) }
    return rings.joined().flatMap { ring -> [Polyline] in
      guard let box = ring.box, box.touches(frame.bounds) else { return [] }
      return ring.shores(cutAt: window).flatMap { frame.lines($0) }
    }
  }

  init(_ model: GeoModel, _ frame: MapFrame) {
    let areas = { (names: [String], margin: Double) in
      names.flatMap { name in
        model.basemap.features(name).flatMap { feature -> Area in
          guard case .area(let area) = feature.shape else { return [] }
          return frame.area(area, margin: margin)
        }
      }
    }
    landBeyond = areas(["land", "land-coarse"], 8)
    land = landBeyond.compactMap { $0.clipped(to: frame.box) }
    lakes = areas(["lakes", "lakes-coarse"], 0)
    coast = Self.coast(of: ["land", "land-coarse"], model, frame)
  }
}

extension Ring {
  /// The ring as chains without its edges along the sides of a window.
  func shores(cutAt window: Box?) -> [Polyline] {
    guard let window, let box, !window.insetBy(1e-4).contains(box) else { return [closed] }
    let onSide = { (a: Point, b: Point) in
      [window.minX, window.maxX].contains { abs(a.x - $0) < 1e-3 && abs(b.x - $0) < 1e-3 }
        || [window.minY, window.maxY].contains { abs(a.y - $0) < 1e-3 && abs(b.y - $0) < 1e-3 }
    }
    return chains { !onSide($0, $1) }
  }

  /// The ring as chains of those edges that are kept.
  func chains(keeping keep: (Point, Point) -> Bool) -> [Polyline] {
    var parts: [[Point]] = [[]]
    for (a, b) in zip(closed.points, closed.points.dropFirst()) {
      if keep(a, b) {
        if parts[parts.count - 1].isEmpty { parts[parts.count - 1].append(a) }
        parts[parts.count - 1].append(b)
      } else if !parts[parts.count - 1].isEmpty {
        parts.append([])
      }
    }
    return parts.filter { $0.count > 1 }.map(Polyline.init)
  }
}
