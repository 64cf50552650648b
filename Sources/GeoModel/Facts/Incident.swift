import Documents
import Geometry

/// A dated event, or the entry of troops.
package struct Incident: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case overflight, naval, attack, entry, escape, concentration, meeting
  }

  package var id: String
  package var kind: Kind
  package var names: Names
  package var date: CalendarDate
  package var until: CalendarDate?
  /// Nil where no position is known.
  package var position: LonLat?
  package var place: String?
  package var treaty: String?
  package var evidence: Evidence
}
