extension LineSide {
  /// The raw value as a `StaticString`, which needs no memory of its own in a candidate.
  var name: StaticString {
    switch self {
    case .above: "above"
    case .on: "on"
    case .below: "below"
    }
  }
}

extension PointPosition {
  /// The raw value as a `StaticString`, which needs no memory of its own in a candidate.
  var name: StaticString {
    switch self {
    case .rightAbove: "right-above"
    case .right: "right"
    case .rightBelow: "right-below"
    case .leftAbove: "left-above"
    case .left: "left"
    case .leftBelow: "left-below"
    case .above: "above"
    case .below: "below"
    }
  }
}
