@preconcurrency import Foundation
import PactmapKit

/// Hands what was printed so far to whoever reads it.
///
/// - Throws: ``PactmapError/cannotWrite(path:reason:)`` when some of it is lost.
func finishOutput() throws(PactmapError) {
  let isWhole = fflush(stdout) == 0
  guard isWhole, ferror(stdout) == 0 else {
    throw .cannotWrite(
      path: "standard output",
      reason: isWhole ? "some lines are lost" : String(cString: strerror(errno)))
  }
}
