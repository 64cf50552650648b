import Documents
import Geometry
import Overlay

extension Borders {
  /// The area that a territory covers on `date`: the polygons of its rings without the sea. Lakes
  /// count as land. If the base map has no layer of land, the rings are used without cutting them
  /// at the coast.
  ///
  /// - Throws: An error if the territory has no shape on that day, if its arcs do not join, or if
  ///   its rings cross.
  package func area(of territory: Territory, on date: Day) throws(Diagnostic) -> Area {
    try area(of: try state(of: territory, on: date), subject: territory.id)
  }

  /// The polygons of a territory's rings on `date`, including the parts that run through the sea or
  /// outside the mapped area. A ring inside another one is a hole.
  ///
  /// - Throws: An error if the territory has no shape on that day, or if its arcs do not join.
  package func outline(of territory: Territory, on date: Day) throws(Diagnostic) -> Area {
    try outline(of: try state(of: territory, on: date), subject: territory.id)
  }

  /// The area that a shape covers, without the sea. `subject` is the id of its territory, for
  /// messages.
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

  /// The error for rings that cross themselves or each other. Nil if they do not.
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

  /// The polygons of a shape's rings.
  ///
  /// - Parameters:
  ///   - state: The shape.
  ///   - subject: The id of its territory, for messages.
  ///   - course: Returns the line for an arc. The default is the arc's full line; callers can pass
  ///     a simplified one.
  package func outline(
    of state: Territory.State, subject: String, along course: (Arc) -> Polyline = { $0.line }
  ) throws(Diagnostic) -> Area {
    var rings: [Ring] = []
    for uses in state.boundary {
      let gaps = gaps(in: uses, isClosed: true, subject: subject, at: state.location)
      if let gap = gaps.first { throw gap }
      rings.append(
        Ring(
          uses.flatMap { chain($0, course).dropLast() }))
    }
    guard let area = nested(rings, limit: Overlay.nestedPairs * crossingLimit) else {
      throw Diagnostic(
        "too many of its rings lie in each other", at: state.location, subject: subject,
        hint: "leave some out, or raise \(Setting.crossings.words)", settings: [.crossings])
    }
    return area
  }
}

/// Converts rings to polygons. A ring inside an odd number of larger rings is a hole in the
/// smallest of them. Returns nil if more pairs of rings than `limit` have to be tested.
private func nested(_ rings: [Ring], limit: Int) -> Area? {
  guard rings.count > 1 else { return rings.map { Polygon($0) } }
  let sizes = rings.map(\.area)
  let sorted = rings.indices.sorted { sizes[$0] > sizes[$1] }.map { rings[$0] }
  let boxes = sorted.map { $0.box ?? Box(Point(0, 0), Point(0, 0)) }
  let tree = BoxTree(boxes)
  var polygons: Area = []
  /// For each ring, the index of the polygon whose outer ring it is. Nil for a hole.
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
  /// Whether most corners of `other` lie inside. The majority decides, because some may lie on the
  /// edge.
  fileprivate func encloses(_ other: Ring) -> Bool {
    other.points.count { contains($0) } * 2 > other.points.count
  }
}
