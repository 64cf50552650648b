import Geometry

/// The direction of a line at a place is taken over so many millimetres to either side: smaller wiggles
/// are no bends.
private let reach = 4.0
/// A turn between those two directions, in radians, that text should not follow.
private let sharpTurn = 0.7

extension [Polyline] {
  /// The longest part of any of the lines without a sharp bend, for a name to stand along; nil when there
  /// are no lines of any length.
  var longestSmoothStretch: Polyline? {
    flatMap(\.smoothStretches).max { $0.length < $1.length }
  }
}

extension Polyline {
  /// The line cut where it bends sharply, in the order of its course.
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
