import Documents
import Geometry

extension Borders {
  /// Where a line runs.
  ///
  /// - Throws: when it runs along arcs that do not join.
  package func polyline(of line: Line) throws(Diagnostic) -> Polyline {
    switch line.course {
    case .line(let polyline): return polyline
    case .arcs(let uses):
      return try polyline(along: uses, subject: line.id, at: line.evidence.location)
    }
  }

  /// The arcs as one chain, in order.
  ///
  /// - Parameters:
  ///   - subject: id of the feature that runs along them, for messages.
  ///   - location: where it is written down.
  /// - Throws: when two neighbours do not join.
  package func polyline(
    along uses: [Territory.ArcUse], subject: String, at location: SourceLocation?
  ) throws(Diagnostic) -> Polyline {
    if let gap = gaps(in: uses, isClosed: false, subject: subject, at: location).first { throw gap }
    var points: [Point] = []
    for use in uses { points += chain(use).dropFirst(points.isEmpty ? 0 : 1) }
    return Polyline(points)
  }

  /// A complaint about each pair of neighbours of which the first does not end where the second starts.
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

  /// The positions of an arc in the direction in which it is used.
  func chain(_ use: Territory.ArcUse) -> [Point] {
    let points = arc(use.arc)?.line.points ?? []
    return use.isReversed ? points.reversed() : points
  }

  private func nodes(of use: Territory.ArcUse) -> (start: String, end: String)? {
    guard let arc = arc(use.arc) else { return nil }
    return use.isReversed ? (arc.end, arc.start) : (arc.start, arc.end)
  }
}

extension Territory.ArcUse: CustomStringConvertible {
  /// As it is written in a boundary: with a hyphen before it when run backwards.
  public var description: String { isReversed ? "-" + arc : arc }

  fileprivate var turned: Territory.ArcUse {
    var use = self
    use.isReversed.toggle()
    return use
  }
}
