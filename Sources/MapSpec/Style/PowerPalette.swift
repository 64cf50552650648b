import Documents
import Scene

/// The colours of the states' land: one hue a power, by which readers know it again on every map of an atlas.
package struct PowerPalette: Hashable, Sendable {
  /// How the land of one state is filled.
  package struct Tint: Hashable, Sendable {
    package var fill: Color
    /// Lines above the fill, for styles that tell states apart by patterns.
    package var hatch: AreaStyle.Hatch?
    /// Where the tint is written. Nil for one that was made in Swift.
    package var location: SourceLocation?

    package init(fill: Color, hatch: AreaStyle.Hatch? = nil, location: SourceLocation? = nil) {
      (self.fill, self.hatch, self.location) = (fill, hatch, location)
    }
  }

  /// Tints for states that the map is about and that have none of their own, in the order in which they are taken.
  package var subjects: [Tint] = []
  /// Tints for all other states without one of their own, in the order in which they are taken.
  package var others: [Tint] = []
  /// The tints of states by their ids.
  package var states: [String: Tint] = [:]
  /// The tints of states on maps that are about them, by their ids. Without one a state looks there as it does
  /// elsewhere.
  package var subjectStates: [String: Tint] = [:]

  package init() {}

  /// Whether every state can have a tint.
  package var isComplete: Bool { !subjects.isEmpty && !others.isEmpty }

  /// The tint that the style names for a state; nil if it names none.
  ///
  /// - Parameters:
  ///   - state: the id of the state.
  ///   - isSubject: whether the map is about it.
  package func named(_ state: String, isSubject: Bool) -> Tint? {
    isSubject ? subjectStates[state] ?? states[state] : states[state]
  }

  /// The palette with every tint changed.
  func map(_ change: (Tint) -> Tint) -> PowerPalette {
    var palette = self
    palette.subjects = subjects.map(change)
    palette.others = others.map(change)
    palette.states = states.mapValues(change)
    palette.subjectStates = subjectStates.mapValues(change)
    return palette
  }
}
