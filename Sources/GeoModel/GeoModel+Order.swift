import Geometry

extension GeoModel {
  /// The same model, sorted so that the order does not depend on the files: in YAML and GeoJSON,
  /// the order of keys and features has no meaning. The base map is already sorted when it is read.
  package var inOrderOfID: GeoModel {
    var model = self
    model.treaties.sort { $0.id < $1.id }
    model.places.sort { $0.id < $1.id }
    model.facilities.sort { ($0.rank, $0.id) < ($1.rank, $1.id) }
    model.garrisons.sort { $0.id < $1.id }
    model.nodes.sort { $0.id < $1.id }
    model.arcs.sort { $0.id < $1.id }
    model.territories.sort { $0.id < $1.id }
    model.lines.sort { $0.id < $1.id }
    model.incidents.sort { $0.id < $1.id }
    model.waters.sort { $0.id < $1.id }
    return model
  }
}

extension Basemap {
  /// The same layers, with their features sorted so that the order does not depend on the files.
  var inOrderOfPlace: Basemap {
    var map = self
    for name in layers.keys { map.layers[name]?.features.sortByPlace() }
    return map
  }
}

extension Facility {
  /// Sorts facilities that came into being before others, and then by kind, with the army first.
  fileprivate var rank: Int {
    let outcome = Outcome.allCases.firstIndex(of: outcome) ?? 0
    let kind = Kind.allCases.firstIndex(of: kind) ?? 0
    return outcome * Kind.allCases.count + kind
  }
}

extension [Basemap.Feature] {
  /// Sorts the features by their geometry, because few features of a base map have an id of their
  /// own.
  fileprivate mutating func sortByPlace() {
    let keys = map { SortKey($0) }
    let order = indices.sorted { a, b in
      if let isFirst = keys[a].precedes(keys[b]) { return isFirst }
      return self[a].precedes(self[b])
    }
    self = order.map { self[$0] }
  }
}

/// A key that distinguishes nearly all features of a base map and is quick to compare.
private struct SortKey {
  let pointCount: Int
  let first: Point

  init(_ feature: Basemap.Feature) {
    switch feature.shape {
    case .area(let area):
      pointCount = area.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.points.count } }
      first = area.first?.outer.points.first ?? Point(0, 0)
    case .lines(let lines):
      pointCount = lines.reduce(0) { $0 + $1.points.count }
      first = lines.first?.points.first ?? Point(0, 0)
    }
  }

  /// Whether this key comes before the other one. Nil if they are equal.
  func precedes(_ other: SortKey) -> Bool? {
    if pointCount != other.pointCount { return pointCount > other.pointCount }
    if first != other.first { return (first.x, first.y) < (other.first.x, other.first.y) }
    return nil
  }
}

extension Basemap.Feature {
  /// The full comparison of two features whose keys are equal.
  fileprivate func precedes(_ other: Basemap.Feature) -> Bool {
    for (p, q) in zip(points, other.points) where p != q {
      return (p.x, p.y) < (q.x, q.y)
    }
    return (name ?? "", rank) < (other.name ?? "", other.rank)
  }

  private var points: [Point] {
    switch shape {
    case .area(let area): area.flatMap { $0.rings.flatMap(\.points) }
    case .lines(let lines): lines.flatMap(\.points)
    }
  }
}
