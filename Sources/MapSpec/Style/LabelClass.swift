import Geometry
import Scene

/// The rules for placing one class of names. They are data of a style, so that a new class needs no code.
package struct LabelClass: Hashable, Sendable {
  /// The cost of omitting a name, from 0 to 10. Each step doubles the cost.
  package var priority: Int
  /// Whether the name must appear, with a leader if no candidate position close to its symbol is free.
  package var isRequired: Bool
  /// The minimum distance from the name to other names, symbols and panels.
  package var clearance: Millimetres
  /// Distances between a symbol or a line and its name, in order of preference. For a line, only the first is
  /// used.
  package var gaps: [Millimetres]
  /// Letter spacings to try for a name inside an area, as fractions of the type size, in order of preference.
  /// If empty, the tracking of the type is used.
  package var trackings: [Double]
  /// The smallest type size to which the name may be reduced if there is no room for it; nil for the limit of
  /// its type.
  package var least: Millimetres?
  /// The width of the halo; zero for a name without a halo.
  package var halo: Millimetres
  /// Whether a leader may connect the name with its symbol.
  package var mayHaveLeader: Bool
  /// Whether the name may overlap a state border.
  package var mayCrossBorders: Bool
}

/// The label classes that the engine itself uses.
package enum LabelRole: String, CaseIterable, Sendable {
  /// A base that exists or once existed.
  case base
  /// A base that was only requested or offered.
  case wantedBase = "wanted-base"
  case town1 = "town-1"
  case town2 = "town-2"
  case town3 = "town-3"
  case town4 = "town-4"
  case town5 = "town-5"
  /// A sea, gulf, lagoon or strait whose name follows a curved baseline.
  case sea, gulf, lagoon, strait
  /// A bay: any water but a lake whose name is placed at a point.
  case bay
  /// A lake that is large enough to contain its name.
  case lake
  /// A lake that is too small for its name, which is placed beside it.
  case smallLake = "small-lake"
  case river1 = "river-1"
  case river2 = "river-2"
  case river3 = "river-3"
  /// The state that a treaty is about.
  case subject
  case state
  /// A territory, named together with its fate.
  case area
  /// A text along a line, a border or a coast.
  case line
  /// An event with a date.
  case event
}

extension Style {
  package func labelClass(_ role: LabelRole) -> LabelClass {
    labels[role.rawValue] ?? .standard(role)
  }
}
