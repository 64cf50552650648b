import Geometry
import Scene

/// How the names of one class of things are placed: data of a style, so that a new class needs no code.
package struct LabelClass: Hashable, Sendable {
  /// 0…10: how bad it is to leave a name out; each step doubles it.
  package var priority: Int
  /// Whether the name must appear, at the end of a leader if need be.
  package var isRequired: Bool
  /// What the name keeps from other names, symbols and panels.
  package var clearance: Millimetres
  /// White between a symbol or a line and its name, the preferred one first; of a line the first one counts.
  package var gaps: [Millimetres]
  /// Letter spacings to try for a name in an area, as shares of the size, the preferred one first; empty for
  /// that of the type.
  package var trackings: [Double]
  /// How small the name may be set when it finds no room otherwise; nil for what its type allows.
  package var least: Millimetres?
  /// The width of the halo; nothing for a name without one.
  package var halo: Millimetres
  /// Whether a leader may tie the name to its symbol.
  package var mayHaveLeader: Bool
  /// Whether the name may lie across a state border.
  package var mayCrossBorders: Bool
}

/// The classes that the engine itself asks for.
package enum LabelRole: String, CaseIterable, Sendable {
  /// A base that stands, or stood.
  case base
  /// A base that was only asked for or offered.
  case wantedBase = "wanted-base"
  case town1 = "town-1"
  case town2 = "town-2"
  case town3 = "town-3"
  case town4 = "town-4"
  case town5 = "town-5"
  /// A sea, gulf, lagoon or strait whose name follows a baseline.
  case sea, gulf, lagoon, strait
  /// A bay: a water other than a lake whose name stands at a spot.
  case bay
  /// A lake that holds its name.
  case lake
  /// A lake whose name stands beside it.
  case smallLake = "small-lake"
  case river1 = "river-1"
  case river2 = "river-2"
  case river3 = "river-3"
  /// The state that a treaty is about.
  case subject
  case state
  /// A territory with what happened to it.
  case area
  /// Along a line, a border or a coast.
  case line
  /// A dated event.
  case event
}

extension Style {
  package func labelClass(_ role: LabelRole) -> LabelClass {
    labels[role.rawValue] ?? .standard(role)
  }
}
