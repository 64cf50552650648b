import Documents
import Foundation

/// Prints the first, the median and the fastest of 25 readings, and the time per position.
func printTimes(
  of name: String, bytes: Int, _ read: () throws -> FeatureCollection
) throws {
  let runs = 25
  var positions = 0
  var times: [Double] = []
  for _ in 0..<runs {
    let start = ContinuousClock.now
    let collection = try read()
    times.append(start.duration(to: .now) / .milliseconds(1))
    positions = collection.features.reduce(0) { $0 + ($1.geometry?.positionCount ?? 0) }
  }
  let first = times[0]
  times.sort()
  print(
    "\(name): \(positions) positions, \(String(format: "%.1f", Double(bytes) / 1e6)) MB:",
    String(
      format: "first %.1f ms, median %.1f ms, fastest %.1f ms, %.0f ns a position", first,
      times[runs / 2], times[0], times[0] * 1e6 / Double(max(1, positions))))
}

extension GeoGeometry {
  /// The number of positions of a shape, without the last one of each ring, which repeats the first.
  var positionCount: Int {
    switch self {
    case .point: 1
    case .multiPoint(let points): points.count
    case .collection(let shapes): shapes.reduce(0) { $0 + $1.positionCount }
    case .lineString(let line): line.points.count
    case .multiLineString(let lines): lines.reduce(0) { $0 + $1.points.count }
    case .polygon(let polygon): polygon.rings.reduce(0) { $0 + $1.points.count }
    case .multiPolygon(let area):
      area.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.points.count } }
    }
  }
}
