import GeoModel
import Geometry
import Work

/// The base map's areas on the page, cut at the frame.
struct PageBasemap {
  /// Land a little beyond the frame, for buffers that must not end at its edge.
  let landBeyond: Area
  let land: Area
  let lakes: Area
  /// Where land meets water, cut at the frame: the very edge of the land as it is filled.
  let coast: [Polyline]

  /// The sea near the land, which another core works out; nil when the map does not show it.
  let shoreBands: Deferred<ShoreBands>?

  /// How far beyond the frame land is kept, in millimetres.
  private static let margin = 8.0

  /// - Parameter hasShoreBands: whether the map shows the sea near the land in other colours.
  init(_ model: GeoModel, _ frame: MapFrame, hasShoreBands: Bool) {
    let areas = { (name: String) in
      model.basemap.features(name).flatMap { feature -> Area in
        if case .area(let area) = feature.shape { area } else { [] }
      }
    }
    let detailed = areas("land")
    // The detailed land was cut out of the world along the sides of its window.
    let window = detailed.box
    let traced = Self.traced(detailed + areas("land-coarse"), cutAt: window, frame)
    let land = traced.compactMap(\.area)
    landBeyond = land
    shoreBands = hasShoreBands ? Deferred { try ShoreBands(along: land) } : nil
    self.land = land.compactMap { $0.clipped(to: frame.box) }
    coast = traced.flatMap(\.shores)
    lakes = ["lakes", "lakes-coarse"].flatMap { frame.area(areas($0)) }
  }
}
