@preconcurrency import Foundation
import PactmapKit

/// Writes all buffered output to standard output.
///
/// - Throws: ``PactmapError/cannotWrite(path:reason:)`` if some of it could not be written.
func finishOutput() throws(PactmapError) {
  let isWhole = fflush(stdout) == 0
  guard isWhole, ferror(stdout) == 0 else {
    throw .cannotWrite(
      path: "standard output",
      reason: isWhole ? "some lines are lost" : String(cString: strerror(errno)))
  }
}
