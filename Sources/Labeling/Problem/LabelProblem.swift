import Geometry

/// What is to be labelled and what is in the way: millimetres on the page, `y` downwards.
package struct LabelProblem: Hashable, Sendable {
  /// The frame inside which every label and leader must stay.
  package var frame: Box
  package var obstacles: [Obstacle]
  /// The features to be labelled, whose ids must differ. The symbols of point features are hard obstacles without
  /// being listed as such.
  package var features: [LabelFeature]

  package init(frame: Box, obstacles: [Obstacle] = [], features: [LabelFeature]) {
    self.frame = frame
    self.obstacles = obstacles
    self.features = features
  }
}

/// Something on the map that labels must not, or had better not, cover.
package struct Obstacle: Hashable, Sendable {
  package enum Shape: Hashable, Sendable {
    case box(Box)
    case circle(center: Point, radius: Double)
    case line(Polyline, width: Double)
    case area(Area)
  }

  package enum Kind: Hashable, Sendable {
    /// No label may touch it, nor come closer than the label's clearance.
    case hard
    /// Covering it costs this much: per millimetre of a line, per square millimetre of anything else.
    case soft(cost: Double)
    /// Like ``soft(cost:)``, and no label may lie on it that may not cross barriers: a border.
    case barrier(cost: Double)

    /// What covering it costs; nil for what must not be touched at all.
    var cost: Double? {
      switch self {
      case .hard: nil
      case .soft(let cost), .barrier(let cost): cost
      }
    }

    var isBarrier: Bool { if case .barrier = self { true } else { false } }
  }

  package var shape: Shape
  package var kind: Kind
  /// The id of the feature it belongs to. A label pays nothing for soft ink of its own; hard obstacles
  /// of its own it may approach, but not touch. An owned box or circle that is hard counts as the symbol
  /// of its owner when others ask which symbol is nearest.
  package var owner: String?

  package init(_ shape: Shape, _ kind: Kind, owner: String? = nil) {
    self.shape = shape
    self.kind = kind
    self.owner = owner
  }
}
