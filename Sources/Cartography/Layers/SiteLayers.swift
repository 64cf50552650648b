import GeoModel
import Geometry
import MapSpec
import Scene

extension LayerComposer {
  /// Draws the dots of towns that have no other symbol.
  func addTowns(_ layer: LayerSpec, to plate: inout Plate) throws {
    let towns = sites.filter { $0.facilities.isEmpty && $0.garrison == nil }
    try addSites(towns, layer, to: &plate)
    plate.cite(source: "geonames", ifKnownIn: model)
  }

  /// Draws the symbols of bases that hold no counted garrison.
  func addFacilities(_ layer: LayerSpec, to plate: inout Plate) throws {
    let places = sites.filter { !$0.facilities.isEmpty && $0.garrison?.men == nil }
    try addSites(places, layer, to: &plate)
  }

  /// Draws the discs of garrisons, the largest first.
  func addGarrisons(_ layer: LayerSpec, to plate: inout Plate) throws {
    let places = sites.filter { $0.garrison?.men != nil }
      .sorted { ($1.garrison?.men ?? 0, $0.place.id) < ($0.garrison?.men ?? 0, $1.place.id) }
    try addSites(places, layer, to: &plate)
  }

  private func addSites(_ sites: [Site], _ layer: LayerSpec, to plate: inout Plate) throws {
    let drawer = SiteDrawer(context: context)
    var nodes: [SceneNode] = []
    for site in sites {
      let name = site.place.names.preferred(context.language)
      nodes.append(
        feature(layer, site.place.id, name, data: site.data, try drawer.nodes(site)))
      for entry in try drawer.legend(site)
      where !plate.legend.contains(where: { $0.text == entry.text }) {
        plate.legend.append(entry)
      }
      plate.cite(site.place.evidence)
      site.facilities.forEach { plate.cite($0.evidence) }
      if let garrison = site.garrison { plate.cite(garrison.evidence) }
      plate.obstacles += drawer.obstacles(site)
      plate.labels.append(try drawer.label(site, marks: plate))
    }
    plate.groups.append(group(layer, nodes))
  }
}

extension Plate {
  mutating func cite(source: String, ifKnownIn model: GeoModel) {
    if model.sources[source] != nil { cite(source: source) }
  }
}
