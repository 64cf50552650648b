import Geometry

/// The distance in millimetres, before and after a point, over which the direction of a line is measured.
/// Smaller wiggles do not count as bends.
private let reach = 4.0
/// The turn between these two directions, in radians, beyond which text should not follow a line.
private let sharpTurn = 0.7

extension [Polyline] {
  /// The longest part of any of the lines without a sharp bend, for placing a name along it; nil if no line has
  /// any length.
  var longestSmoothStretch: Polyline? {
    flatMap(\.smoothStretches).max { $0.length < $1.length }
  }
}

extension Polyline {
  /// The parts of the line between its sharp bends, in order.
  fileprivate var smoothStretches: [Polyline] {
    let length = length
    guard length > 0 else { return [] }
    let places = resampled(step: 1).points
    let spacing = length / Double(Swift.max(1, places.count - 1))
    let span = Swift.max(1, Int((reach / spacing).rounded()))
    var cuts = [0.0]
    for index in places.indices.dropFirst(span).dropLast(span) {
      let before = (places[index] - places[index - span]).normalized
      let after = (places[index + span] - places[index]).normalized
      if abs(Vector(before.dot(after), before.cross(after)).angle) > sharpTurn {
        cuts.append(Double(index) * spacing)
      }
    }
    cuts.append(length)
    return parts(between: cuts).filter { $0.length > 0 }
  }
}
