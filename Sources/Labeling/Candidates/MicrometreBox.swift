import Geometry

/// A box in whole micrometres, rounded outwards.
struct MicrometreBox {
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

/// Converts millimetres to whole micrometres, rounded down. This is much faster than the general
/// rounding functions.
private func floor(_ millimetres: Double) -> Int32 {
  let exact = min(max(millimetres * 1000, -5e8), 5e8)
  let truncated = Int32(exact)
  return Double(truncated) > exact ? truncated - 1 : truncated
}

/// A list of boxes in whole micrometres, with a separate array for each side.
struct MicrometreBoxTable {
  private var minX: [Int32] = []
  private var minY: [Int32] = []
  private var maxX: [Int32] = []
  private var maxY: [Int32] = []

  private static let bits = SIMD8<Int32>(1, 2, 4, 8, 16, 32, 64, 128)

  /// Creates an empty list. `capacity` is the expected number of boxes.
  init(capacity: Int) {
    minX.reserveCapacity(capacity + 8)
    minY.reserveCapacity(capacity + 8)
    maxX.reserveCapacity(capacity + 8)
    maxY.reserveCapacity(capacity + 8)
  }

  mutating func append(_ edges: MicrometreBox) {
    minX.append(edges.minX)
    minY.append(edges.minY)
    maxX.append(edges.maxX)
    maxY.append(edges.maxY)
  }

  /// Ends the list. Boxes are read eight at a time, so padding is needed after the last one.
  mutating func close() {
    for _ in 0..<8 { append(MicrometreBox(Box(x: 0, y: 0, width: 0, height: 0))) }
  }

  /// Finds the rivals that are too close to each of several boxes.
  ///
  /// - Parameters:
  ///   - first: The number of the first box. There are as many boxes as masks.
  ///   - clearance: The smallest allowed distance, in micrometres.
  ///   - stack: The smallest allowed vertical distance, in micrometres.
  ///   - rivals: The numbers of the rivals, at most 64.
  ///   - span: The bounding box of all rivals, grown by their clearance.
  ///   - masks: Receives a mask for each box, with one bit for each rival.
  /// - Returns: The union of the masks.
  func overlaps(
    of first: Int, clearance: Int32, stack: Int32, with rivals: Range<Int>, span: MicrometreBox,
    into masks: UnsafeMutableBufferPointer<UInt64>
  ) -> UInt64 {
    var any: UInt64 = 0
    let lastBits = UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- rivals.count)
    minX.withUnsafeBufferPointer { minX in
      minY.withUnsafeBufferPointer { minY in
        maxX.withUnsafeBufferPointer { maxX in
          maxY.withUnsafeBufferPointer { maxY in
            for number in masks.indices {
              let i = first &+ number
              let (left, right) = (minX[i] &- clearance, maxX[i] &+ clearance)
              let (top, bottom) = (minY[i] &- stack, maxY[i] &+ stack)
              guard left < span.maxX, span.minX < right, top < span.maxY, span.minY < bottom else {
                continue
              }
              var word: UInt64 = 0
              var from = rivals.lowerBound
              while from < rivals.upperBound {
                let signs =
                  (left &- maxX.eight(from)) & (minX.eight(from) &- right)
                  & (top &- maxY.eight(from)) & (minY.eight(from) &- bottom)
                let bits = (signs &>> 31) & MicrometreBoxTable.bits
                word |=
                  UInt64(UInt32(truncatingIfNeeded: bits.wrappedSum()))
                  &<< UInt64(truncatingIfNeeded: from &- rivals.lowerBound)
                from &+= 8
              }
              word &= lastBits
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

extension UnsafeBufferPointer<Int32> {
  /// The number at the index and the seven after it.
  fileprivate func eight(_ index: Int) -> SIMD8<Int32> {
    UnsafeRawPointer(baseAddress.unsafelyUnwrapped + index)
      .loadUnaligned(as: SIMD8<Int32>.self)
  }
}
