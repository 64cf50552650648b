import Geometry

/// Decodes the shapes of the packed world: encoded polylines of thousandths of a degree, longitude
/// first. A semicolon divides the parts of a shape, a space the rings of a part.
struct EncodedLines {
  /// The points of each ring or line of each part, in degrees.
  let parts: [[[Point]]]

  init(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    parts = text.split(separator: UInt8(ascii: ";")).map { part in
      part.split(separator: UInt8(ascii: " ")).map { Self.points(of: $0) }
    }
  }

  private static func points(of text: Slice<UnsafeBufferPointer<UInt8>>) -> [Point] {
    var points: [Point] = []
    points.reserveCapacity(text.count / 4)
    var (x, y, value, shift) = (0, 0, 0, 0)
    var isLatitude = false
    for letter in text {
      let bits = Int(letter) - 63
      value |= (bits & 0x1F) << shift
      shift += 5
      guard bits < 0x20 else { continue }
      let step = value & 1 == 1 ? ~(value >> 1) : value >> 1
      if isLatitude {
        y += step
        points.append(Point(Double(x) / 1000, Double(y) / 1000))
      } else {
        x += step
      }
      isLatitude.toggle()
      (value, shift) = (0, 0)
    }
    return points
  }
}
