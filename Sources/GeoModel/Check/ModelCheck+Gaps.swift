import Documents
import Geometry
import Overlay
import Projection

extension ModelCheck {
  /// The largest land area, in square kilometres, of a gap between states that is treated as a
  /// rounding error.
  static let gapToleranceKm2 = 0.1

  /// Warnings for land that is enclosed by states but belongs to none of them. It may be a state
  /// that the model does not contain, so this is not an error. Each gap is reported once, for the
  /// first day on which it exists.
  func gapWarnings() -> [Diagnostic] {
    let states = drawn.filter { $0.territory.kind == .state }
    var told: Set<Point> = []
    return states.map(\.state.span.start).uniqued.sorted(by: isEarlier).flatMap { day in
      let present = states.filter { state in
        day.map(state.state.span.contains) ?? (state.state.span.start == nil)
      }
      return openFaces(between: present).flatMap { face -> [Diagnostic] in
        let neighbours = present.filter { $0.touches(face) }
        return land(in: face).compactMap { gap in
          guard let corner = gap.outer.points.first, told.insert(corner).inserted else {
            return nil
          }
          return warning(of: gap, at: corner, between: neighbours, on: day)
        }
      }
    }
  }

  /// The faces that the rings of the states enclose and that no state covers. A face may touch the
  /// outside at junctions. The union of the states has no hole there, so it is not enough to look
  /// for holes.
  private func openFaces(between states: [DrawnState]) -> Area {
    let rings = states.flatMap(\.outline).flatMap(\.rings)
    guard let overlay = try? Overlay(crossings: model.crossingLimit),
      let faces = try? overlay.faces(of: rings.map(\.closed)),
      let covered = try? overlay.union(states.map(\.outline)),
      let enclosed = try? overlay.union([faces])
    else { return [] }
    return (try? overlay.difference(enclosed, covered)) ?? []
  }

  /// The land in a face, without parts that are too small to matter.
  private func land(in face: Polygon) -> Area {
    var parts = [face]
    if let land = borders.land, let box = face.box,
      let overlay = try? Overlay(crossings: model.crossingLimit)
    {
      let nearby = land.filter { $0.box.intersects(box) }.map(\.part)
      parts = (try? overlay.intersection([face], nearby)) ?? parts
    }
    return parts.filter { [$0].squareKilometres > Self.gapToleranceKm2 }
  }

  private func warning(
    of gap: Polygon, at corner: Point, between states: [DrawnState], on day: Day?
  ) -> Diagnostic? {
    guard let first = states.first else { return nil }
    let others = states.dropFirst().map { "'\($0.territory.id)'" }
    let between =
      others.isEmpty ? "inside it" : "between it and \(others.joined(separator: " and "))"
    return Diagnostic(
      "\([gap].squareKilometres.measure) km² of land \(between) lie in no state"
        + "\(day.map { " from \($0)" } ?? ""), near \(corner.x.degrees), \(corner.y.degrees)",
      at: first.state.location, subject: first.territory.id,
      hint: first.state.isPolygon
        ? "mend the polygons round it" : "let the states round it run along the same arcs",
      severity: .warning)
  }
}

extension DrawnState {
  /// Whether the shape has a corner in common with the face.
  fileprivate func touches(_ face: Polygon) -> Bool {
    let corners = Set(face.outer.points)
    return outline.flatMap(\.rings).contains { !corners.isDisjoint(with: $0.points) }
  }
}
