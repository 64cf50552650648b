import Geometry

/// Numbers for the corners of polygons. Corners that differ by no more than a rounding error have
/// one number and the position of the first of them.
struct VertexTable {
  private(set) var points: [Point] = []
  private var numbers: [Int64: Int] = [:]

  /// Positions per degree that are told apart. One is about a centimetre.
  private static let steps = 1e7

  /// The number of a corner, which is given to it if it is new.
  mutating func number(of point: Point) -> Int {
    let key = Self.key(of: point)
    if let known = numbers[key] { return known }
    numbers[key] = points.count
    points.append(point)
    return points.count - 1
  }

  /// The number of a corner. Nil if there is none at that position.
  func known(_ point: Point) -> Int? { numbers[Self.key(of: point)] }

  subscript(number: Int) -> Point { points[number] }

  private static func key(of point: Point) -> Int64 {
    let x = Int64((point.x * steps).rounded())
    let y = Int64((point.y * steps).rounded())
    return x << 32 ^ (y & 0xffff_ffff)
  }
}

/// An edge between two corners, without a direction.
struct EdgeKey: Hashable {
  let low: Int32
  let high: Int32

  init(_ a: Int, _ b: Int) {
    low = Int32(min(a, b))
    high = Int32(max(a, b))
  }

  /// The number of the corner at the other end.
  func other(_ end: Int) -> Int { Int(low) == end ? Int(high) : Int(low) }
}
