import Documents
import Geometry

/// A junction where arcs meet.
package struct Node: Hashable, Sendable {
  package var id: String
  package var position: LonLat
  package var text: String
  package var evidence: Evidence
}

/// A stretch of border between two nodes, shared by the territories on both sides.
package struct Arc: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Drawn as a state border while it is one.
    case border
    /// The edge of a region, drawn only with it.
    case region
    /// Closes a ring through the sea; never drawn.
    case sea
    /// Closes a ring outside the mapped window; never drawn.
    case frame
  }

  package var id: String
  package var kind: Kind
  package var start: String
  package var end: String
  /// Longitudes and latitudes, the first and the last those of the nodes.
  package var line: Polyline
  package var names: Names
  /// How the line was found, in a sentence.
  package var method: String
  /// The days on which it is a border.
  package var span: DateSpan
  package var evidence: Evidence
}
