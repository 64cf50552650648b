import GeoModel
import Geometry
import MapSpec
import Scene

extension LayerComposer {
  /// Draws the dots of towns that have no other symbol.
  func addTowns(_ layer: LayerSpec, to plate: inout Plate) throws {
    let towns = sites.filter(\.isTown)
    try addSites(towns, layer, to: &plate)
    for town in towns {
      let key = town.townSign
      let dot = SiteDrawer(context: context).townDot(at: Point(0, 0), town.radius, town.rank)
      plate.legend.append(
        LegendEntry(
          sign: key, section: .areas, rank: 60 + min(town.rank, 5), sample: .symbol(dot),
          text: try context.text(key)))
    }
    plate.cite(source: "geonames", ifKnownIn: model)
  }

  /// Draws the symbols of bases that hold no counted garrison.
  func addFacilities(_ layer: LayerSpec, to plate: inout Plate) throws {
    let places = sites.filter { $0.isBase && $0.garrison?.men == nil }
    try addSites(places, layer, to: &plate)
  }

  /// Draws the discs of garrisons, the largest first.
  func addGarrisons(_ layer: LayerSpec, to plate: inout Plate) throws {
    let places = sites.filter { $0.garrison?.men != nil }
      .sorted { ($1.garrison?.men ?? 0, $0.id) < ($0.garrison?.men ?? 0, $1.id) }
    try addSites(places, layer, to: &plate)
  }

  /// Draws spots where something happened; incidents at a place of the map hang on its symbol.
  func addIncidents(_ layer: LayerSpec, to plate: inout Plate) throws {
    try addSites(sites.filter(\.isIncidentOnly), layer, to: &plate)
    for site in sites where !site.incidents.isEmpty {
      site.incidents.forEach { plate.cite($0.incident.evidence) }
    }
    if let key = layer.legend, let first = sites.flatMap(\.incidents).first {
      plate.legend.append(
        LegendEntry(
          sign: SiteDrawer.incidentSign, section: .symbols,
          sample: .symbol(
            try SiteDrawer(context: context).diamond(first.number, at: Point(0, 0))),
          text: try legend(key, layer)))
    }
  }

  private func addSites(_ sites: [Site], _ layer: LayerSpec, to plate: inout Plate) throws {
    let drawer = SiteDrawer(context: context)
    var nodes: [SceneNode] = []
    for site in sites {
      let name = context.words.place(site.names)
      let isZoomed = context.zooms.contains { $0.contains(site.center) }
      nodes.append(
        feature(
          layer, site.id, name, sign: site.isTown ? site.townSign : nil, data: site.data,
          try drawer.nodes(site, isZoomed: isZoomed)))
      plate.legend += try drawer.legend(site)
      plate.cite(site.evidence)
      site.facilities.forEach { plate.cite($0.evidence) }
      if let garrison = site.garrison { plate.cite(garrison.evidence) }
      if !isZoomed { plate.obstacles += drawer.obstacles(site) }
      if !site.isIncidentOnly && !isZoomed {
        plate.labels.append(try drawer.label(site, marks: plate))
      }
    }
    plate.groups.append(group(layer, nodes))
  }
}

extension Plate {
  mutating func cite(source: String, ifKnownIn model: GeoModel) {
    if model.sources[source] != nil { cite(source: source) }
  }
}
