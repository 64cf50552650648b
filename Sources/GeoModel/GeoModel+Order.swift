import Geometry

extension GeoModel {
  /// The same facts in an order that does not depend on the files: neither YAML nor GeoJSON gives a meaning to
  /// the order in which keys and features stand.
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
    for name in model.basemap.layers.keys {
      model.basemap.layers[name]?.features.sort(by: Basemap.Feature.precedes)
    }
    return model
  }
}

extension Facility {
  /// What stands comes before what was only wanted, an army before its airfield.
  fileprivate var rank: Int {
    let outcome = Outcome.allCases.firstIndex(of: outcome) ?? 0
    let kind = Kind.allCases.firstIndex(of: kind) ?? 0
    return outcome * Kind.allCases.count + kind
  }
}

extension Basemap.Feature {
  /// Few features of a base map have an id of their own; where they lie gives them an order.
  fileprivate static func precedes(_ a: Basemap.Feature, _ b: Basemap.Feature) -> Bool {
    let (first, second) = (a.points, b.points)
    if first.count != second.count { return first.count > second.count }
    for (p, q) in zip(first, second) where p != q {
      return (p.x, p.y) < (q.x, q.y)
    }
    return (a.name ?? "", a.rank) < (b.name ?? "", b.rank)
  }

  private var points: [Point] {
    switch shape {
    case .area(let area): area.flatMap { $0.rings.flatMap(\.points) }
    case .lines(let lines): lines.flatMap(\.points)
    }
  }
}
