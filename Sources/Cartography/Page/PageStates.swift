import Documents
import GeoModel
import Geometry

/// The lands of the states on a page, as their borders divide it on a day. Names keep to them.
struct PageStates {
  /// The ids of the states, in the order of ``lands``.
  let ids: [String]
  let lands: [Area]
  private let bounds: [Box?]

  /// The states of the model that have land on the page on the given day.
  ///
  /// - Throws: `OverlayError`.
  init(_ model: GeoModel, on date: Day, _ territories: PageTerritories) throws {
    let found = try model.territories.filter { $0.kind == .state }.compactMap { state in
      try territories.room(state.id, on: date).flatMap { $0.isEmpty ? nil : (state.id, $0) }
    }
    ids = found.map(\.0)
    lands = found.map(\.1)
    bounds = lands.map(\.box)
  }

  private init() { (ids, lands, bounds) = ([], [], []) }

  static let none = PageStates()

  /// The number of the state that holds a point of the page; nil if none does.
  func holder(of point: Point) -> Int? {
    lands.indices.first { number in
      bounds[number]?.contains(point) == true && lands[number].contains(point)
    }
  }

  /// The smallest part of a feature, as a fraction, for which a state counts as one of those in which it lies.
  private static let leastShare = 0.15
  /// How far a place may lie off a generalised coast, in millimetres, and still belong to the state behind it.
  private static let offshore = [1.0, 2.5, 4]

  /// The numbers of the states in which a feature lies; nil if it lies in none.
  ///
  /// - Parameter sites: points that are spread over the feature.
  func homes(_ sites: [Point]) -> Set<Int>? {
    guard !lands.isEmpty else { return nil }
    let holders = sites.compactMap(holder)
    let counts = Dictionary(grouping: holders) { $0 }.mapValues(\.count)
    let least = Self.leastShare * Double(holders.count)
    let homes = Set(counts.filter { Double($0.value) >= least }.keys)
    return homes.isEmpty ? sites.first.flatMap(coastOf) : homes
  }

  /// The state whose coast is nearest to a point in the sea.
  private func coastOf(_ point: Point) -> Set<Int>? {
    for reach in Self.offshore {
      let round = (0..<16).map { point + Vector(angle: Double($0) * .pi / 8) * reach }
      if let holder = round.lazy.compactMap(holder).first { return [holder] }
    }
    return nil
  }
}
