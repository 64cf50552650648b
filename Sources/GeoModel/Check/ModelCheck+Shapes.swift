import Documents
import Geometry
import Overlay
import Projection

extension ModelCheck {
  /// The largest area, in square kilometres, of an overlap between states that is treated as a
  /// rounding error along the coast.
  static let overlapToleranceKm2 = 0.1
  /// The largest relative difference between a measured and a published area that is accepted.
  static let areaTolerance = 0.02
  /// The distance along a border, in kilometres, after which its errors no longer depend on each
  /// other.
  static let courseStretchKm = 10.0

  /// Errors for states that cover the same land on the same day.
  func overlaps() -> [Diagnostic] {
    let states = drawn.filter { $0.territory.kind == .state }
    return states.indices.flatMap { index in
      states[..<index].compactMap { overlap(of: states[index], with: $0) }
    }
  }

  private func overlap(of shape: DrawnState, with other: DrawnState) -> Diagnostic? {
    guard shape.territory.id != other.territory.id,
      let days = shape.state.span.intersection(other.state.span),
      let box = shape.area.box, let otherBox = other.area.box, box.intersects(otherBox)
    else { return nil }
    do {
      let common = try Overlay(crossings: model.crossingLimit).intersection(shape.area, other.area)
      let size = common.squareKilometres
      guard size > Self.overlapToleranceKm2, let corner = common.first?.outer.points.first else {
        return nil
      }
      // A strip that is no wider than the polygons are exact says nothing about whose land it is.
      let accuracies = [shape, other].compactMap(\.territory.evidence.accuracyKm)
      let isWithinAccuracy =
        shape.state.isPolygon && common.widthKm <= accuracies.max() ?? 0
      return Diagnostic(
        "covers \(size.measure) km² of '\(other.territory.id)'"
          + "\(days.start.map { " from \($0)" } ?? ""), near \(corner.x.degrees), \(corner.y.degrees)"
          + (isWithinAccuracy ? ", a strip no wider than they are exact" : ""),
        at: shape.state.location, subject: shape.territory.id,
        hint: shape.state.isPolygon
          ? "mend one of the polygons" : "let both run along the same arcs",
        severity: isWithinAccuracy ? .warning : .error)
    } catch {
      return Diagnostic(error, at: shape.state.location, subject: shape.territory.id)
    }
  }

  /// Warnings for shapes whose area differs from all published figures by more than the stated
  /// accuracy of their lines explains. Sources may contradict each other, so only the nearest figure
  /// counts.
  func areaWarnings() -> [Diagnostic] {
    drawn.compactMap { shape in
      guard !shape.state.statedAreas.isEmpty else { return nil }
      let measured = shape.area.squareKilometres
      let nearest = shape.state.statedAreas.min {
        abs($0.km2 - measured) < abs($1.km2 - measured)
      }
      guard let nearest,
        abs(measured - nearest.km2)
          > max(Self.areaTolerance * nearest.km2, uncertainty(of: shape.state))
      else { return nil }
      let share = (measured - nearest.km2) / nearest.km2 * 100
      return Diagnostic(
        "measures \(measured.measure) km², \(abs(share).measure) % "
          + "\(share > 0 ? "more" : "less") than the \(nearest.km2.measure) km² of "
          + nearest.sources.joined(separator: ", "),
        at: shape.state.location, subject: shape.territory.id,
        hint: "check its arcs, or say in 'text' what the figure counts", severity: .warning)
    }
  }

  /// The likely error of a shape's area in square kilometres. Each stretch of a border lies off by
  /// the accuracy of its arc, to one side or the other. Arcs at sea and at the edge of the model are
  /// no borders and do not count.
  private func uncertainty(of state: Territory.State) -> Double {
    let square = state.boundary.joined().compactMap { borders.arc($0.arc) }.reduce(0.0) {
      sum, arc in
      guard arc.kind == .border || arc.kind == .region, let accuracy = arc.evidence.accuracyKm
      else {
        return sum
      }
      let length = Geodesic.length(of: arc.line) / 1000
      return sum + accuracy * accuracy * length * Self.courseStretchKm
    }
    return square.squareRoot()
  }

  /// Errors for lines that follow arcs which do not join, and for exceptions to a line that is not
  /// a limit.
  func lineProblems() -> [Diagnostic] {
    let lost = model.lines.compactMap { line -> Diagnostic? in
      guard let limit = model.lines.first(where: { $0.id == line.exceptionTo }),
        limit.kind != .limit
      else { return nil }
      return Diagnostic(
        "'exception_to' should name a limit, and '\(limit.id)' is of kind \(limit.kind.rawValue)",
        at: line.evidence.location, subject: line.id)
    }
    return lost
      + model.lines.flatMap { line -> [Diagnostic] in
        guard case .arcs(let uses) = line.course else { return [] }
        return borders.gaps(
          in: uses, isClosed: false, subject: line.id, at: line.evidence.location)
      }
  }
}

extension Area {
  /// The width of the widest part, in kilometres, if each part is a strip: its area divided by half its outline.
  fileprivate var widthKm: Double {
    map { part in
      let length = part.rings.reduce(0) { $0 + Geodesic.length(of: $1.closed) } / 1000
      return length > 0 ? 2 * [part].squareKilometres / length : 0
    }.max() ?? 0
  }
}
