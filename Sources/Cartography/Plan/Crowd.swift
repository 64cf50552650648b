import Geometry

/// A group of bases that stand so close together that their signs and names have no room on the map.
struct Crowd {
  /// A base as a crowd sees it.
  struct Member {
    /// The id of the base.
    let id: String
    /// Its true position on the page.
    let place: Point
    /// The area that its signs and its name need, in square millimetres.
    let need: Double
  }

  /// The members from the densest place outwards.
  let members: [Member]

  /// The part of the page that holds the places of all members.
  var box: Box { Box(members.map(\.place)) ?? Box(center: Point(0, 0), width: 0, height: 0) }

  /// The area that all members need, in square millimetres.
  var need: Double { members.reduce(0) { $0 + $1.need } }

  /// The part of the page around a base in which its neighbours count, in millimetres. It is about as wide as two
  /// names beside a symbol, and as high as three rows of them.
  private static let reach = Vector(46, 28)
  /// The share of that part which signs and names may need without being crowded. Names have to leave room for the
  /// map, and beyond a third they begin to need leaders.
  private static let comfort = 0.34
  /// The least number of bases in a crowd. Of two or three that touch, the symbols step aside.
  private static let fewest = 4
  /// The distance from a crowd, in millimetres, at which another base still belongs to it.
  private static let near = 5.0

  /// Finds the crowds of a map, the densest first. No base belongs to two of them.
  ///
  /// - Parameter most: The number of crowds that are wanted.
  static func all(_ bases: [Member], most: Int = .max) -> [Crowd] {
    var rest = bases
    var crowds: [Crowd] = []
    while crowds.count < most, let crowd = densest(rest) {
      crowds.append(crowd)
      let taken = Set(crowd.members.map(\.id))
      rest.removeAll { taken.contains($0.id) }
    }
    return crowds
  }

  /// The densest crowd; nil if there is none.
  private static func densest(_ bases: [Member]) -> Crowd? {
    var places = GridIndex(cell: reach.dx)
    for base in bases { places.insert(Box(center: base.place, width: 0, height: 0)) }
    let groups = bases.map { base in
      let window = Box(center: base.place, width: reach.dx, height: reach.dy)
      return places.query(window.grown(by: 1e-6)).map { bases[$0] }.filter {
        window.contains($0.place)
      }.sorted {
        ($0.place.distance(to: base.place), $0.id) < ($1.place.distance(to: base.place), $1.id)
      }
    }
    let crowded = groups.filter { group in
      group.count >= fewest && share(group) > comfort
    }
    guard
      let core = crowded.max(by: { first, second in
        (share(first), second[0].id) < (share(second), first[0].id)
      })
    else { return nil }
    return Crowd(members: core).joined(by: bases)
  }

  private static func share(_ group: [Member]) -> Double {
    group.reduce(0) { $0 + $1.need } / (reach.dx * reach.dy)
  }

  /// The crowd with the bases that stand at its edge, for a zoom that leaves them out would cut through their signs.
  private func joined(by bases: [Member]) -> Crowd {
    var members = members
    while true {
      let box = Crowd(members: members).box.grown(by: Self.near)
      let known = Set(members.map(\.id))
      let more = bases.filter { !known.contains($0.id) && box.contains($0.place) }
      guard !more.isEmpty else { return Crowd(members: members) }
      members += more
    }
  }
}
