import Geometry

extension GeoGeometry {
  /// Checks a shape that was made in Swift against the rules that a reader enforces for files.
  ///
  /// - Parameters:
  ///   - subject: The id of the shape's feature, for messages.
  ///   - location: The location of the feature, for messages.
  /// - Throws: An error for positions outside the globe and for lines of fewer than two positions.
  package func refuseWhatNoFileHolds(
    subject: String, at location: SourceLocation?
  ) throws(Diagnostic) {
    for line in lines ?? [] where line.points.count < 2 {
      throw Diagnostic(tooFewPositions: line.points.count, at: location, subject: subject)
    }
    for position in positions where !position.isOnGlobe {
      throw Diagnostic(outsideGlobe: position, at: location, subject: subject)
    }
  }

  private var positions: [LonLat] {
    switch self {
    case .point, .multiPoint: points ?? []
    case .lineString, .multiLineString: (lines ?? []).flatMap(\.positions)
    case .polygon, .multiPolygon:
      (area ?? []).flatMap(\.rings).flatMap(\.points).map { LonLat($0) }
    case .collection(let shapes): shapes.flatMap(\.positions)
    }
  }
}

extension LonLat {
  fileprivate var isOnGlobe: Bool { abs(longitude) <= 180 && abs(latitude) <= 90 }
}

extension Diagnostic {
  /// The error for a position outside the valid range of longitudes and latitudes.
  init(outsideGlobe position: LonLat, at location: SourceLocation?, subject: String? = nil) {
    let (longitude, latitude) = (position.longitude, position.latitude)
    self.init(
      "the position \(longitude.plain), \(latitude.plain) lies outside the globe: longitudes run "
        + "from -180 to 180, latitudes from -90 to 90", at: location, subject: subject,
      hint: abs(longitude) <= 90 && abs(latitude) <= 180
        ? "the longitude comes first" : "write degrees on WGS84")
  }

  /// The error for a line with fewer than two positions.
  init(tooFewPositions count: Int, at location: SourceLocation?, subject: String? = nil) {
    self.init(
      "a line needs at least 2 positions, and this one has \(count)", at: location,
      subject: subject)
  }
}
