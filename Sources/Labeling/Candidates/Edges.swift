import Geometry

/// A box in whole micrometres.
struct Edges {
  var minX: Int32
  var minY: Int32
  var maxX: Int32
  var maxY: Int32

  init(_ box: Box) {
    minX = floor(box.minX)
    minY = floor(box.minY)
    maxX = -floor(-box.maxX)
    maxY = -floor(-box.maxY)
  }
}

/// Millimetres in whole micrometres, rounded down. Far quicker than the general rounding.
private func floor(_ millimetres: Double) -> Int32 {
  let exact = min(max(millimetres * 1000, -5e8), 5e8)
  let truncated = Int32(exact)
  return Double(truncated) > exact ? truncated - 1 : truncated
}

/// Many boxes in whole micrometres, each side by itself.
struct EdgeTable {
  private var minX: [Int32] = []
  private var minY: [Int32] = []
  private var maxX: [Int32] = []
  private var maxY: [Int32] = []

  init(capacity: Int) {
    minX.reserveCapacity(capacity)
    minY.reserveCapacity(capacity)
    maxX.reserveCapacity(capacity)
    maxY.reserveCapacity(capacity)
  }

  mutating func append(_ edges: Edges) {
    minX.append(edges.minX)
    minY.append(edges.minY)
    maxX.append(edges.maxX)
    maxY.append(edges.maxY)
  }

  /// For each of as many boxes as there are masks, which of the rivals it comes too near to.
  ///
  /// - Parameters:
  ///   - first: the number of the first box.
  ///   - rivals: at most 64.
  ///   - span: a box round all rivals, grown by their clearance.
  /// - Returns: the union of the masks.
  func overlaps(
    of first: Int, clearance: Int32, with rivals: Range<Int>, span: Edges,
    into masks: UnsafeMutableBufferPointer<UInt64>
  ) -> UInt64 {
    var any: UInt64 = 0
    minX.withUnsafeBufferPointer { minX in
      minY.withUnsafeBufferPointer { minY in
        maxX.withUnsafeBufferPointer { maxX in
          maxY.withUnsafeBufferPointer { maxY in
            for number in masks.indices {
              let i = first &+ number
              let (left, right) = (minX[i] &- clearance, maxX[i] &+ clearance)
              let (top, bottom) = (minY[i] &- clearance, maxY[i] &+ clearance)
              guard left < span.maxX, span.minX < right, top < span.maxY, span.minY < bottom else {
                continue
              }
              var word: UInt64 = 0
              for j in rivals {
                let signs =
                  (left &- maxX[j]) & (minX[j] &- right) & (top &- maxY[j]) & (minY[j] &- bottom)
                word |=
                  UInt64(UInt32(bitPattern: signs) &>> 31)
                  &<< UInt64(truncatingIfNeeded: j &- rivals.lowerBound)
              }
              masks[number] = word
              any |= word
            }
          }
        }
      }
    }
    return any
  }
}
