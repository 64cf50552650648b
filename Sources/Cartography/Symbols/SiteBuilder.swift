import Documents
import GeoModel
import Geometry
import MapSpec

/// Finds out which places a map shows, and with what.
struct SiteBuilder {
  let context: MapContext

  private var model: GeoModel { context.model }
  private var kinds: Set<LayerSpec.Kind> { Set(context.map.layers.map(\.kind)) }

  /// The sites in the frame, from north to south.
  func sites() -> [Site] {
    let facilities = facilities()
    let garrisons = garrisons()
    var found = placeSites(facilities, garrisons) + areaSites(facilities) + lineSites(facilities)
    if kinds.contains(.incidents) { addIncidents(to: &found) }
    let hosts = context.treaties.reduce(into: [String: Area]()) { areas, treaty in
      areas[treaty.id] = context.territories.area(treaty.host, on: context.map.date)
    }
    return SitePlacement(style: context.style.symbols, hosts: hosts).movedApart(found).sorted {
      ($0.anchor.y, $0.id) < ($1.anchor.y, $1.id)
    }
  }

  private func facilities() -> [Facility] {
    kinds.contains(.facilities) || kinds.contains(.garrisons) ? context.words.facilities : []
  }

  private func garrisons() -> [Garrison] {
    kinds.contains(.garrisons) ? context.words.garrisons : []
  }

  private func placeSites(_ facilities: [Facility], _ garrisons: [Garrison]) -> [Site] {
    let layers = context.map.layers.filter { $0.kind == .towns }
    let ranks = Set(layers.flatMap(\.ranks))
    let named = Set(layers.flatMap(\.show))
    let hidden = Set(layers.flatMap(\.hide))
    let (facilities, garrisons) = (facilities.byPlace, garrisons.byPlace)
    return model.places.compactMap { place in
      let here = facilities[place.id] ?? []
      let garrison = garrisons[place.id]
      guard
        !here.isEmpty || garrison != nil || named.contains(place.id)
          || ranks.contains(place.rank) && place.kind == .town && !hidden.contains(place.id)
      else { return nil }
      return site(
        place.id, place.names, place.rank, place.evidence, at: context.frame.page(place.position),
        here, garrison)
    }
  }

  /// Facilities that take a whole territory stand in its middle.
  private func areaSites(_ facilities: [Facility]) -> [Site] {
    model.territories.compactMap { territory in
      let here = facilities.filter { $0.site == .territory(territory.id) }
      guard !here.isEmpty,
        let area = context.territories.area(territory.id, on: context.map.date),
        let part = area.max(by: { $0.area < $1.area }),
        let middle = part.inscribedPoint(precision: 0.5)?.point
      else { return nil }
      return site(territory.id, territory.names, 5, territory.evidence, at: middle, here, nil)
    }
  }

  /// Facilities somewhere along a line stand at the middle of what the frame shows of it.
  private func lineSites(_ facilities: [Facility]) -> [Site] {
    model.lines.compactMap { line in
      let here = facilities.filter { $0.site == .line(line.id) }
      guard !here.isEmpty, let course = try? context.borders.polyline(of: line),
        let part = context.frame.lines(course).max(by: { $0.length < $1.length }),
        let middle = part.location(at: part.length / 2)?.point
      else { return nil }
      var stretch = site(line.id, line.names, 5, line.evidence, at: middle, here, nil)
      stretch?.isStretch = true
      return stretch
    }
  }

  private func site(
    _ id: String, _ names: Names, _ rank: Int, _ evidence: Evidence, at point: Point?,
    _ facilities: [Facility], _ garrison: Garrison?
  ) -> Site? {
    guard let point else { return nil }
    let size = radius(rank: rank, isBase: !facilities.isEmpty || garrison != nil, garrison)
    guard context.frame.box.insetBy(size + 0.2).contains(point) else { return nil }
    return Site(
      id: id, names: names, rank: rank, evidence: evidence, facilities: facilities,
      garrison: garrison, anchor: point, center: point,
      radius: size)
  }

  private func radius(rank: Int, isBase: Bool, _ garrison: Garrison?) -> Double {
    let symbols = context.style.symbols
    if let men = garrison?.men { return discRadius(men: men, symbols) }
    return isBase || rank == Site.incidentRank
      ? symbols.badge.value / 2 : symbols.towns[max(0, min(4, rank - 1))].value / 2
  }

  /// Hangs incidents on the sites of their places; those without one get a spot of their own.
  private func addIncidents(to sites: inout [Site]) {
    for numbered in context.incidents {
      let incident = numbered.incident
      guard let position = incident.position, let point = context.frame.page(position) else {
        continue
      }
      if let index = sites.firstIndex(where: {
        $0.id == incident.place || $0.anchor.distance(to: point) < 0.8
      }) {
        sites[index].incidents.append(numbered)
      } else if var spot = site(
        incident.id, incident.names, Site.incidentRank, incident.evidence, at: point, [], nil)
      {
        spot.incidents = [numbered]
        sites.append(spot)
      }
    }
  }
}

extension [Incident] {
  /// The incidents of a map's treaties within its period and its frame, numbered by date.
  func numbered(for map: MapDescription, in frame: MapFrame) -> [NumberedIncident] {
    let hidden = Set(map.layers.filter { $0.kind == .incidents }.flatMap(\.hide))
    return filter { incident in
      guard map.period.contains(incident.date), !hidden.contains(incident.id),
        let treaty = incident.treaty, map.treaties.contains(treaty),
        let point = incident.position.flatMap({ frame.page($0) })
      else { return false }
      return frame.box.insetBy(2).contains(point)
    }
    .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    .enumerated().map { NumberedIncident(number: $0.offset + 1, incident: $0.element) }
  }
}

/// The radius in millimetres of a disc whose area is proportional to the men.
func discRadius(men: Int, _ symbols: SymbolStyle) -> Double {
  (Double(men) / 1000 * symbols.mm2PerThousandMen / .pi).squareRoot()
}
