import Documents
import GeoModel
import Geometry
import MapSpec

/// Finds out which places a map shows and moves symbols apart that would cover one another.
struct SiteBuilder {
  let context: MapContext

  /// The sites in the frame, from north to south.
  func sites() throws -> [Site] {
    let map = context.map
    let kinds = Set(map.layers.map(\.kind))
    let ranks = Set(map.layers.filter { $0.kind == .towns }.flatMap(\.ranks))
    let model = context.model
    let facilities =
      kinds.contains(.facilities) || kinds.contains(.garrisons)
      ? model.facilities.filter { isShown($0) } : []
    let garrisons =
      kinds.contains(.garrisons)
      ? model.garrisons.filter { map.treaties.contains($0.treaty) && isShown($0.span) } : []
    let found = model.places.compactMap { place -> Site? in
      guard let point = context.frame.page(place.position),
        context.frame.box.insetBy(2).contains(point)
      else { return nil }
      let here = facilities.filter { $0.site == .place(place.id) }
      let garrison = garrisons.first { $0.places.first == place.id }
      guard !here.isEmpty || garrison != nil || ranks.contains(place.rank) && place.kind == .town
      else { return nil }
      return Site(
        place: place, facilities: here, garrison: garrison, anchor: point, center: point,
        radius: radius(place, here, garrison))
    }
    return withoutCoveredTowns(movedApart(found)).sorted {
      ($0.anchor.y, $0.place.id) < ($1.anchor.y, $1.place.id)
    }
  }

  /// Whether a facility of the map's treaties was asked for or settled within the period.
  private func isShown(_ facility: Facility) -> Bool {
    guard context.map.treaties.contains(facility.treaty) else { return false }
    return isShown(
      DateSpan(start: facility.proposed ?? facility.span.start, end: facility.span.end))
  }

  private func isShown(_ span: DateSpan) -> Bool {
    let period = context.map.period
    if let start = span.start, start > period.upperBound { return false }
    if let end = span.end, end <= period.lowerBound { return false }
    return true
  }

  private func radius(_ place: Place, _ facilities: [Facility], _ garrison: Garrison?) -> Double {
    let symbols = context.style.symbols
    if let men = garrison?.men { return discRadius(men: men, symbols) }
    return facilities.isEmpty
      ? symbols.towns[max(0, min(4, place.rank - 1))].value / 2 : symbols.badge.value / 2
  }

  /// Moves discs off smaller symbols, and small symbols off one another, in steps small enough to end
  /// at the nearest free place. Dots of towns stay.
  private func movedApart(_ sites: [Site]) -> [Site] {
    var sites = sites.sorted { $0.place.id < $1.place.id }
    let gap = 0.5
    for _ in 0..<200 {
      var moved = false
      for i in sites.indices {
        for j in sites.indices where j > i {
          let (wi, wj) = (mobility(sites[i]), mobility(sites[j]))
          guard wi + wj > 0 else { continue }
          let along = sites[j].center - sites[i].center
          let missing = sites[i].radius + sites[j].radius + gap - along.length
          guard missing > 0.01 else { continue }
          let direction = along.length > 0 ? along.normalized : Vector(1, 0)
          sites[i].center = sites[i].center - direction * (missing * wi / (wi + wj))
          sites[j].center = sites[j].center + direction * (missing * wj / (wi + wj))
          moved = true
        }
      }
      if !moved { break }
    }
    return sites
  }

  private func mobility(_ site: Site) -> Double {
    if site.garrison?.men != nil { return 1 }
    return site.facilities.isEmpty || site.place.rank == 1 ? 0 : 0.05
  }

  /// Small towns whose dots lie under a symbol are left out.
  private func withoutCoveredTowns(_ sites: [Site]) -> [Site] {
    let symbols = sites.filter { !$0.facilities.isEmpty || $0.garrison != nil }
    return sites.filter { site in
      guard site.facilities.isEmpty, site.garrison == nil else { return true }
      return !symbols.contains {
        $0.center.distance(to: site.center) < $0.radius + site.radius + 0.2
      }
    }
  }
}

/// The radius in millimetres of a disc whose area is proportional to the men.
func discRadius(men: Int, _ symbols: SymbolStyle) -> Double {
  (Double(men) / 1000 * symbols.mm2PerThousandMen / .pi).squareRoot()
}
