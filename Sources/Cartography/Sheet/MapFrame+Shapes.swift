import Geometry
import Overlay
import Projection
import Work

extension MapFrame {
  /// A line of longitudes and latitudes on the page, cut at the frame.
  func lines(_ line: Polyline) -> [Polyline] {
    near(line).flatMap { part in
      let parts = projected(part)
      return timed(.generalise) {
        parts.flatMap { projected in
          Polyline(projected.points.map { page($0) }).simplified(tolerance: detail.value)
            .clipped(to: box)
        }
      }
    }
  }

  /// A line of longitudes and latitudes on the page with all its points, cut at the frame.
  func course(_ line: Polyline) -> [Polyline] {
    near(line).flatMap { part in
      projected(part).flatMap { projected in
        Polyline(projected.points.map { page($0) }).clipped(to: box)
      }
    }
  }

  /// An area of longitudes and latitudes on the page, cut at a margin outside the frame.
  ///
  /// - Throws: `OverlayError`.
  func area(_ area: Area, margin: Millimetres = Millimetres(0)) throws -> Area {
    try area.flatMap { polygon -> Area in
      try parts(of: polygon, margin: margin).flatMap { near -> Area in
        let projected = timed(.project) { projection.project(near, tolerance: tolerance) }
        guard let projected else { return [] }
        return timed(.generalise) {
          projected.map { page($0) }.simplified(tolerance: detail.value).map(put)?.compactMap {
            $0.clipped(to: box.grown(by: margin.value))
          } ?? []
        }
      }
    }
  }

  /// An area of longitudes and latitudes on the page with all its corners, cut far outside the frame at most.
  ///
  /// - Throws: `OverlayError`.
  func outline(_ area: Area, margin: Millimetres, _ overlay: Overlay) throws -> Area {
    let window = bounds(margin: margin)
    let near =
      try globe.map { globe in try area.flatMap(globe.parts) }
      ?? turns(of: area, window).flatMap { turn in
        try overlay.part(of: area.map { $0.turned(by: turn) }, in: window)
      }
    return timed(.project) { projection.project(near, tolerance: tolerance) }
      .flatMap { polygon in put(polygon.map { page($0) }) }
  }

  private func turns(of area: Area, _ window: Box) -> [Double] {
    area.box.map { Cartography.turns(of: $0, in: window) } ?? []
  }

  /// A projected polygon with its rings put in order: where the projection ends at a circle, that circle is a hole on
  /// the globe and an outer ring on the page.
  func put(_ polygon: Polygon) -> Area {
    globe == nil || polygon.holes.isEmpty ? [polygon] : polygon.rings.evenOddArea
  }

  /// Longitudes and latitudes that hold what the frame and a margin round it show.
  func bounds(margin: Millimetres) -> Box {
    bounds.grown(by: margin.value / box.width * bounds.width * 2).withinTurn
  }

  /// What of a polygon of longitudes and latitudes has to be projected to fill the frame and a margin round
  /// it, moved by whole turns to where the frame is; nothing when nothing of it lies there.
  ///
  /// - Throws: `OverlayError`.
  func parts(of polygon: Polygon, margin: Millimetres) throws -> Area {
    if let globe { return try globe.parts(of: polygon) }
    let window = bounds(margin: margin)
    guard let extent = polygon.box else { return [] }
    return Cartography.turns(of: extent, in: window).compactMap { turn in
      let moved = polygon.turned(by: turn)
      return moved.box.map(window.contains) == true ? moved : moved.clipped(to: window)
    }
  }

  /// Whether something in a box of longitudes and latitudes may be seen in the frame.
  func maySee(_ extent: Box) -> Bool { !Cartography.turns(of: extent, in: bounds).isEmpty }

  private func near(_ line: Polyline) -> [Polyline] {
    guard let extent = line.box else { return [] }
    return Cartography.turns(of: extent, in: bounds).flatMap { turn in
      line.turned(by: turn).clipped(to: bounds)
    }
  }

  private func projected(_ line: Polyline) -> [Polyline] {
    timed(.project) {
      projection.project(line, tolerance: tolerance, isChecked: globe != nil)
    }
  }
}

extension Overlay {
  /// What of an area lies in a box; the area itself when all does.
  fileprivate func part(of area: Area, in box: Box) throws -> Area {
    if area.allSatisfy({ $0.box.map(box.contains) ?? true }) { return area }
    return try intersection(area, [Polygon(box)])
  }
}

extension Box {
  /// A box of longitudes and latitudes grown by a share of its size.
  func withMargin(_ share: Double) -> Box { grown(by: share * max(width, height)).withinTurn }

  /// A box of longitudes and latitudes with no place twice.
  var withinTurn: Box {
    let reach = min(width, 360) / 2
    return Box(
      minX: center.x - reach, minY: max(minY, -90), maxX: center.x + reach, maxY: min(maxY, 90))
  }
}
