import Documents
import Geometry

extension Borders {
  /// The points of a line.
  ///
  /// - Throws: An error if the line follows arcs that do not join.
  package func polyline(of line: Line) throws(Diagnostic) -> Polyline {
    switch line.course {
    case .line(let polyline): return polyline
    case .arcs(let uses):
      return try polyline(along: uses, subject: line.id, at: line.evidence.location)
    }
  }

  /// Joins arcs, in order, to one line.
  ///
  /// - Parameters:
  ///   - uses: The arcs and their directions.
  ///   - subject: The id of the feature that follows them, for messages.
  ///   - location: Where the feature is written, for messages.
  ///   - course: Returns the line for an arc. The default is the arc's full line; callers can pass
  ///     a simplified one with the same ends.
  /// - Throws: An error if an arc does not end where the next one starts.
  package func polyline(
    along uses: [Territory.ArcUse], subject: String, at location: SourceLocation?,
    course: (Arc) -> Polyline = { $0.line }
  ) throws(Diagnostic) -> Polyline {
    if let gap = gaps(in: uses, isClosed: false, subject: subject, at: location).first { throw gap }
    var points: [Point] = []
    for use in uses { points += chain(use, course).dropFirst(points.isEmpty ? 0 : 1) }
    return Polyline(points)
  }

  /// One error for each arc that does not end where the next one starts.
  func gaps(
    in uses: [Territory.ArcUse], isClosed: Bool, subject: String, at location: SourceLocation?
  ) -> [Diagnostic] {
    guard let first = uses.first else {
      return [Diagnostic("runs along no arc", at: location, subject: subject)]
    }
    if let missing = uses.first(where: { arc($0.arc) == nil }) {
      return [Diagnostic("there is no arc '\(missing.arc)'", at: location, subject: subject)]
    }
    let followers = uses.dropFirst() + (isClosed ? [first] : [])
    return zip(uses, followers).compactMap { use, next in
      guard let (_, end) = nodes(of: use), let (start, far) = nodes(of: next), end != start else {
        return nil
      }
      return Diagnostic(
        "the arc '\(use)' ends in the node '\(end)', but the next one, '\(next)', starts in "
          + "'\(start)'", at: location, subject: subject,
        hint: far == end ? "write '\(next.turned)'" : "an arc is missing between them")
    }
  }

  /// The points of an arc in the direction in which it is used.
  func chain(
    _ use: Territory.ArcUse, _ course: (Arc) -> Polyline = { $0.line }
  ) -> [Point] {
    let points = arc(use.arc).map(course)?.points ?? []
    return use.isReversed ? points.reversed() : points
  }

  private func nodes(of use: Territory.ArcUse) -> (start: String, end: String)? {
    guard let arc = arc(use.arc) else { return nil }
    return use.isReversed ? (arc.end, arc.start) : (arc.start, arc.end)
  }
}

extension Territory.ArcUse: CustomStringConvertible {
  /// The text of a boundary in the files: the id of the arc, preceded by a hyphen if its direction
  /// is reversed.
  public var description: String { isReversed ? "-" + arc : arc }

  fileprivate var turned: Territory.ArcUse {
    var use = self
    use.isReversed.toggle()
    return use
  }
}
