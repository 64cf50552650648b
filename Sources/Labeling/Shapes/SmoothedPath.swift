import Foundation
import Geometry

/// A path without its small bends, as a baseline for text.
struct SmoothedPath {
  /// Points at roughly equal distances.
  private(set) var points: [Point]
  /// The distance of each point from the start, along the smoothed path.
  private(set) var distances: [Double]
  /// The distance from each point to the original path. It is positive to the right in the
  /// direction of travel and negative to the left.
  private(set) var deviations: [Double]

  /// Smooths a path with a Gaussian kernel. The ends do not change.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - step: The distance between points, in millimetres.
  ///   - reach: The standard deviation of the kernel, in millimetres along the path.
  init(_ path: Polyline, step: Double, reach: Double) {
    let raw = path.resampled(step: step).points
    let spacing = path.length / Double(max(1, raw.count - 1))
    let kernel = SmoothedPath.kernel(reach: reach, spacing: spacing, limit: raw.count - 1)
    let smooth = raw.indices.map { SmoothedPath.average(raw, around: $0, kernel) }
    points = smooth
    distances = smooth.indices.dropFirst().reduce(into: [0]) { sums, index in
      sums.append(sums[index - 1] + smooth[index - 1].distance(to: smooth[index]))
    }
    deviations = smooth.indices.map { index in
      let ahead = smooth[min(index + 1, smooth.count - 1)] - smooth[max(index - 1, 0)]
      return (raw[index] - smooth[index]).dot(ahead.normalized.perpendicular)
    }
  }

  var length: Double { distances.last ?? 0 }

  /// Extends the path in a straight line at both ends by `extra` millimetres. The direction is
  /// taken from the first and last `span` millimetres.
  mutating func extend(by extra: Double, directionOver span: Double) {
    guard extra > 0, points.count > 1 else { return }
    let count = points.count
    let back = distances.firstIndex { $0 >= min(span, length) } ?? count - 1
    let front = distances.lastIndex { $0 <= length - min(span, length) } ?? 0
    let head = points[0] + (points[0] - points[back]).normalized * extra
    let tail = points[count - 1] + (points[count - 1] - points[front]).normalized * extra
    points = [head] + points + [tail]
    distances = [0] + distances.map { $0 + extra } + [length + 2 * extra]
    deviations = [0] + deviations + [0]
  }

  /// The weights of a point and of its neighbours on one side.
  private static func kernel(reach: Double, spacing: Double, limit: Int) -> [Double] {
    let radius = min(limit, Int((2.5 * reach / max(spacing, 1e-9)).rounded(.up)))
    return (0...max(0, radius)).map { offset in
      let z = Double(offset) * spacing / max(reach, 1e-9)
      return exp(-z * z / 2)
    }
  }

  /// The weighted mean around a point. Beyond its ends the path is continued by point reflection.
  private static func average(_ raw: [Point], around index: Int, _ kernel: [Double]) -> Point {
    func at(_ i: Int) -> Point {
      if i < 0 {
        let mirror = raw[min(-i, raw.count - 1)]
        return Point(2 * raw[0].x - mirror.x, 2 * raw[0].y - mirror.y)
      }
      if i >= raw.count {
        let end = raw[raw.count - 1]
        let mirror = raw[max(2 * (raw.count - 1) - i, 0)]
        return Point(2 * end.x - mirror.x, 2 * end.y - mirror.y)
      }
      return raw[i]
    }
    var (x, y, weight) = (raw[index].x, raw[index].y, 1.0)
    for offset in kernel.indices.dropFirst() {
      let (before, after) = (at(index - offset), at(index + offset))
      x += (before.x + after.x) * kernel[offset]
      y += (before.y + after.y) * kernel[offset]
      weight += 2 * kernel[offset]
    }
    return Point(x / weight, y / weight)
  }
}
