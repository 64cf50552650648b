import GeoModel
import Geometry

/// The rivers of the base map on the page, each projected and generalised once.
struct PageRivers {
  /// A feature of the base map: a reach of a river.
  struct Reach {
    let name: String?
    /// 0 for the widest.
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

  /// All lines of the reaches that bear a name.
  func lines(named name: String) -> [Polyline] {
    reaches.filter { $0.name == name }.flatMap(\.lines)
  }
}
