import GeoModel
import Geometry

/// The base map's areas on the page, cut at the frame.
struct PageBasemap {
  /// Land a little beyond the frame, for buffers that must not end at its edge.
  let landBeyond: Area
  let land: Area
  let lakes: Area
  /// Where land meets water, cut at the frame: the very edge of the land as it is filled.
  let coast: [Polyline]

  /// How far beyond the frame land is kept, in millimetres.
  private static let margin = 8.0

  init(_ model: GeoModel, _ frame: MapFrame) {
    let areas = { (name: String) in
      model.basemap.features(name).flatMap { feature -> Area in
        if case .area(let area) = feature.shape { area } else { [] }
      }
    }
    let detailed = areas("land")
    // The detailed land was cut out of the world along the sides of its window.
    let window = detailed.box
    let traced = (detailed + areas("land-coarse")).compactMap {
      frame.traced($0, cutAt: window, margin: Self.margin)
    }
    landBeyond = traced.map(\.area)
    land = landBeyond.compactMap { $0.clipped(to: frame.box) }
    coast = traced.flatMap(\.shores)
    lakes = ["lakes", "lakes-coarse"].flatMap { frame.area(areas($0)) }
  }
}
