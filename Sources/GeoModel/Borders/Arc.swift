import Documents
import Geometry

/// A junction at which arcs of borders meet.
public struct Node: Hashable, Sendable {
  /// Its id, unique among the nodes: lower case letters a to z, digits and hyphens.
  public var id: String
  /// Its position, in degrees on WGS84.
  public var position: LonLat
  /// A description of the position in words. It may be empty.
  public var text: String
  /// The sources of the position and its accuracy.
  public var evidence: Evidence

  /// Creates a junction.
  public init(id: String, position: LonLat, text: String = "", evidence: Evidence) {
    (self.id, self.position, self.text, self.evidence) = (id, position, text, evidence)
  }
}

/// A stretch of border between two nodes, shared by the territories on both sides.
public struct Arc: Hashable, Sendable {
  /// How an arc is used and whether maps draw it.
  public enum Kind: String, CaseIterable, Sendable {
    /// A state border, drawn on the days on which it is one.
    case border
    /// The edge of a region, drawn only together with that region.
    case region
    /// Closes a ring across the sea. It is never drawn.
    case sea
    /// Closes a ring outside the mapped area. It is never drawn.
    case frame
  }

  /// Its id, unique among the arcs: lower case letters a to z, digits and hyphens.
  public var id: String
  /// How the arc is used and whether maps draw it.
  public var kind: Kind
  /// The id of the node at which it starts.
  public var start: String
  /// The id of the node at which it ends.
  public var end: String
  /// Its points as longitudes and latitudes. The first and the last are those of its nodes.
  public var line: Polyline
  /// The names of the border. They may be empty.
  public var names: Names
  /// One sentence on how the line was determined.
  public var method: String
  /// The days on which the arc is a border.
  public var span: DateSpan
  /// The sources of the line and its accuracy.
  public var evidence: Evidence

  /// Creates a stretch of border.
  public init(
    id: String, kind: Kind, start: String, end: String, line: Polyline,
    names: Names = [:], method: String, span: DateSpan = DateSpan(), evidence: Evidence
  ) {
    (self.id, self.kind, self.start, self.end) = (id, kind, start, end)
    (self.line, self.names, self.method) = (line, names, method)
    (self.span, self.evidence) = (span, evidence)
  }
}
