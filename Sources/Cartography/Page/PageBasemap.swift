import Foundation
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

  /// How far beyond the frame land is kept.
  private static let margin = Millimetres(8.0)

  /// - Throws: `ProjectionError` or `OverlayError`.
  init(_ model: GeoModel, _ frame: MapFrame, _ needs: PageNeeds) throws {
    let areas = model.basemap.areas
    let detailed = areas("land")
    // The detailed land was cut out of the world along the sides of its window.
    let window = detailed.box
    let coarse = areas("land-coarse")
    let traced = try Self.traced(
      coarse.isEmpty ? detailed : detailed + coarse, cutAt: window, frame)
    let land = traced.compactMap(\.area)
    landBeyond = land
    let crossings = model.crossingLimit
    shoreBands =
      needs.contains(.shoreBands)
      ? Deferred { try ShoreBands(along: land, crossings: crossings) } : nil
    self.land = land.compactMap { $0.clipped(to: frame.box) }
    coast = traced.flatMap(\.shores)
    lakes =
      needs.contains(.lakes)
      ? try ["lakes", "lakes-coarse"].flatMap { try frame.area(areas($0)) } : []
  }

  /// With fewer corners than this the work is not worth sharing.
  private static let cornersWorthSharing = 20_000

  /// The polygons of the land on the page, in their order. All cores share the work.
  private static func traced(
    _ polygons: Area, cutAt window: Box?, _ frame: MapFrame
  ) throws -> [MapFrame.TracedLand] {
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let shares = polygons.shares(ofAtLeast: cornersWorthSharing / 2, atMost: 4 * threads)
    guard threads > 1, shares.count > 1 else {
      return try polygons.flatMap { try frame.traced($0, cutAt: window, margin: margin) }
    }
    // PROJ's objects belong to one thread.
    let place = frame.place
    var traced: [MapFrame.TracedLand] = []
    try inOrder(shares.count, threads: threads) {
      try MapFrame(place)
    } work: { frame, index in
      try polygons[shares[index]].flatMap { try frame.traced($0, cutAt: window, margin: margin) }
    } take: { share, _ in
      traced += share
    }
    return traced
  }
}

extension [Polygon] {
  /// Stretches of the list with about as many corners each.
  ///
  /// - Parameters:
  ///   - least: no stretch but the last has fewer corners.
  ///   - most: the number of stretches.
  func shares(ofAtLeast least: Int, atMost most: Int) -> [Range<Int>] {
    let sizes = map { $0.rings.reduce(0) { $0 + $1.points.count } }
    let share = Swift.max(least, sizes.reduce(0, +) / Swift.max(1, most))
    var shares: [Range<Int>] = []
    var start = 0
    var size = 0
    for (index, next) in sizes.enumerated() {
      size += next
      if size >= share || index == count - 1 {
        shares.append(start..<(index + 1))
        (start, size) = (index + 1, 0)
      }
    }
    return shares
  }
}
