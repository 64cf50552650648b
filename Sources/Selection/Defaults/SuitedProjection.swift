import Foundation
import Geometry

/// The projection that a map uses if its description names none. It follows from the extent of the
/// bases, as cartographers choose it (Snyder, *Map Projections: A Working Manual*, 1987, table 5):
/// equal-area, so that discs and areas can be compared anywhere on the map, and centred on the
/// subject; conformal where that costs little, along a meridian. Its parameters are rounded so that people can read them.
package enum SuitedProjection: Hashable, Sendable {
  /// The whole world: Equal Earth.
  case world(meridian: Double)
  /// A hemisphere, a continent or a polar region: Lambert's azimuthal projection.
  case azimuthal(center: LonLat)
  /// A land that is wider than high in middle latitudes: Albers' conic projection.
  case conic(parallels: ClosedRange<Double>, center: LonLat)
  /// A land that is much higher than wide: the transverse Mercator projection.
  case transverse(center: LonLat)
  /// A land along the equator: Lambert's cylindrical projection.
  case cylindrical(parallel: Double, meridian: Double)

  /// The projection for an extent.
  package init(_ extent: GroundExtent) {
    let center = extent.middle
    let long = extent.longKm
    let step = long > 4000 ? 5.0 : long > 800 ? 1 : 0.5
    func rounded(_ degrees: Double) -> Double { (degrees / step).rounded() * step }
    let middle = LonLat(rounded(center.longitude), rounded(center.latitude))
    let span = extent.east - extent.west
    // The latitude where the extent comes nearest to the equator.
    let nearest =
      extent.south * extent.north > 0 ? min(abs(extent.south), abs(extent.north)) : 0
    if nearest >= 40, span >= 200 {
      // All round a pole: no meridian is in the middle.
      self = .azimuthal(center: LonLat(0, extent.south < 0 ? -90 : 90))
      return
    }
    guard span < (nearest >= 35 ? 200 : 150), extent.heightKm < 12_000 else {
      self = .world(meridian: middle.longitude)
      return
    }
    let isWide = extent.widthKm > 1.2 * extent.heightKm && extent.widthKm > 1500
    if abs(middle.latitude) > 70 {
      self = .azimuthal(center: LonLat(middle.longitude, middle.latitude > 0 ? 90 : -90))
    } else if extent.isTall, long > 1500, extent.widthKm < 3500 {
      self = .transverse(center: middle)
    } else if isWide, abs(center.latitude) < 12 {
      let parallel = (max(abs(extent.south), abs(extent.north)) / 2).rounded()
      self = .cylindrical(parallel: parallel, meridian: middle.longitude)
    } else if isWide, extent.widthKm < 7000, extent.south * extent.north > 0 {
      let sixth = (extent.north - extent.south) / 6
      let south = ((extent.south + sixth) * 2).rounded() / 2
      let north = max(((extent.north - sixth) * 2).rounded() / 2, south + 0.5)
      self = .conic(parallels: south...north, center: middle)
    } else {
      self = .azimuthal(center: middle)
    }
  }

  /// The projection as a definition that PROJ understands, on the WGS84 ellipsoid.
  package var definition: String {
    switch self {
    case .world(let meridian): "+proj=eqearth +lon_0=\(meridian.plain) +datum=WGS84"
    case .azimuthal(let center):
      "+proj=laea +lat_0=\(center.latitude.plain) +lon_0=\(center.longitude.plain) +datum=WGS84"
    case .conic(let parallels, let center):
      "+proj=aea +lat_1=\(parallels.lowerBound.plain) +lat_2=\(parallels.upperBound.plain)"
        + " +lat_0=\(center.latitude.plain) +lon_0=\(center.longitude.plain) +datum=WGS84"
    case .transverse(let center):
      "+proj=tmerc +lat_0=\(center.latitude.plain) +lon_0=\(center.longitude.plain) +datum=WGS84"
    case .cylindrical(let parallel, let meridian):
      "+proj=cea +lat_ts=\(parallel.plain) +lon_0=\(meridian.plain) +datum=WGS84"
    }
  }
}
