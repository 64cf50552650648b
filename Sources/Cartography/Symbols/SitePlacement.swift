import Geometry
import MapSpec

/// Moves symbols apart that would cover one another.
struct SitePlacement {
  let style: SymbolStyle

  /// White between two symbols, in millimetres.
  private static let gap = 0.5

  /// The sites with their symbols moved, in steps small enough to end at the nearest free place: discs
  /// give way to smaller symbols, whose place matters more. Dots of towns stay; small towns whose dots
  /// still lie under a symbol are left out.
  func movedApart(_ sites: [Site]) -> [Site] {
    var sites = sites.sorted { $0.id < $1.id }
    for _ in 0..<200 {
      var moved = false
      for i in sites.indices {
        for j in sites.indices where j > i {
          if push(&sites, i, j) { moved = true }
        }
      }
      if !moved { break }
    }
    return withoutCoveredTowns(sites)
  }

  private func push(_ sites: inout [Site], _ i: Int, _ j: Int) -> Bool {
    let (wi, wj) = (mobility(sites[i]), mobility(sites[j]))
    guard wi + wj > 0 else { return false }
    let along = sites[j].center - sites[i].center
    let missing = sites[i].radius + sites[j].radius + Self.gap - along.length
    guard missing > 0.01 else { return false }
    let direction = along.length > 0 ? along.normalized : Vector(1, 0)
    sites[i].center = sites[i].center - direction * (missing * wi / (wi + wj))
    sites[j].center = sites[j].center + direction * (missing * wj / (wi + wj))
    return true
  }

  private func mobility(_ site: Site) -> Double {
    if site.garrison?.men != nil { return 1 }
    if site.isIncidentOnly { return 0.5 }
    return !site.isBase || site.rank == 1 ? 0 : 0.05
  }

  private func withoutCoveredTowns(_ sites: [Site]) -> [Site] {
    let symbols = sites.filter { $0.isBase || $0.isIncidentOnly }
    return sites.filter { site in
      guard !site.isBase, !site.isIncidentOnly, site.incidents.isEmpty else { return true }
      return !symbols.contains {
        $0.center.distance(to: site.center) < $0.radius + site.radius + 0.2
      }
    }
  }
}
