import Geometry
import MapSpec

/// Moves symbols apart that would overlap.
struct SitePlacement {
  let style: SymbolStyle
  /// The land of each treaty's host on the page, by the id of the treaty.
  let hosts: [String: Area]

  /// The required distance between two symbols, in millimetres.
  private static let gap = 0.5

  /// The limit of the work, counted in compared pairs of symbols and updated entries of neighbours. When it is
  /// reached, all symbols stay where they are. Without a limit, more symbols than a sheet can hold would keep
  /// pushing each other to and fro.
  private static let mostWork = 24_000_000

  /// The sites with their symbols moved apart. The steps are small, so each symbol ends close to its true
  /// position. Discs give way to smaller symbols, whose exact position matters more. Dots of towns never move;
  /// towns whose dots are still covered by a symbol are removed.
  func movedApart(_ sites: [Site]) -> [Site] {
    var sites = sites.sorted { $0.id < $1.id }
    var discs = sites.map { Disc($0, mobility: mobility($0), badge: badge) }
    var neighbours = Neighbours(
      discs, reach: 2 * badge.value, isStill: discs.map { $0.mobility == 0 && $0.rim.isEmpty })
    var work = Self.mostWork
    for round in 0..<200 where work > 0 {
      if round.isMultiple(of: 50) { turnRims(&sites, &discs, neighbours, &work) }
      var moved = false
      for i in discs.indices {
        var next = i + 1
        while let j = neighbours.first(of: i, from: next), work > 0 {
          next = j + 1
          work -= 1
          guard push(&discs, i, j) else { continue }
          moved = true
          work -= neighbours.update(i, discs) + neighbours.update(j, discs)
        }
      }
      if !moved { break }
    }
    for index in sites.indices { sites[index].center = discs[index].center }
    return withoutCoveredTowns(sites)
  }

  private func push(_ discs: inout [Disc], _ i: Int, _ j: Int) -> Bool {
    let (wi, wj) = (discs[i].mobility, discs[j].mobility)
    guard wi + wj > 0 else { return false }
    guard discs[i].center.distance(to: discs[j].center) < farthest(discs[i], discs[j]) else {
      return false
    }
    let (along, missing) = discs[i].overlap(discs[j], gap: Self.gap)
    guard missing > 0.01 else { return false }
    let direction = along.length > 0 ? along.normalized : Vector(1, 0)
    discs[i].center = discs[i].center - direction * (missing * wi / (wi + wj))
    discs[j].center = discs[j].center + direction * (missing * wj / (wi + wj))
    return true
  }

  /// The distance between the centres of two symbols beyond which they cannot touch.
  private func farthest(_ a: Disc, _ b: Disc) -> Double { a.radius + b.radius + 4 * badge.value }

  /// Rotates the small symbols of each site to the angle at which they overlap others least. The default angle
  /// is kept if no other is better.
  private func turnRims(
    _ sites: inout [Site], _ discs: inout [Disc], _ neighbours: Neighbours, _ work: inout Int
  ) {
    for index in sites.indices where !discs[index].rim.isEmpty && work > 0 {
      sites[index].center = discs[index].center
      let others = neighbours.all(of: index).map { discs[Int($0)] }.filter { other in
        other.center.distance(to: discs[index].center) < farthest(other, discs[index])
      }
      work -= 16 * others.count
      var best = (cost: Double.infinity, start: Site.usualRimStart)
      for step in 0..<16 {
        var turned = sites[index]
        turned.rimStart = Site.usualRimStart + Double(step) * .pi / 8
        let disc = discs[index].turned(as: turned, badge: badge)
        let cost = others.reduce((step == 0 ? 0 : 0.05) + abroad(turned)) { sum, other in
          sum + max(0, disc.overlap(other, gap: Self.gap).missing)
        }
        if cost < best.cost - 1e-9 { best = (cost, turned.rimStart) }
      }
      sites[index].rimStart = best.start
      discs[index] = discs[index].turned(as: sites[index], badge: badge)
    }
  }

  /// The cost of small symbols that lie outside the host's land although their site is inside.
  private func abroad(_ site: Site) -> Double {
    guard let treaty = site.base?.facilities.first?.treaty ?? site.garrison?.treaty,
      let home = hosts[treaty], home.contains(where: { $0.contains(site.anchor) })
    else { return 0 }
    let away = site.rimCenters(badge: badge).count { point in
      !home.contains { $0.contains(point) }
    }
    return 0.4 * Double(away)
  }

  private var badge: Millimetres { style.badge }

  private func mobility(_ site: Site) -> Double {
    switch site.subject {
    case .base(let base): base.hasDisc ? 1 : site.rank == 1 ? 0 : 0.05
    case .event: 0.5
    case .town: 0
    }
  }

  private func withoutCoveredTowns(_ sites: [Site]) -> [Site] {
    let circles = sites.filter { !$0.isTown }.flatMap {
      $0.circles(badge: badge)
    }
    var index = GridIndex(cell: 4)
    for circle in circles {
      let side = 2 * circle.radius
      index.insert(Box(center: circle.center, width: side, height: side))
    }
    return sites.filter { site in
      guard site.isTown, site.incidents.isEmpty else { return true }
      let reach = 2 * (site.radius.value + 0.3)
      return !index.query(Box(center: site.center, width: reach, height: reach)).contains {
        circles[$0].center.distance(to: site.center) < circles[$0].radius + site.radius.value + 0.2
      }
    }
  }
}
