import Geometry

/// A box in whole micrometres.
struct Edges {
  var minX: Int32
  var minY: Int32
  var maxX: Int32
  var maxY: Int32

  init(_ box: Box) {
    func whole(_ x: Double, _ rule: FloatingPointRoundingRule) -> Int32 {
      Int32(min(max((x * 1000).rounded(rule), -5e8), 5e8))
    }
    minX = whole(box.minX, .down)
    minY = whole(box.minY, .down)
    maxX = whole(box.maxX, .up)
    maxY = whole(box.maxY, .up)
  }

  func grown(by margin: Int32) -> Edges {
    var grown = self
    grown.minX &-= margin
    grown.minY &-= margin
    grown.maxX &+= margin
    grown.maxY &+= margin
    return grown
  }

  /// Negative when the two overlap.
  func overlap(_ other: Edges) -> Int32 {
    (minX &- other.maxX) & (other.minX &- maxX) & (minY &- other.maxY) & (other.minY &- maxY)
  }
}
