import GeoModel
import Geometry

/// The rivers of the base map on the page. Each reach is projected and generalised once.
struct PageRivers {
  /// A reach of a river, which is one feature of the base map.
  struct Reach {
    let name: String?
    /// The rank of the reach; 0 is the widest.
    let rank: Int
    let lines: [Polyline]
  }

  let reaches: [Reach]

  init(_ model: GeoModel, _ frame: MapFrame, _ needs: PageNeeds) {
    guard needs.contains(.rivers) else {
      reaches = []
      return
    }
    reaches = model.basemap.riverLayers.flatMap { model.basemap.features($0) }.compactMap {
      feature in
      guard case .lines(let lines) = feature.shape else { return nil }
      return Reach(
        name: feature.name, rank: feature.rank, lines: lines.flatMap { frame.lines($0) })
    }
  }

  /// The lines of all reaches with a name.
  func lines(named name: String) -> [Polyline] {
    reaches.filter { $0.name == name }.flatMap(\.lines)
  }
}
