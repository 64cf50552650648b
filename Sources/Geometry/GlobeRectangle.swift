import Foundation

/// A part of the globe between two meridians and two parallels, in degrees. The eastern edge is not less than the
/// western one, and beyond 180 if the part crosses the antimeridian.
package protocol GlobeRectangle {
  var west: Double { get }
  var east: Double { get }
  var south: Double { get }
  var north: Double { get }
}

extension GlobeRectangle {
  /// The middle in degrees, with a longitude in −180…180.
  package var middle: LonLat {
    LonLat(((west + east) / 2).asLongitude, (south + north) / 2)
  }

  /// The length in kilometres from the western to the eastern edge, along the parallel in the middle.
  package var widthKm: Double {
    (east - west) * Self.degreeKm * cos((south + north) / 2 * .pi / 180)
  }

  /// The length in kilometres from the southern to the northern edge.
  package var heightKm: Double { (north - south) * Self.degreeKm }

  /// The length of a degree of latitude in kilometres.
  package static var degreeKm: Double { 111.2 }
}

extension Double {
  /// A longitude that may run on beyond 180°, brought back below that.
  package var asLongitude: Double { self > 180 ? self - 360 : self }
}
