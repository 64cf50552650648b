import Geometry
import MapSpec

/// Moves symbols apart that would cover one another.
struct SitePlacement {
  let style: SymbolStyle
  /// The land of each treaty's host on the page, by the treaty's id.
  let hosts: [String: Area]

  /// White between two symbols, in millimetres.
  private static let gap = 0.5

  /// The sites with their symbols moved, in steps small enough to end at the nearest free place: discs
  /// give way to smaller symbols, whose place matters more. Dots of towns stay; small towns whose dots
  /// still lie under a symbol are left out.
  func movedApart(_ sites: [Site]) -> [Site] {
    var sites = sites.sorted { $0.id < $1.id }
    let weights = sites.map(mobility)
    var neighbours = Neighbours(sites, reach: 2 * badge)
    for round in 0..<200 {
      if round.isMultiple(of: 50) { turnRims(&sites, neighbours) }
      var moved = false
      for i in sites.indices {
        var next = i + 1
        while let j = neighbours.first(of: i, from: next) {
          next = j + 1
          guard push(&sites, i, j, weights) else { continue }
          moved = true
          neighbours.update(i, j, sites)
        }
      }
      if !moved { break }
    }
    return withoutCoveredTowns(sites)
  }

  private func push(_ sites: inout [Site], _ i: Int, _ j: Int, _ weights: [Double]) -> Bool {
    let (wi, wj) = (weights[i], weights[j])
    guard wi + wj > 0 else { return false }
    let far = sites[i].radius + sites[j].radius + 4 * badge
    guard sites[i].center.distance(to: sites[j].center) < far,
      let (along, missing) = overlap(sites[i], sites[j]), missing > 0.01
    else { return false }
    let direction = along.length > 0 ? along.normalized : Vector(1, 0)
    sites[i].center = sites[i].center - direction * (missing * wi / (wi + wj))
    sites[j].center = sites[j].center + direction * (missing * wj / (wi + wj))
    return true
  }

  /// How much two sites are too near to each other, and the way from one to the other where they are
  /// nearest.
  private func overlap(_ a: Site, _ b: Site) -> (along: Vector, missing: Double)? {
    var worst: (along: Vector, missing: Double)?
    for first in a.circles(badge: badge) {
      for second in b.circles(badge: badge) {
        let along = second.center - first.center
        let missing = first.radius + second.radius + Self.gap - along.length
        if missing > worst?.missing ?? -.infinity { worst = (along, missing) }
      }
    }
    return worst
  }

  /// Turns the small symbols of each site to where they are least in the way of others; the usual place
  /// stays when it is as good.
  private func turnRims(_ sites: inout [Site], _ neighbours: Neighbours) {
    for index in sites.indices where !sites[index].attachments.isEmpty {
      let others = neighbours.all(of: index).filter { other in
        sites[other].center.distance(to: sites[index].center)
          < sites[other].radius + sites[index].radius + 4 * badge
      }
      var best = (cost: Double.infinity, start: Site.usualRimStart)
      for step in 0..<16 {
        var turned = sites[index]
        turned.rimStart = Site.usualRimStart + Double(step) * .pi / 8
        let cost = others.reduce((step == 0 ? 0 : 0.05) + abroad(turned)) { sum, other in
          sum + max(0, overlap(turned, sites[other])?.missing ?? 0)
        }
        if cost < best.cost - 1e-9 { best = (cost, turned.rimStart) }
      }
      sites[index].rimStart = best.start
    }
  }

  /// How many of the small symbols of a site on its host's land lie on a neighbour's or in the sea.
  private func abroad(_ site: Site) -> Double {
    guard let treaty = site.base?.facilities.first?.treaty ?? site.garrison?.treaty,
      let home = hosts[treaty], home.contains(where: { $0.contains(site.anchor) })
    else { return 0 }
    let away = site.rimCenters(badge: badge).count { point in
      !home.contains { $0.contains(point) }
    }
    return 0.4 * Double(away)
  }

  private var badge: Double { style.badge.value }

  private func mobility(_ site: Site) -> Double {
    switch site.subject {
    case .base(let base): base.isCounted ? 1 : site.rank == 1 ? 0 : 0.05
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
      let reach = 2 * (site.radius + 0.3)
      return !index.query(Box(center: site.center, width: reach, height: reach)).contains {
        circles[$0].center.distance(to: site.center) < circles[$0].radius + site.radius + 0.2
      }
    }
  }
}
