import GeoModel
import Geometry

/// Places the sites of a survey on the page. A base on a whole territory is put in the middle of it. Events are
/// attached to the symbol at their position. Symbols that would overlap are moved apart.
struct SiteFinder {
  let context: MapContext
  let survey: Survey
  let page: Page

  /// The sites inside the frame, from north to south.
  ///
  /// - Throws: `OverlayError`.
  func sites() throws -> [Site] {
    var found = survey.sites + (try survey.landBases.compactMap(site))
    addIncidents(to: &found)
    let hosts = try context.drawnHosts.reduce(into: [String: Area]()) { areas, treaty in
      areas[treaty.id] = try page.territories.area(treaty.host, on: context.map.date)
    }
    return SitePlacement(style: context.style.symbols, hosts: hosts).movedApart(found).sorted {
      ($0.anchor.y, $0.id) < ($1.anchor.y, $1.id)
    }
  }

  /// A base on a whole territory, put in the middle of the territory's largest part.
  private func site(_ base: Base) throws -> Site? {
    guard case .territory(let territory) = base.site,
      let area = try page.territories.area(territory.id, on: context.map.date),
      let part = area.max(by: { $0.area < $1.area }),
      let middle = part.inscribedPoint(precision: 0.5)?.point
    else { return nil }
    return survey.site(.base(base), at: middle)
  }

  /// Attaches incidents to the sites at their positions. Where there is none, the incident becomes a site of
  /// its own.
  private func addIncidents(to sites: inout [Site]) {
    var index = GridIndex(cell: Self.samePlace * 4)
    for site in sites { index.insert(Box(center: site.anchor, width: 0, height: 0)) }
    var firsts = Dictionary(sites.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for numbered in survey.incidents {
      let incident = numbered.incident
      guard let position = incident.position, let point = page.frame.page(position) else {
        continue
      }
      let around = Box(
        center: point, width: 2 * Self.samePlace, height: 2 * Self.samePlace)
      let near = index.query(around).first {
        sites[$0].anchor.distance(to: point) < Self.samePlace
      }
      let named = incident.place.flatMap { firsts[$0] }
      if let host = [near, named].compactMap(\.self).min() {
        sites[host].incidents.append(numbered)
      } else if var spot = survey.site(.event(incident), at: point) {
        spot.incidents = [numbered]
        index.insert(Box(center: spot.anchor, width: 0, height: 0))
        firsts[spot.id] = firsts[spot.id] ?? sites.count
        sites.append(spot)
      }
    }
  }

  /// The largest distance in millimetres between an event and a site at which the event belongs to the site.
  private static let samePlace = 0.8
}

extension MapContext {
  /// The treaties whose host states the map shows, by an area, a name, or a limit.
  var drawnHosts: [Treaty] {
    let layers = map.layers.map(\.spec).filter { facts.date(of: $0) == map.date }
    return treaties.filter { treaty in
      layers.contains { layer in
        switch layer {
        case .area(let areas): areas.show.contains(treaty.host)
        case .states, .limits: true
        default: false
        }
      }
    }
  }
}
