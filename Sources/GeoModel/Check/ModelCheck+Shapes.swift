import Documents
import Geometry
import Overlay
import Projection

extension ModelCheck {
  /// Two states may share so many square kilometres: rounding along the coast.
  static let overlapToleranceKm2 = 0.1
  /// Measured and stated areas may differ by this share.
  static let areaTolerance = 0.02
  /// How far a line is off at one place says little of how far it is off so many kilometres on.
  static let courseStretchKm = 10.0

  /// States that cover the same ground on the same day.
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
      return Diagnostic(
        "covers \(size.measure) km² of '\(other.territory.id)'"
          + "\(days.start.map { " from \($0)" } ?? ""), near \(corner.x.degrees), \(corner.y.degrees)",
        at: shape.state.location, subject: shape.territory.id,
        hint: "let both run along the same arcs")
    } catch {
      return Diagnostic(error, at: shape.state.location, subject: shape.territory.id)
    }
  }

  /// Shapes whose size is far from every figure that a source gives, further than the stated accuracy of their lines
  /// explains. The nearest figure counts: sources may contradict each other.
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

  /// By how many square kilometres a shape may be too large or too small: each stretch of its lines strays by their
  /// accuracy, now to this side, now to that. What closes it at sea or at the edge of the model is no line of its.
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

  /// Lines along arcs that do not join, and exceptions to what is no limit.
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
