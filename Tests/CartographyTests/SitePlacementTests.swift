import Foundation
import Geometry
import MapSpec
import TestSupport
import Testing

@testable import Cartography
@testable import GeoModel

/// Symbols that would cover one another are moved apart.
@Suite struct SitePlacementTests {
  let style: SymbolStyle
  let badge: Millimetres

  init() throws {
    style = try SampleMap.plain.get().symbols
    badge = style.badge
  }

  func town(_ id: String, at point: Point, rank: Int = 3) -> Site {
    let place = place(id, rank)
    return Site(.town(place), at: point, radius: style.dotRadius(rank: rank))
  }

  /// A base with a number of roles, and with a disc when its men are known.
  func base(
    _ id: String, at point: Point, men: Int? = nil, roles: Int = 1, rank: Int = 3
  ) -> Site {
    let model = SampleAtlas.model
    let garrison = men.map { men in
      var garrison = model.garrisons[0]
      (garrison.id, garrison.places, garrison.men) = (id, [id], men)
      return garrison
    }
    let facilities = (0..<roles).map { number in
      var facility = model.facilities[1]
      (facility.id, facility.site) = ("\(id)-\(number)", .place(id))
      return facility
    }
    let base = Base(site: .place(place(id, rank)), facilities: facilities, garrison: garrison)
    return Site(
      .base(base), at: point, radius: men.map { style.discRadius(men: $0) } ?? style.badgeRadius)
  }

  private func place(_ id: String, _ rank: Int) -> Place {
    var place = SampleAtlas.model.places[0]
    (place.id, place.rank) = (id, rank)
    return place
  }

  func moved(_ sites: [Site], hosts: [String: Area] = [:]) -> [Site] {
    SitePlacement(style: style, hosts: hosts).movedApart(sites)
  }

  /// Pairs of sites whose symbols overlap.
  func overlaps(_ sites: [Site]) -> [String] {
    var found: [String] = []
    for (index, a) in sites.enumerated() {
      for b in sites.dropFirst(index + 1) where !(a.isTown && b.isTown) {
        let touch = a.circles(badge: badge).contains { first in
          b.circles(badge: badge).contains { second in
            first.center.distance(to: second.center) < first.radius + second.radius
          }
        }
        if touch { found.append("\(a.id) on \(b.id)") }
      }
    }
    return found
  }

  /// A crowd of bases, discs and towns on a page that has room for all of them.
  func crowd(_ seed: UInt64) -> [Site] {
    var random = Xorshift(seed: seed)
    let page = Box(x: 0, y: 0, width: 60, height: 60)
    return (0..<24).map { number in
      let point = random.point(in: page)
      let id = "site-\(number)"
      switch Int.random(in: 0..<3, using: &random) {
      case 0: return town(id, at: point, rank: Int.random(in: 1...5, using: &random))
      case 1:
        let men = Int.random(in: 300...2500, using: &random)
        return base(id, at: point, men: men, roles: Int.random(in: 0...2, using: &random))
      default: return base(id, at: point, roles: Int.random(in: 1...3, using: &random))
      }
    }
  }

  static let seeds: [UInt64] = Array(1...40)

  @Test(arguments: seeds)
  func `no two symbols overlap afterwards`(_ seed: UInt64) {
    let before = crowd(seed)
    let after = moved(before)
    #expect(overlaps(after) == [])
    #expect(
      Set(after.filter { !$0.isTown }.map(\.id)) == Set(before.filter { !$0.isTown }.map(\.id)))
  }

  @Test(arguments: seeds)
  func `towns stay where they are or go`(_ seed: UInt64) {
    let before = Dictionary(uniqueKeysWithValues: crowd(seed).map { ($0.id, $0) })
    let after = moved(Array(before.values))
    for town in after where town.isTown { #expect(town.center == before[town.id]?.anchor) }
  }

  @Test(arguments: seeds)
  func `the order of the sites does not matter`(_ seed: UInt64) {
    var random = Xorshift(seed: seed)
    let sites = crowd(seed)
    let once = moved(sites)
    let again = moved(sites.shuffled(using: &random))
    #expect(once.map(\.id) == again.map(\.id))
    #expect(once.map(\.center) == again.map(\.center))
    #expect(once.map(\.rimStart) == again.map(\.rimStart))
  }

  @Test func `a crowd without overlaps is one that had some`() {
    #expect(Self.seeds.allSatisfy { !overlaps(crowd($0)).isEmpty })
  }

  @Test func `symbols that lie apart stay`() {
    let sites = [base("a", at: Point(0, 0)), base("b", at: Point(30, 0), men: 3000)]
    #expect(moved(sites).map(\.center) == [Point(0, 0), Point(30, 0)])
  }

  @Test func `a disc gives way to a badge`() throws {
    let after = moved([
      base("badge", at: Point(0, 0)), base("disc", at: Point(3, 0), men: 3000, roles: 0),
    ])
    let way = after.map { $0.center.distance(to: $0.anchor) }
    #expect(way[1] > 10 * way[0] && way[1] > 1)
  }

  @Test func `the badge of a capital stays, that of another place gives way a little`() {
    let capital = base("a", at: Point(0, 0), rank: 1)
    let after = moved([capital, base("b", at: Point(1, 0))])
    #expect(after[0].center == Point(0, 0) && after[1].center != Point(1, 0))
  }

  @Test func `symbols at one spot move apart`() {
    let after = moved([base("a", at: Point(5, 5)), base("b", at: Point(5, 5))])
    #expect(overlaps(after) == [])
  }

  @Test func `a town that a symbol covers goes, unless something happened there`() {
    let capital = base("capital", at: Point(0, 0), rank: 1)
    var scene = town("scene", at: Point(0, -1))
    scene.incidents = [NumberedIncident(number: 1, incident: SampleAtlas.model.incidents[0])]
    let left = moved([capital, town("town", at: Point(0, 1)), scene]).map(\.id)
    #expect(left.contains("scene") && !left.contains("town"))
  }

  @Test func `small symbols turn away from a neighbour and keep to their host's land`() {
    let alone = moved([base("a", at: Point(0, 0), roles: 2)])
    #expect(alone[0].rimStart == Site.usualRimStart)
    let usual = Point(0, 0) + Vector(angle: Site.usualRimStart) * (badge.value * 1.2)
    let crowded = moved([base("a", at: Point(0, 0), roles: 2, rank: 1), town("b", at: usual)])
    #expect(crowded[0].rimStart != Site.usualRimStart)
    // The land ends just right of the base, where the small symbol usually is.
    let land = [Polygon(Box(minX: -20, minY: -20, maxX: 0.5, maxY: 20))]
    let coastal = moved([base("a", at: Point(0, 0), roles: 2)], hosts: ["lobo-1901": land])
    #expect(coastal[0].rimCenters(badge: badge).allSatisfy { land.contains($0) })
  }
}
