import CProj
import Geometry

/// Converts positions of any reference system to longitudes and latitudes on WGS84.
///
/// An instance may be used on one thread only. It reads no grid file, so the results are the same on
/// every machine.
package final class GlobePositions {
  /// The name of the reference system, such as "ETRS89-extended / LAEA Europe".
  package let name: String
  private let operation: OpaquePointer
  private let context: ProjContext

  /// - Parameter definition: An EPSG code (`EPSG:3035`, `urn:ogc:def:crs:EPSG::3035`), WKT, or any other
  ///   text that PROJ accepts as a coordinate reference system.
  /// - Throws: ``ProjectionError``.
  package init(from definition: String) throws(ProjectionError) {
    try ProjLibrary.load()
    guard let context = ProjContext() else {
      throw .unavailable(text: definition, reason: "the library could not start")
    }
    let crs = try horizontalCRS(definition, context, allowsDegrees: true)
    guard let found = gridlessOperation(to: crs, context) else {
      throw .unavailable(text: definition, reason: context.reason)
    }
    name = objectName(crs.pointer)
    operation = found.release()
    self.context = context
  }

  deinit { proj_destroy(operation) }

  /// Longitudes (`x`) and latitudes (`y`) in degrees. They are infinite for a position that has none.
  ///
  /// - Parameter points: Positions of the system, eastwards (`x`) and northwards (`y`), in its unit.
  package func positions(_ points: [Point]) -> [Point] {
    var points = points
    let count = points.count
    points.withUnsafeMutableBytes { bytes in
      let x = bytes.assumingMemoryBound(to: Double.self).baseAddress
      let stride = MemoryLayout<Point>.stride
      _ = proj_trans_generic(
        operation, PJ_INV, x, stride, count, x.map { $0 + 1 }, stride, count, nil, 0, 0, nil, 0, 0)
    }
    _ = proj_errno_reset(operation)
    return points
  }

  /// Whether the positions of the system are longitudes and latitudes on WGS84 already.
  package var isWGS84: Bool {
    let probes = [Point(10, 50), Point(-120, -30)]
    return zip(probes, positions(probes)).allSatisfy { $0.distance(to: $1) < 1e-9 }
  }
}
