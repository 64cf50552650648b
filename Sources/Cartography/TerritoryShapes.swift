import Documents
import GeoModel
import Geometry
import MapSpec

/// What the territories of a map cover, in longitudes and latitudes. Cutting a ring at a detailed coast is
/// dear and several layers ask for the same ones, so it is done once.
struct TerritoryShapes {
  /// A territory on a day.
  struct Key: Hashable {
    let id: String
    let date: CalendarDate
  }

  private let areas: [Key: Area]

  /// Builds the shapes that the layers show, on the layers' dates, and those of all states and of the
  /// sites of facilities on the map's.
  init(_ map: MapDescription, _ model: GeoModel, _ borders: Borders) {
    var keys: Set<Key> = []
    for layer in map.layers {
      let date = layer.date ?? map.date
      if layer.kind == .area { keys.formUnion(layer.show.map { Key(id: $0, date: date) }) }
      if layer.kind == .states || layer.kind == .limits {
        let states = model.territories.filter { $0.kind == .state }
        keys.formUnion(states.map { Key(id: $0.id, date: date) })
      }
    }
    for facility in model.facilities where map.treaties.contains(facility.treaty) {
      if case .territory(let id) = facility.site { keys.insert(Key(id: id, date: map.date)) }
    }
    let wanted = Array(keys)
    let shapes = borders.shapes(wanted.map { ($0.id, $0.date) })
    areas = Dictionary(uniqueKeysWithValues: zip(wanted, shapes)).compactMapValues(\.self)
  }

  /// What a territory covers on a day; nil when it has no shape then.
  func area(_ id: String, on date: CalendarDate) -> Area? { areas[Key(id: id, date: date)] }
}
