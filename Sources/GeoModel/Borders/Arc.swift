import Documents
import Geometry

/// A junction where arcs meet.
public struct Node: Hashable, Sendable {
  /// Lower case letters a to z, digits and hyphens; unique among the nodes.
  public var id: String
  /// Where it lies, in degrees on WGS84.
  public var position: LonLat
  /// What lies there, in words; may be empty.
  public var text: String
  /// Who says so, and how exactly the position is known.
  public var evidence: Evidence

  /// A junction.
  public init(id: String, position: LonLat, text: String = "", evidence: Evidence) {
    (self.id, self.position, self.text, self.evidence) = (id, position, text, evidence)
  }
}

/// A stretch of border between two nodes, shared by the territories on both sides.
public struct Arc: Hashable, Sendable {
  /// Whether and when it is drawn.
  public enum Kind: String, CaseIterable, Sendable {
    /// Drawn as a state border while it is one.
    case border
    /// The edge of a region, drawn only with it.
    case region
    /// Closes a ring through the sea; never drawn.
    case sea
    /// Closes a ring outside the mapped window; never drawn.
    case frame
  }

  /// Lower case letters a to z, digits and hyphens; unique among the arcs.
  public var id: String
  /// Whether and when it is drawn.
  public var kind: Kind
  /// The id of the node where it begins.
  public var start: String
  /// The id of the node where it ends.
  public var end: String
  /// Its course in longitudes and latitudes, the first and the last those of the nodes.
  public var line: Polyline
  /// What the border is called; may be empty.
  public var names: Names
  /// How the line was found, in a sentence.
  public var method: String
  /// The days on which it is a border.
  public var span: DateSpan
  /// Who says so, and how exactly the course is known.
  public var evidence: Evidence

  /// A stretch of border with all its facts.
  public init(
    id: String, kind: Kind, start: String, end: String, line: Polyline,
    names: Names = [:], method: String, span: DateSpan = DateSpan(), evidence: Evidence
  ) {
    (self.id, self.kind, self.start, self.end) = (id, kind, start, end)
    (self.line, self.names, self.method) = (line, names, method)
    (self.span, self.evidence) = (span, evidence)
  }
}
