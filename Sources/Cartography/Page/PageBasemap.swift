import Foundation
import GeoModel
import Geometry
import Work

/// The areas of the base map on the page, clipped to the frame.
struct PageBasemap {
  /// Land up to a margin beyond the frame. Buffers around it do not end at the frame.
  let landBeyond: Area
  let land: Area
  let lakes: Area
  /// The coastline, clipped to the frame. It coincides exactly with the edge of the land's fill.
  let coast: [Polyline]

  /// The bands of sea near the land, computed on another core; nil if the map does not show them.
  let shoreBands: Deferred<ShoreBands>?

  /// The distance beyond the frame up to which land is kept.
  private static let margin = Millimetres(8.0)

  /// - Throws: `ProjectionError` or `OverlayError`.
  init(_ model: GeoModel, _ frame: MapFrame, _ needs: PageNeeds) throws {
    let areas = model.basemap.areas
    let detailed = areas("land")
    // The detailed land is a cutout of the world, so the sides of its bounding box are not shores.
    let window = detailed.box
    let coarse = areas("land-coarse")
    let ground = ShownGround(frame, inhabited: model.places.map(\.position.point))
    let traced = try Self.traced(
      ground.islands(detailed + coarse), cutAt: window, frame)
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
      ? try frame.area(
        ground.lakes(
          model.basemap.lakeLayers.flatMap(areas), named: model.waters.compactMap(\.lake)),
        frame.sheetDetail.shores) : []
  }

  /// The smallest number of points for which it is worthwhile to share the work among threads.
  private static let cornersWorthSharing = 20_000

  /// The polygons of the land on the page, in their original order. All cores share the work.
  private static func traced(
    _ polygons: Area, cutAt window: Box?, _ frame: MapFrame
  ) throws -> [MapFrame.TracedLand] {
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let shares = polygons.shares(ofAtLeast: cornersWorthSharing / 2, atMost: 4 * threads)
    guard threads > 1, shares.count > 1 else {
      return try polygons.flatMap { try frame.traced($0, cutAt: window, margin: margin) }
    }
    // PROJ objects must stay on one thread, so each thread creates its own frame.
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

extension Water {
  /// The point in a lake at which its name stands; nil for waters of other kinds.
  fileprivate var lake: Point? {
    if kind == .lake, case .point(let position) = site { position.point } else { nil }
  }
}

extension [Polygon] {
  /// Divides the list into ranges with similar numbers of points.
  ///
  /// - Parameters:
  ///   - least: the minimum number of points in each range except the last.
  ///   - most: the largest number of ranges.
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
