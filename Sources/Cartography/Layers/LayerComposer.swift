import Documents
import GeoModel
import Geometry
import MapSpec
import Scene

/// Draws the layers of a map, one kind a file.
struct LayerComposer {
  let context: MapContext
  let basemap: PageBasemap
  let sites: [Site]

  var frame: MapFrame { context.frame }
  var style: Style { context.style }
  var model: GeoModel { context.model }

  /// Adds what a layer shows to the plate.
  func add(_ layer: LayerSpec, to plate: inout Plate) throws {
    switch layer.kind {
    case .sea: try addSea(layer, to: &plate)
    case .land: try addLand(layer, to: &plate)
    case .lakes: addLakes(layer, to: &plate)
    case .rivers: addRivers(layer, to: &plate)
    case .coast: try addCoast(layer, to: &plate)
    case .area: try addAreas(layer, to: &plate)
    case .borders: try addBorders(layer, to: &plate)
    case .lines: try addLines(layer, to: &plate)
    case .graticule: try addGraticule(layer, to: &plate)
    case .states: try addStateNames(layer, to: &plate)
    case .waters: try addWaterNames(layer, to: &plate)
    case .towns: try addTowns(layer, to: &plate)
    case .facilities: try addFacilities(layer, to: &plate)
    case .garrisons: try addGarrisons(layer, to: &plate)
    case .incidents: try addIncidents(layer, to: &plate)
    case .limits: try addLimits(layer, to: &plate)
    }
  }

  /// The day that a layer shows.
  func date(of layer: LayerSpec) -> CalendarDate { layer.date ?? context.map.date }

  /// What the legend says of a layer; its text may name the layer's day.
  func legend(_ key: String, _ layer: LayerSpec) throws -> String {
    try context.text(key, ["date": .day(date(of: layer))])
  }

  /// The id of a layer's group: that of the map, the kind and, where a kind may occur more than once,
  /// the style.
  func groupID(_ layer: LayerSpec) -> String {
    ([context.prefix, layer.kind.rawValue] + [layer.style].compactMap { $0 }).joined(separator: "-")
  }

  func group(_ layer: LayerSpec, _ nodes: [SceneNode]) -> SceneGroup {
    let title = ([layer.kind.rawValue] + [layer.style].compactMap { $0 }).joined(separator: " · ")
    return SceneGroup(id: groupID(layer), title: title, role: .layer, nodes: nodes)
  }

  /// The sign that the legend explains for a whole layer.
  func sign(_ layer: LayerSpec) -> String {
    ([layer.kind.rawValue] + [layer.style].compactMap { $0 }).joined(separator: "-")
  }

  /// The group of one feature within a layer.
  ///
  /// - Parameter sign: what the legend explains; nil when the feature consists of signs or is none.
  func feature(
    _ layer: LayerSpec, _ id: String, _ title: String, sign: String? = nil,
    data: [String: String] = [:], _ nodes: [SceneNode]
  ) -> SceneNode {
    var data = data
    data["id"] = id
    data["sign"] = sign
    return .group(
      SceneGroup(
        id: groupID(layer) + "-" + id, title: title, role: .feature, data: data, nodes: nodes))
  }
}
