extension [Ring] {
  /// The points that lie inside an odd number of the rings, as polygons. Rings at an even depth
  /// become outer rings, and the rings directly inside them become their holes. The rings must not
  /// cross.
  package var evenOddArea: Area {
    let sorted = sorted { $0.area > $1.area }
    let boxes = sorted.map(\.box)
    var depths = [Int](repeating: 0, count: sorted.count)
    var owners = [Int?](repeating: nil, count: sorted.count)
    for inner in sorted.indices {
      guard let place = sorted[inner].points.first else { continue }
      for outer in 0..<inner
      where boxes[outer]?.contains(place) == true && sorted[outer].contains(place) {
        depths[inner] += 1
        owners[inner] = outer
      }
    }
    var polygons: [Int: Polygon] = [:]
    for index in sorted.indices where depths[index].isMultiple(of: 2) {
      polygons[index] = Polygon(sorted[index])
    }
    for index in sorted.indices where !depths[index].isMultiple(of: 2) {
      if let owner = owners[index] { polygons[owner]?.holes.append(sorted[index]) }
    }
    return sorted.indices.compactMap { polygons[$0] }
  }
}
