import Documents
import Geometry
import Overlay

extension Borders {
  /// What a territory covers on `date`: its rings without the sea. Lakes count as land; without a layer
  /// of land the rings are taken whole.
  ///
  /// - Throws: when it has no shape on that day, when its arcs do not join, or when its rings cross.
  package func area(of territory: Territory, on date: Day) throws(Diagnostic) -> Area {
    try area(of: try state(of: territory, on: date), subject: territory.id)
  }

  /// The rings of a territory on `date`, through the sea and beyond the mapped window; a ring inside
  /// another one is a hole.
  ///
  /// - Throws: when it has no shape on that day, or when its arcs do not join.
  package func outline(of territory: Territory, on date: Day) throws(Diagnostic) -> Area {
    try outline(of: try state(of: territory, on: date), subject: territory.id)
  }

  /// What a shape covers without the sea.
  ///
  /// - Parameter subject: id of its territory, for messages.
  package func area(of state: Territory.State, subject: String) throws(Diagnostic) -> Area {
    let outline = try outline(of: state, subject: subject)
    guard let land, let box = outline.box else { return outline }
    let nearby = land.filter { $0.box.intersects(box) }.map(\.part)
    do {
      return try Overlay(crossings: crossingLimit).intersection(outline, nearby)
    } catch {
      if let fault = crossing(in: outline, of: state, subject: subject) { throw fault }
      throw Diagnostic(
        "cannot be cut at the coast: \(error.message)", at: state.location, subject: subject,
        hint: error.hint, settings: error.settings)
    }
  }

  /// The complaint about rings that cross themselves or each other; nil when they do not.
  func crossing(in outline: Area, of state: Territory.State, subject: String) -> Diagnostic? {
    do {
      guard let fault = try Overlay(crossings: crossingLimit).invalidity(of: outline) else {
        return nil
      }
      let place = fault.location.map { " at \($0.x.degrees), \($0.y.degrees)" } ?? ""
      return Diagnostic(
        "its boundary is not sound: \(fault.reason)\(place)", at: state.location, subject: subject,
        hint: "look there for arcs that cross or touch")
    } catch {
      return Diagnostic(error, at: state.location, subject: subject)
    }
  }

  /// The rings of a shape.
  ///
  /// - Parameters:
  ///   - subject: id of its territory, for messages.
  ///   - course: where an arc runs, when it is not to be followed in all its bends.
  package func outline(
    of state: Territory.State, subject: String, along course: (Arc) -> Polyline = { $0.line }
  ) throws(Diagnostic) -> Area {
    var rings: [Ring] = []
    for uses in state.boundary {
      let gaps = gaps(in: uses, isClosed: true, subject: subject, at: state.location)
      if let gap = gaps.first { throw gap }
      rings.append(
        Ring(
          uses.flatMap { use -> ArraySlice<Point> in
            let points = arc(use.arc).map { course($0).points } ?? []
            return (use.isReversed ? points.reversed() : points).dropLast()
          }))
    }
    guard let area = nested(rings, limit: Overlay.nestedPairs * crossingLimit) else {
      throw Diagnostic(
        "too many of its rings lie in each other", at: state.location, subject: subject,
        hint: "leave some out, or raise \(Setting.crossings.words)", settings: [.crossings])
    }
    return area
  }
}

/// Rings as polygons: one inside an odd number of larger ones is a hole of the smallest of those. Nil when more pairs
/// than allowed may lie in each other.
private func nested(_ rings: [Ring], limit: Int) -> Area? {
  guard rings.count > 1 else { return rings.map { Polygon($0) } }
  let sizes = rings.map(\.area)
  let sorted = rings.indices.sorted { sizes[$0] > sizes[$1] }.map { rings[$0] }
  let boxes = sorted.map { $0.box ?? Box(Point(0, 0), Point(0, 0)) }
  let tree = BoxTree(boxes)
  var polygons: Area = []
  /// The polygon that each ring bounds from outside; nil for a hole.
  var owners: [Int?] = []
  var pairs = 0
  for (index, ring) in sorted.enumerated() {
    var around: [Int] = []
    tree.visit(boxes[index]) { other in
      pairs += 1
      if other < index, sorted[other].encloses(ring) { around.append(other) }
      return pairs <= limit
    }
    guard pairs <= limit else { return nil }
    if around.count % 2 == 1, let owner = around.max().flatMap({ owners[$0] }) {
      polygons[owner].holes.append(ring)
      owners.append(nil)
    } else {
      owners.append(polygons.count)
      polygons.append(Polygon(ring))
    }
  }
  return polygons
}

extension Ring {
  /// Whether most corners of `other` lie inside; some may lie on the edge.
  fileprivate func encloses(_ other: Ring) -> Bool {
    other.points.count { contains($0) } * 2 > other.points.count
  }
}
