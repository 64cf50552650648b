import GeoModel
import Geometry

/// The base map's areas on the page, cut at the frame.
struct PageBasemap {
  /// Land a little beyond the frame, for buffers that must not end at its edge.
  let landBeyond: Area
  let land: Area
  let lakes: Area

  init(_ model: GeoModel, _ frame: MapFrame) {
    let areas = { (names: [String], margin: Double) in
      names.flatMap { name in
        model.basemap.features(name).flatMap { feature -> Area in
          guard case .area(let area) = feature.shape else { return [] }
          return frame.area(area, margin: margin)
        }
      }
    }
    landBeyond = areas(["land", "land-coarse"], 8)
    land = landBeyond.compactMap { $0.clipped(to: frame.box) }
    lakes = areas(["lakes", "lakes-coarse"], 0)
  }
}
