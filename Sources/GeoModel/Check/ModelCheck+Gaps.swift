import Documents
import Geometry
import Overlay
import Projection

extension ModelCheck {
  /// A gap between states may hold so many square kilometres of land: rounding.
  static let gapToleranceKm2 = 0.1

  /// Land that states surround and none of them has. It may be a state that is not drawn, so this is a
  /// warning. Each gap is told once, for the first day on which it is there.
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

  /// The faces that the rings of the states enclose and none of them covers. A face may touch the outside
  /// at junctions, where the union of the states has no hole.
  private func openFaces(between states: [DrawnState]) -> Area {
    let rings = states.flatMap(\.outline).flatMap(\.rings)
    guard let overlay = try? Overlay(crossings: model.crossingLimit),
      let faces = try? overlay.faces(of: rings.map(\.closed)),
      let covered = try? overlay.union(states.map(\.outline)),
      let enclosed = try? overlay.union([faces])
    else { return [] }
    return (try? overlay.difference(enclosed, covered)) ?? []
  }

  /// What of a face is land, crumbs left out.
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
      hint: "let the states round it run along the same arcs", severity: .warning)
  }
}

extension DrawnState {
  /// Whether it has a corner in common with the face.
  fileprivate func touches(_ face: Polygon) -> Bool {
    let corners = Set(face.outer.points)
    return outline.flatMap(\.rings).contains { !corners.isDisjoint(with: $0.points) }
  }
}
