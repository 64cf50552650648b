import Documents
import Foundation
import Geometry
import Projection

extension ModelReader {
  /// Reads the features of a GeoJSON file in any reference system that the file itself or a `.prj`
  /// file beside it states.
  ///
  /// - Throws: `Diagnostic` or `Problems`.
  mutating func parsed(_ bytes: [UInt8], of file: String) throws -> FeatureCollection {
    let name = folder.name(file)
    guard let system = try referenceSystem(of: bytes, in: file) else {
      return try GeoJSONDocument.parse(bytes, file: name, tally: &tally)
    }
    var collection = try GeoJSONDocument.parse(bytes, file: name, tally: &tally, isPlane: true)
    for index in collection.features.indices {
      let feature = collection.features[index]
      collection.features[index].geometry = try feature.geometry?.converted { points in
        let positions = system.globe.positions(points)
        guard let lost = positions.firstIndex(where: { !$0.isFinite || !$0.isOnGlobe }) else {
          return positions
        }
        throw Diagnostic(
          "the position \(points[lost].x), \(points[lost].y) has no place on the globe in "
            + "'\(system.globe.name)'", at: feature.location, subject: feature.id,
          hint: "check the reference system of the file")
      }
    }
    collection.notes.append(
      Diagnostic(
        "the positions are in '\(system.globe.name)'; they were converted to degrees on WGS84",
        at: system.location, severity: .warning))
    return collection
  }

  /// The reference system of a file. Nil for longitudes and latitudes on WGS84.
  private mutating func referenceSystem(
    of bytes: [UInt8], in file: String
  ) throws -> (globe: GlobePositions, location: SourceLocation)? {
    var stated = GeoJSONDocument.referenceSystem(of: bytes, file: folder.name(file))
    var location = SourceLocation(file: folder.name(file))
    let beside = file.dropLast(".geojson".count) + ".prj"
    if stated == nil, folder.exists(String(beside)) {
      let bytes = try folder.read(String(beside), tally.limits)
      files["geo/\(beside)"] = .collection(bytes)
      location = SourceLocation(file: folder.name(String(beside)))
      stated = String(decoding: bytes, as: UTF8.self).trimmingCharacters(
        in: .whitespacesAndNewlines)
    }
    guard let stated, !stated.isEmpty else { return nil }
    do {
      let globe = try GlobePositions(from: stated)
      return globe.isWGS84 ? nil : (globe, location)
    } catch {
      throw Diagnostic(telling: error, at: location)
    }
  }
}

extension Point {
  /// Whether these are a longitude and a latitude.
  fileprivate var isOnGlobe: Bool { abs(x) <= 180 && abs(y) <= 90 }
}
