import Documents
import Geometry

/// A line that is no border: a limit for troops, a defence line, a fortification, a zone along a coast.
package struct Line: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case limit
    case defenceLine = "defence-line"
    case proposedFortification = "proposed-fortification"
    case meridian
    case artilleryZone = "artillery-zone"
    /// Troops massed along it, on its `side`.
    case concentration
    case route
  }

  package enum Side: String, CaseIterable, Sendable { case left, right }

  /// Where the line runs.
  package enum Course: Hashable, Sendable {
    /// Longitudes and latitudes.
    case line(Polyline)
    /// Along arcs, in order.
    case arcs([Territory.ArcUse])
  }

  package var id: String
  package var kind: Kind
  package var course: Course
  package var names: Names
  package var treaty: String?
  /// The permitted or defended side, seen along the line.
  package var side: Side?
  /// The limit that does not hold along this line.
  package var exceptionTo: String?
  package var proposedBy: Proposer?
  package var outcome: Facility.Outcome?
  package var span: DateSpan
  package var text: String?
  package var evidence: Evidence
}
