extension Polyline {
  /// The chain without the points that lie closer than `tolerance` to the line between their kept
  /// neighbours (Douglas & Peucker 1973). The ends stay.
  package func simplified(tolerance: Double) -> Polyline {
    guard points.count > 2, tolerance > 0 else { return self }
    var keep = [Bool](repeating: false, count: points.count)
    keep[0] = true
    keep[points.count - 1] = true
    var pending = [(0, points.count - 1)]
    while let (first, last) = pending.popLast() {
      var worst = (index: first, distance: tolerance)
      for index in (first + 1)..<max(last, first + 1) {
        let distance = points[index].distance(toSegment: points[first], points[last])
        if distance > worst.distance { worst = (index, distance) }
      }
      guard worst.index != first else { continue }
      keep[worst.index] = true
      pending.append((first, worst.index))
      pending.append((worst.index, last))
    }
    return Polyline(zip(points, keep).compactMap { $1 ? $0 : nil })
  }
}

extension Ring {
  /// The ring simplified like a chain cut at its first point and at the point farthest from it; nil
  /// when fewer than three points are left.
  package func simplified(tolerance: Double) -> Ring? {
    guard points.count > 3, let first = points.first else {
      return points.count == 3 ? self : nil
    }
    var far = 0
    for index in points.indices
    where points[index].distance(to: first) > points[far].distance(to: first) {
      far = index
    }
    let out = Polyline(Array(points[0...far])).simplified(tolerance: tolerance).points
    let back = Polyline(Array(points[far...]) + [first]).simplified(tolerance: tolerance).points
    let ring = Ring(out + back.dropFirst())
    return ring.points.count > 2 ? ring : nil
  }
}
