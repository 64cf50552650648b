import Geometry

/// The input of label placement: labels and obstacles in millimetres on the page, `y` downwards.
package struct LabelProblem: Hashable, Sendable {
  /// The frame that must contain every label and leader.
  package var frame: Box
  package var obstacles: [Obstacle]
  /// The features to label. Their ids must be unique. The symbols of point features are hard
  /// obstacles and need not be listed in `obstacles`.
  package var features: [LabelFeature]
  /// The lands of the states on the page. They do not overlap. A label should not touch a realm in
  /// which its feature does not lie (see ``LabelFeature/homes``).
  package var realms: [Area]

  package init(
    frame: Box, obstacles: [Obstacle] = [], features: [LabelFeature], realms: [Area] = []
  ) {
    self.frame = frame
    self.obstacles = obstacles
    self.features = features
    self.realms = realms
  }
}

/// Something on the map that labels must not cover, or should not cover.
package struct Obstacle: Hashable, Sendable {
  package enum Shape: Hashable, Sendable {
    case box(Box)
    case circle(center: Point, radius: Double)
    case line(Polyline, width: Double)
    case area(Area)
  }

  package enum Kind: Hashable, Sendable {
    /// No label may touch it or come closer than its clearance.
    case hard
    /// A label that covers it costs this much: per millimetre of a line, per square millimetre of
    /// other shapes.
    case soft(cost: Double)
    /// Like ``soft(cost:)``. In addition, labels that may not cross barriers must not touch it.
    /// Borders are barriers.
    case barrier(cost: Double)
    /// Like ``barrier(cost:)``. In addition, covering it is a taboo for every label (see
    /// ``LabelWeights/taboo``). The borders of the map's day and the ticks of limits are taboos.
    case taboo(cost: Double)

    /// The cost of covering it. Nil for hard obstacles.
    var cost: Double? {
      switch self {
      case .hard: nil
      case .soft(let cost), .barrier(let cost), .taboo(let cost): cost
      }
    }

    var isBarrier: Bool {
      switch self {
      case .barrier, .taboo: true
      case .hard, .soft: false
      }
    }

    var isTaboo: Bool { if case .taboo = self { true } else { false } }
  }

  package var shape: Shape
  package var kind: Kind
  /// The id of the feature to which the obstacle belongs. The feature's own label may cover soft
  /// obstacles without cost, and it may come close to hard ones but not touch them. A hard box or
  /// circle with an owner counts as the symbol of that feature when ambiguity is measured.
  package var owner: String?

  package init(_ shape: Shape, _ kind: Kind, owner: String? = nil) {
    self.shape = shape
    self.kind = kind
    self.owner = owner
  }
}
