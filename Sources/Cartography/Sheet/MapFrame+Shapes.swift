import Geometry
import Overlay
import Projection
import Work

extension MapFrame {
  /// Projects a line of longitudes and latitudes to the page, simplifies it and clips it to the
  /// frame.
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

  /// Projects a line of longitudes and latitudes to the page and clips it to the frame. All its
  /// points are kept.
  func course(_ line: Polyline) -> [Polyline] {
    near(line).flatMap { part in
      projected(part).flatMap { projected in
        Polyline(projected.points.map { page($0) }).clipped(to: box)
      }
    }
  }

  /// Projects an area of longitudes and latitudes to the page, simplifies it and clips it.
  ///
  /// - Parameters:
  ///   - area: the area.
  ///   - rule: how its rings are generalised besides.
  ///   - margin: the distance in millimetres by which the result extends beyond the frame.
  /// - Throws: `OverlayError`.
  func area(
    _ area: Area, _ rule: Generalisation.Rule? = nil, margin: Millimetres = Millimetres(0)
  ) throws -> Area {
    try area.flatMap { polygon -> Area in
      try parts(of: polygon, margin: margin).flatMap { near -> Area in
        let projected = timed(.project) { projection.project(near, tolerance: tolerance) }
        guard let projected else { return [] }
        return timed(.generalise) { () -> Area in
          let fine = projected.map { page($0) }.simplified(tolerance: detail.value)
          let shown = rule.map { rule in fine?.generalised(rule) } ?? fine
          return shown.map(put)?.compactMap { $0.clipped(to: box.grown(by: margin.value)) } ?? []
        }
      }
    }
  }

  /// Projects an area of longitudes and latitudes to the page without simplifying it. At most,
  /// parts that lie far outside the frame are cut off.
  ///
  /// - Parameters:
  ///   - area: the area.
  ///   - margin: the distance in millimetres beyond the frame within which nothing is cut off.
  ///   - overlay: the overlay operations.
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

  /// Sorts the rings of a projected polygon into outer rings and holes. If the map ends at a
  /// circle, that circle is a hole on the globe but an outer ring on the page.
  func put(_ polygon: Polygon) -> Area {
    globe == nil || polygon.holes.isEmpty ? [polygon] : polygon.rings.evenOddArea
  }

  /// The longitudes and latitudes that the frame and a margin around it show, with room to spare:
  /// the scale varies, so the box is grown by twice the margin.
  func bounds(margin: Millimetres) -> Box {
    bounds.grown(by: margin.value / box.width * bounds.width * 2).withinTurn
  }

  /// The parts of a polygon of longitudes and latitudes that must be projected to fill the frame
  /// and a margin around it. They are moved by full turns to the longitudes of the frame. The
  /// result is empty if no part lies there.
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

  /// Whether the frame may show something in a box of longitudes and latitudes.
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
  /// The part of an area inside a box. If all of it is inside, the result is the area itself.
  fileprivate func part(of area: Area, in box: Box) throws -> Area {
    if area.allSatisfy({ $0.box.map(box.contains) ?? true }) { return area }
    return try intersection(area, [Polygon(box)])
  }
}

extension Box {
  /// A box of longitudes and latitudes, grown on each side by a share of its longer side.
  func withMargin(_ share: Double) -> Box { grown(by: share * max(width, height)).withinTurn }

  /// The box limited to one full turn of longitudes around its middle and to latitudes from −90 to
  /// 90 degrees, so that it contains no position twice.
  var withinTurn: Box {
    let reach = min(width, 360) / 2
    return Box(
      minX: center.x - reach, minY: max(minY, -90), maxX: center.x + reach, maxY: min(maxY, 90))
  }
}
