import Geometry

/// A box in whole micrometres.
struct Edges {
  var minX: Int32
  var minY: Int32
  var maxX: Int32
  var maxY: Int32

  init(_ box: Box) {
    func whole(_ x: Double, _ rule: FloatingPointRoundingRule) -> Int32 {
      Int32(min(max((x * 1000).rounded(rule), -5e8), 5e8))
    }
    minX = whole(box.minX, .down)
    minY = whole(box.minY, .down)
    maxX = whole(box.maxX, .up)
    maxY = whole(box.maxY, .up)
  }
}

/// Many boxes in whole micrometres, side by side for a processor that compares eight at once.
struct EdgeTable {
  private var minX: [Int32] = []
  private var minY: [Int32] = []
  private var maxX: [Int32] = []
  private var maxY: [Int32] = []

  init(capacity: Int) {
    minX.reserveCapacity(capacity + 8)
    minY.reserveCapacity(capacity + 8)
    maxX.reserveCapacity(capacity + 8)
    maxY.reserveCapacity(capacity + 8)
  }

  mutating func append(_ edges: Edges) {
    minX.append(edges.minX)
    minY.append(edges.minY)
    maxX.append(edges.maxX)
    maxY.append(edges.maxY)
  }

  /// Makes room for reading eight boxes from the last one on.
  mutating func finish() {
    for _ in 0..<8 { append(Edges(Box(x: 0, y: 0, width: 0, height: 0))) }
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
    let valid = UInt64.max &>> UInt64(64 - rivals.count)
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
              for from in stride(from: rivals.lowerBound, to: rivals.upperBound, by: 8) {
                let signs =
                  (SIMD8(repeating: left) &- eight(maxX, from))
                  & (eight(minX, from) &- SIMD8(repeating: right))
                  & (SIMD8(repeating: top) &- eight(maxY, from))
                  & (eight(minY, from) &- SIMD8(repeating: bottom))
                let bits = (signs &>> 31) & SIMD8(1, 2, 4, 8, 16, 32, 64, 128)
                word |=
                  UInt64(truncatingIfNeeded: bits.wrappedSum())
                  &<< UInt64(truncatingIfNeeded: from &- rivals.lowerBound)
              }
              masks[number] = word & valid
              any |= word & valid
            }
          }
        }
      }
    }
    return any
  }
}

/// Eight numbers from a place on.
@inline(__always)
private func eight(_ numbers: UnsafeBufferPointer<Int32>, _ from: Int) -> SIMD8<Int32> {
  UnsafeRawPointer(numbers.baseAddress.unsafelyUnwrapped + from).loadUnaligned(
    as: SIMD8<Int32>.self)
}
